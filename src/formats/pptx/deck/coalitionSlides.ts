import type { Box } from '../../../drawing/boxes.ts'
import type { Drawing } from '../../../drawing/drawing.ts'
import { unshapedPart } from '../../../drawing/parts/partOfDrawing.ts'
import { splitDrawing } from '../../../drawing/parts/splitDrawing.ts'
import type { Coalition } from '../../../model/coalition.ts'
import { isCoalitionId, isOrganisationId, type CoalitionId, type OrganisationId, type PartyId } from '../../../model/ids.ts'
import { labelOf } from '../../../model/vocabulary.ts'
import type { ExportedCell } from '../../exportedMatrix.ts'
import { addTable } from '../xml/tableXml.ts'
import { addPicture } from '../picture/addPicture.ts'
import { isLegible, planPicture } from '../picture/mapPicture.ts'
import { MOST_ON_A_SLIDE } from './overviewSlides.ts'
import { joinParts, roomOf, type DeckInput, type Slide } from './slide.ts'
import { isHeadingRow, pagesOf, roomy, rowHeight, tableRows, tableSlides, widthsOf, type WordRow, type WordTable } from './tableSlides.ts'

type Member = { readonly id: PartyId; readonly name: string; readonly roles: string; readonly look: ExportedCell['look'] }

/** A slide or more for every coalition of which somebody is known, by name; the others in one table. */
export function* coalitionSlides(input: DeckInput): Generator<Slide> {
  const { network, language } = input
  const byName = [...network.coalitions.values()].toSorted((a, b) => a.name.localeCompare(b.name, language))
  const membersById = membersOf(input)
  const known = byName.filter(({ id }) => (membersById.get(id)?.length ?? 0) > 0)
  const unknown = byName.filter(({ id }) => (membersById.get(id)?.length ?? 0) === 0)
  for (const coalition of known) yield* slidesOf(input, coalition, membersById.get(coalition.id) ?? [])
  yield* unknownSlides(input, unknown)
}

const LOOKS = ['table', 'around', 'planned', 'past'] as const

/** Who takes part in what: at the table first, then by name. */
function membersOf({ matrix, language }: DeckInput): ReadonlyMap<CoalitionId, readonly Member[]> {
  return new Map(matrix.columns.map(({ id: coalition }, column) => {
    const members = matrix.rows.flatMap(({ id, name, cells }): Member[] => {
      const cell = cells[column]
      return cell ? [{ id, name, roles: cell.roles.map(({ words }) => words).join(', '), look: cell.look }] : []
    })
    return [coalition, members.toSorted((a, b) => LOOKS.indexOf(a.look) - LOOKS.indexOf(b.look) || a.name.localeCompare(b.name, language))]
  }))
}

/** Of the width of a slide, for the picture; the members have the rest. */
const PICTURE_SHARE = 0.62
const GUTTER_PT = 20

function slidesOf(input: DeckInput, coalition: Coalition, members: readonly Member[]): readonly Slide[] {
  const { picture, list } = roomsOf(roomOf(input.base))
  const whole = unshapedPart(input.drawing, partAround(input, coalition.id, members))
  const width = list.right - list.left
  const fitsList = (drawing: Drawing): boolean => listPages(input, listed(members, drawing, whole, drawing === whole), width, list.bottom - list.top).length === 1
  const parts = splitDrawing(whole, { aspect: (picture.right - picture.left) / (picture.bottom - picture.top), most: MOST_ON_A_SLIDE, isLegible: (drawing) => fitsList(drawing) && isLegible(drawing, picture) })
  const under = joinParts(labelOf(input.network.vocabulary.coalitionKinds, coalition.kind, input.language), input.words.stateDate)
  const pages = parts.flatMap((drawing, index) => listPages(input, listed(members, drawing, whole, index === 0), width, list.bottom - list.top).map((rows) => ({ drawing, rows })))
  return pages.map(({ drawing, rows }, index): Slide => ({
    title: pages.length === 1 ? coalition.name : `${coalition.name} (${input.slideWords.part(index + 1, pages.length)})`,
    under,
    draw: (shapes, room) => {
      const at = roomsOf(room)
      addPicture(shapes, planPicture(drawing, at.picture), { network: input.network, words: input.slideWords, ink: input.base.ink })
      const plain = memberTable(input, rows)
      const widths = widthsOf(plain, at.list.right - at.list.left)
      addTable(shapes, { name: coalition.name }, at.list, { widths, rows: tableRows(roomy(plain, widths, at.list.bottom - at.list.top), widths) })
    },
  }))
}

function roomsOf(room: Box): { readonly picture: Box; readonly list: Box } {
  const right = room.left + (room.right - room.left) * PICTURE_SHARE
  return { picture: { ...room, right: right - GUTTER_PT }, list: { ...room, left: right } }
}

/** The coalition with all inside it, and who stands around it. */
function partAround({ drawing }: DeckInput, id: CoalitionId, members: readonly Member[]): { readonly organisations: ReadonlySet<OrganisationId>; readonly coalitions: ReadonlySet<CoalitionId> } {
  const parties = members.map((member) => member.id)
  const hulls = drawing.hulls.filter((hull) => hull.id === id || parties.includes(hull.id))
  return {
    organisations: new Set([...parties.filter(isOrganisationId), ...hulls.flatMap((hull) => hull.organisations)]),
    coalitions: new Set([id, ...parties.filter(isCoalitionId), ...hulls.flatMap((hull) => hull.coalitions)]),
  }
}

/** The organisations that this picture shows, and with the first one everybody who is no circle: coalitions, and who has no place on the map. */
function listed(members: readonly Member[], { nodes }: Drawing, whole: Drawing, isFirst: boolean): readonly Member[] {
  const here = new Set<PartyId>(nodes.map(({ id }) => id))
  const anywhere = new Set<PartyId>(whole.nodes.map(({ id }) => id))
  return members.filter(({ id }) => here.has(id) || (isFirst && !anywhere.has(id)))
}

function memberTable({ slideWords: { columns } }: DeckInput, rows: readonly WordRow[]): WordTable {
  return { name: columns.party, head: [columns.party, columns.role], shares: [5, 4], rows }
}

/** The members in words, under a heading for every kind of seat but the usual one, in as many pages as they take. */
function listPages(input: DeckInput, members: readonly Member[], width: number, height: number): readonly (readonly WordRow[])[] {
  const { seats } = input.slideWords
  const isPlain = members.every(({ look }) => look === 'table')
  const rows = LOOKS.flatMap((look): WordRow[] => {
    const seated = members.filter((member) => member.look === look)
    const heading: WordRow[] = isPlain || seated.length === 0 ? [] : [{ cells: [seats[look], ''], isHeading: true }]
    return [...heading, ...seated.map(({ name, roles }) => ({ cells: [name, roles] }))]
  })
  const table = memberTable(input, rows)
  const widths = widthsOf(table, width)
  return rows.length === 0 ? [[]] : pagesOf(rows, (row) => rowHeight(row, widths), height - rowHeight({ cells: table.head }, widths), isHeadingRow)
}

function unknownSlides(input: DeckInput, coalitions: readonly Coalition[]): readonly Slide[] {
  const { slideWords, network, language, words } = input
  const rows = coalitions.map(({ name, kind, membersKnown }) => ({ cells: [name, labelOf(network.vocabulary.coalitionKinds, kind, language), membersKnown ? '' : slideWords.nobodyKnown] }))
  return tableSlides(input, slideWords.withoutMembers, words.stateDate, { name: slideWords.withoutMembers, head: [slideWords.columns.coalition, slideWords.columns.kind, ''], shares: [5, 3, 2], rows })
}
