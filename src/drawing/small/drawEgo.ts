import type { Hue } from '../../model/vocabulary.ts'
import type { Point } from '../drawing.ts'
import { heightOfText, stackTexts, wrapSmall, type SmallDrawing, type SmallShape, type SmallText } from './smallDrawing.ts'

export type EgoParty = { readonly id: string; readonly name: string; readonly isCoalition: boolean; readonly hue: Hue | null }

/** Those whom a party meets in one coalition, with the role it has there; or those it has a relation with. */
export type EgoGroup = { readonly id: string; readonly title: string; readonly role: string; readonly isCoalition: boolean; readonly parties: readonly EgoParty[] }

export type EgoWords = { /** Of more than are named. */ readonly more: (number: number) => string }

/** Between the two columns, where the trunk runs. */
const GUTTER_PX = 28
const PAD_PX = 8
const GAP_PX = 14
/** From the circle of the one it is about to what is nearest. */
const AROUND_PX = 26
const DOT = { x: 24, r: 7, text: 38 } as const
/** More names make a list of a drawing; the list has them all. */
export const MOST_PARTIES = 6

/**
 * One party in the middle, a trunk up and down from it, its coalitions along the trunk, and outside each of them who is met
 * there. Whoever is met in several stands at each of them, filled. As wide as asked for and as high as it takes.
 */
export function drawEgo(name: string, groups: readonly EgoGroup[], width: number, words: EgoWords): SmallDrawing {
  const columnWidth = (width - GUTTER_PX) / 2
  const shared = partiesInSeveral(groups)
  const corners = spread(groups.map((group) => blockOf(group, columnWidth, shared, words)))
  const [up, down] = [Math.max(heightOf(corners[0]), heightOf(corners[1])), Math.max(heightOf(corners[2]), heightOf(corners[3]))]
  const lines = wrapSmall(name, 'strong', Math.min(width - 48, 240))
  const egoHeight = heightOfText({ lines, tone: 'strong' }) + 2 * PAD_PX
  const egoTop = up === 0 ? 0 : up + AROUND_PX
  const egoWidth = Math.min(width, 288)
  const middle = width / 2
  const trunk = { x: middle, up: egoTop, down: egoTop + egoHeight }
  const placed = corners.flatMap((blocks, corner) => placeCorner(blocks, leftOf(corners, corner, columnWidth), corner < 2 ? -1 : 1, trunk, columnWidth))
  const ego: SmallShape = { id: 'ego', box: { left: middle - egoWidth / 2, right: middle + egoWidth / 2, top: egoTop, bottom: egoTop + egoHeight }, form: 'round', role: 'main', hue: null, filled: false }
  return {
    width,
    height: egoTop + egoHeight + (down === 0 ? 0 : down + AROUND_PX),
    shapes: [ego, ...placed.flatMap(({ shapes }) => shapes)],
    texts: [...stackTexts([{ lines, tone: 'strong' }], middle, egoTop + PAD_PX), ...placed.flatMap(({ texts }) => texts)],
    lines: placed.flatMap((part) => part.lines),
  }
}

function partiesInSeveral(groups: readonly EgoGroup[]): ReadonlySet<string> {
  const seen = new Set<string>()
  const several = new Set<string>()
  for (const { id } of groups.flatMap(({ parties }) => parties)) {
    if (seen.has(id)) several.add(id)
    seen.add(id)
  }
  return several
}

type Row = { readonly party: EgoParty | null; readonly filled: boolean; readonly lines: readonly string[]; readonly height: number }
type Block = { readonly group: EgoGroup; readonly head: readonly Pick<SmallText, 'lines' | 'tone'>[]; readonly headHeight: number; readonly rows: readonly Row[]; readonly height: number }

function blockOf(group: EgoGroup, columnWidth: number, shared: ReadonlySet<string>, words: EgoWords): Block {
  const head = [{ lines: wrapSmall(group.title, 'strong', columnWidth - 2 * PAD_PX), tone: 'strong' }, { lines: wrapSmall(group.role, 'quiet', columnWidth - 2 * PAD_PX), tone: 'quiet' }] as const
  const headHeight = head.reduce((sum, text) => sum + heightOfText(text), 2 * PAD_PX)
  const row = (party: EgoParty | null, text: string, filled: boolean): Row => {
    const lines = wrapSmall(text, party ? 'plain' : 'quiet', columnWidth - DOT.text)
    return { party, filled, lines, height: heightOfText({ lines, tone: party ? 'plain' : 'quiet' }) + PAD_PX }
  }
  // One that would be the only one left over is named as well.
  const named = group.parties.length <= MOST_PARTIES + 1 ? group.parties : group.parties.slice(0, MOST_PARTIES)
  const more = group.parties.length - named.length
  const rows = [...named.map((party) => row(party, party.name, shared.has(party.id))), ...(more > 0 ? [row(null, words.more(more), false)] : [])]
  return { group, head, headHeight, rows, height: rows.reduce((sum, { height }) => sum + height, headHeight) }
}

