import type { DrawnLine, DrawnNode, Point } from '../../../drawing/drawing.ts'
import type { OrganisationId, PartyId } from '../../../model/ids.ts'
import { partyOf, type Network } from '../../../model/network.ts'
import type { SlideWords } from '../slideWords.ts'
import type { SlideShapes } from '../xml/slideXml.ts'
import { addConnector, endOnEllipse, type GluedEnd } from './connectorShape.ts'
import { addHull, siteAt, type GluedHull, type NameInk } from './hullShape.ts'
import type { MapPicture } from './mapPicture.ts'
import { addNode } from './nodeShape.ts'

/** What a picture is told by: whose names, in which words, and how names of coalitions are coloured. */
export type PictureTelling = { readonly network: Network; readonly words: SlideWords; readonly ink: NameInk }

/** Hulls below, lines on them, circles on top, as on the screen; every line glued to what it joins. */
export function addPicture(shapes: SlideShapes, picture: MapPicture, { network, words, ink }: PictureTelling): void {
  const { nodes, hulls, lines } = picture.drawing
  const nameOf = (party: PartyId): string => partyOf(network, party)?.name ?? ''
  const glued = new Map<PartyId, GluedHull>()
  for (const hull of hulls) {
    const added = addHull(shapes, picture, hull, words.says.coalition(hull.title, hull.organisations.map(nameOf)), ink)
    if (added) glued.set(hull.id, added)
  }
  // Known before they are there: a line lies below the circles that it names.
  const circles = new Map(nodes.map((node) => [node.id, { node, shape: shapes.newId() }]))
  const turns = turnsOf(lines)
  for (const line of lines) {
    const turn = turns.get(line.id) ?? 0
    const [from, to] = [endAt(line.from, line.start, picture, circles, glued, turn), endAt(line.to, line.end, picture, circles, glued, -turn)]
    const says = words.says.line(nameOf(line.from), line.label, nameOf(line.to))
    if (from && to) addConnector(shapes, line, { name: says, says }, from, to)
  }
  for (const { node, shape } of circles.values()) {
    addNode(shapes, picture, node, words.says.organisation(node.name, hulls.filter((hull) => hull.organisations.includes(node.id)).map(({ title }) => title)), shape)
  }
}

type Circles = ReadonlyMap<OrganisationId, { readonly node: DrawnNode; readonly shape: number }>

function endAt(party: PartyId, at: Point, { toSlide }: MapPicture, circles: Circles, glued: ReadonlyMap<PartyId, GluedHull>, turn: number): GluedEnd | null {
  const circle = circles.get(party as OrganisationId)
  if (circle) return endOnEllipse(circle.node, at, circle.shape, toSlide, turn)
  const [hull, on] = [glued.get(party), toSlide(at)]
  const site = hull ? siteAt(hull, on) : -1
  return hull && site >= 0 ? { at: hull.sites[site] ?? on, shape: hull.shape, site } : null
}

/** By how many places each further line between the same two stands aside, so that none lies on another. */
function turnsOf(lines: readonly DrawnLine[]): ReadonlyMap<string, number> {
  const seen = new Map<string, number>()
  return new Map(lines.map(({ id, from, to }) => {
    const pair = [from, to].toSorted().join(' ')
    const before = seen.get(pair) ?? 0
    seen.set(pair, before + 1)
    const aside = Math.ceil(before / 2) * (before % 2 === 0 ? -1 : 1)
    return [id, from < to ? aside : -aside]
  }))
}