type Corners = readonly [readonly Block[], readonly Block[], readonly Block[], readonly Block[]]

/** The next goes here where several have as much room: first above, then below, then beside those. */
const FILLED_IN_ORDER = [0, 2, 1, 3] as const

/** One that has its half to itself stands in the middle of it. */
function leftOf(corners: Corners, corner: number, columnWidth: number): number {
  const beside = corners[corner % 2 === 0 ? corner + 1 : corner - 1]
  if (beside?.length === 0 && corners[corner]?.length === 1) return (columnWidth + GUTTER_PX) / 2
  return corner % 2 === 0 ? 0 : columnWidth + GUTTER_PX
}

/** Over the four corners (up left, up right, down left, down right), the largest first, each where there is most room. */
function spread(blocks: readonly Block[]): Corners {
  const corners: [Block[], Block[], Block[], Block[]] = [[], [], [], []]
  for (const block of blocks.toSorted((left, right) => right.height - left.height)) {
    const [roomiest] = FILLED_IN_ORDER.map((corner) => corners[corner]).toSorted((left, right) => heightOf(left) - heightOf(right))
    roomiest?.push(block)
  }
  return corners
}

function heightOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { height }, index) => sum + height + (index === 0 ? 0 : GAP_PX), 0)
}

type Placed = Pick<SmallDrawing, 'shapes' | 'texts' | 'lines'>
type Trunk = { readonly x: number; readonly up: number; readonly down: number }

/** @param away Up (-1) or down (1) from the middle. */
function placeCorner(blocks: readonly Block[], left: number, away: 1 | -1, trunk: Trunk, columnWidth: number): readonly Placed[] {
  let edge = away < 0 ? trunk.up - AROUND_PX : trunk.down + AROUND_PX
  return blocks.map((block) => {
    const placed = placeBlock(block, left, edge, away, trunk, columnWidth)
    edge += away * (block.height + GAP_PX)
    return placed
  })
}

function placeBlock({ group, head, headHeight, rows }: Block, left: number, edge: number, away: 1 | -1, trunk: Trunk, columnWidth: number): Placed {
  const top = away < 0 ? edge - headHeight : edge
  const middle = { x: left + columnWidth / 2, y: top + headHeight / 2 }
  const start = { x: trunk.x, y: away < 0 ? trunk.up : trunk.down }
  const isInMiddle = middle.x === trunk.x
  const branch: readonly Point[] = isInMiddle ? [start, { x: trunk.x, y: edge }] : [start, { x: trunk.x, y: middle.y }, { x: left > trunk.x ? left : left + columnWidth, y: middle.y }]
  const box = { left, right: left + columnWidth, top, bottom: top + headHeight }
  const square: SmallShape = { id: group.id, box, form: 'square', role: group.isCoalition ? 'party' : 'group', hue: null, filled: false }
  const outside = placeRows(rows, left, away < 0 ? top : top + headHeight, away, group.id)
  return {
    shapes: [square, ...outside.shapes],
    texts: [...stackTexts(head, middle.x, top + PAD_PX), ...outside.texts],
    lines: [branch, ...outside.lines],
  }
}

/** A stem along the left, and a twig to each. */
function placeRows(rows: readonly Row[], left: number, edge: number, away: 1 | -1, group: string): Placed {
  const [shapes, texts, lines]: [SmallShape[], SmallText[], (readonly Point[])[]] = [[], [], []]
  let at = edge
  for (const { party, filled, lines: named, height } of rows) {
    const middle = at + (away * height) / 2
    at += away * height
    texts.push({ lines: named, x: left + DOT.text, top: middle - (height - PAD_PX) / 2, align: 'start', tone: party ? 'plain' : 'quiet' })
    if (!party) continue
    const centre = left + DOT.x
    shapes.push({ id: `${group} ${party.id}`, box: { left: centre - DOT.r, right: centre + DOT.r, top: middle - DOT.r, bottom: middle + DOT.r }, form: party.isCoalition ? 'square' : 'round', role: 'dot', hue: party.hue, filled })
    lines.push([{ x: left + PAD_PX, y: edge }, { x: left + PAD_PX, y: middle }, { x: centre - DOT.r, y: middle }])
  }
  return { shapes, texts, lines }
}
