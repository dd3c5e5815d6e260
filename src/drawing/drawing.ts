import { boxAround, boxesOverlap, grow, type Box } from './boxes.ts'
import { circlesOf, touchingCircles, type Circle } from './circles.ts'
import { closingYears } from './closingYears.ts'
import { glyphOf, hullHues } from './colours.ts'
import { hullPad, hullRings } from './hulls.ts'
import { circleBox, labelBox, nameBox, NODE_RADIUS, nodeBox, nodeLines } from './labels.ts'
import { cutLine, planLines } from './lines.ts'
import { placeNames } from './namePlaces.ts'
import { ringArea } from './outline.ts'
import type { Status } from '../model/coalition.ts'
import { isCoalitionId, type CoalitionId, type MembershipId, type OrganisationId, type PartyId, type SuccessionId, type TieId } from '../model/ids.ts'
import type { Network } from '../model/network.ts'
import type { Organisation } from '../model/organisation.ts'
import type { Hue, Language } from '../model/vocabulary.ts'

/** In map units: 1 unit is 1 px at zoom 1, y down. */
export type Point = { readonly x: number; readonly y: number }
export type Bounds = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

/** One organisation: a circle with a ring in its domain's hue, a glyph inside and its label below. */
export type DrawnNode = {
  readonly id: OrganisationId
  readonly x: number
  readonly y: number
  readonly r: number
  /** The whole name, for whoever reads the drawing out. */
  readonly name: string
  /** Null when the domain is not known. */
  readonly hue: Hue | null
  readonly glyph: string
  /** The label below, one or two lines; for a closed organisation its end year is part of it. */
  readonly lines: readonly string[]
  readonly placeholder: boolean
  readonly closed: boolean
  /** How soon its label gives way to others when there is no room: larger stays longer. */
  readonly importance: number
}

/** The name of a coalition: a block of centred lines, `x` its middle and `y` its upper edge. */
export type DrawnName = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Degrees, clockwise. */
  readonly angle: number
  readonly lines: readonly string[]
  /** The member it stands by and moves along with, or null. */
  readonly by: OrganisationId | null
}

/** One coalition: a soft outline around its members at the table. */
export type DrawnHull = {
  readonly id: CoalitionId
  /** Closed rings, joined by `smoothPath`; filled even-odd, so that a second ring can be a hole. */
  readonly rings: readonly (readonly Point[])[]
  readonly title: string
  readonly name: DrawnName
  /** Index into `hullColours` of the theme. */
  readonly hueIndex: number
  readonly status: Status
  readonly membersUnknown: boolean
  /** Nobody at the table: the hull stands at the coalition's own placement. */
  readonly empty: boolean
  /** Everybody and every coalition inside it, at any depth. */
  readonly organisations: readonly OrganisationId[]
  readonly coalitions: readonly CoalitionId[]
  /** 0 without a hull inside; every level of nesting needs more room. */
  readonly height: number
  /** A word under the name (*leden onbekend*), or empty. */
  readonly note: string
  readonly importance: number
}

export type LineKind = 'tie' | 'around' | 'partOf' | 'succession'

/** One line between two parties, cut off at the circle or the hull at either end. */
export type DrawnLine = {
  /** Unique among the lines; the fact itself is `fact`. */
  readonly id: string
  readonly kind: LineKind
  /** The record behind the line; for *part of* the part itself. */
  readonly fact: TieId | MembershipId | SuccessionId | PartyId
  readonly from: PartyId
  readonly to: PartyId
  readonly start: Point
  readonly end: Point
  readonly label: string
  readonly directed: boolean
  readonly dash: 'solid' | 'dashed' | 'dotted'
  readonly status: Status
  readonly strength: 1 | 2 | 3 | null
}

/** All that screen and exports show of a map, as plain data. Hulls come largest first, so that nested ones lie on top. */
export type Drawing = {
  readonly theme: ThemeName
  readonly nodes: readonly DrawnNode[]
  readonly hulls: readonly DrawnHull[]
  readonly lines: readonly DrawnLine[]
  /** Around everything drawn, labels included. A map without parties has a bound of one screen around the origin. */
  readonly bounds: Bounds
}

export type ThemeName = 'light' | 'dark'

export type DrawOptions = {
  readonly theme: ThemeName
  readonly language: Language
  /** Words the drawing itself must say; they come from the screen's texts. */
  readonly words?: { readonly membersUnknown: string }
  readonly hidden?: ReadonlySet<string>
  /** Where a drag, mine or a colleague's, holds somebody right now. */
  readonly previewPositions?: ReadonlyMap<PartyId, Point>
  /** The day (`yyyy-mm-dd`) on which an organisation must have ended to be drawn as closed. Without it every known end counts. */
  readonly asOf?: string
}

/**
 * Parties without a placement (and without a preview) are not drawn: run a layout or `placeNew` first. A coalition with at
 * least one drawn member needs no placement of its own.
 */
export function drawNetwork(network: Network, options: DrawOptions): Drawing {
  const circles = circlesOf(network)
  const closed = closingYears(network, options.asOf ?? null)
  const nodes = new Map([...network.organisations.values()].flatMap((organisation) => {
    const at = options.hidden?.has(organisation.id) ? undefined : positionOf(network, organisation.id, options)
    return at ? [[organisation.id, nodeAt(network, circles, organisation, at, closed)]] : []
  }))
  const hulls = drawHulls(network, circles, nodes, options)
  const byId = new Map(hulls.map((hull) => [hull.id, hull]))
  const lines = planLines(network, circles, options.language).filter((plan) => !options.hidden?.has(plan.fact)).flatMap((plan) => cutLine(plan, { nodes, hulls: byId }) ?? [])
  return { theme: options.theme, nodes: [...nodes.values()], hulls, lines, bounds: boundsOf(nodes.values(), hulls) }
}

function positionOf(network: Network, party: PartyId, options: DrawOptions): Point | undefined {
  return options.previewPositions?.get(party) ?? network.placements.get(party)
}

function nodeAt(network: Network, circles: ReadonlyMap<CoalitionId, Circle>, organisation: Organisation, at: Point, closed: ReadonlyMap<OrganisationId, string | null>): DrawnNode {
  const { id, name, domain, placeholder } = organisation
  const tables = [...circles.values()].filter((circle) => circle.organisations.has(id)).length
  return {
    id,
    x: at.x,
    y: at.y,
    r: NODE_RADIUS,
    name,
    hue: domain === null ? null : (network.vocabulary.domains.get(domain)?.hue ?? null),
    glyph: glyphOf(network.vocabulary.domains, domain),
    lines: nodeLines(name, closed.get(id) ?? null),
    placeholder,
    closed: closed.has(id),
    importance: tables * 10 + (placeholder || closed.has(id) ? -5 : 0),
  }
}

function drawHulls(network: Network, circles: ReadonlyMap<CoalitionId, Circle>, nodes: ReadonlyMap<OrganisationId, DrawnNode>, options: DrawOptions): DrawnHull[] {
  const shown = [...circles.values()].filter((circle) => !options.hidden?.has(circle.id))
  const noteOf = (id: CoalitionId): string => (network.coalitions.get(id)?.membersKnown === false ? (options.words?.membersUnknown ?? '') : '')
  const names = placeNames(shown.map((circle) => ({
    circle,
    title: network.coalitions.get(circle.id)?.name ?? '',
    note: noteOf(circle.id),
    placement: positionOf(network, circle.id, options) ?? null,
  })), nodes)
  const hues = hullHues(touchingCircles(circles))
  const unshaped = shown.flatMap((circle): DrawnHull[] => {
    const coalition = network.coalitions.get(circle.id)
    const name = names.get(circle.id)
    if (!coalition || !name) return []
    const organisations = [...circle.organisations].filter((id) => nodes.has(id))
    return [{
      id: circle.id,
      rings: [],
      title: coalition.name,
      name,
      hueIndex: hues.get(circle.id) ?? 0,
      status: coalition.status,
      membersUnknown: !coalition.membersKnown,
      empty: organisations.length === 0 && circle.coalitions.size === 0,
      organisations,
      coalitions: [...circle.coalitions].filter((id) => names.has(id)),
      height: circle.height,
      note: noteOf(circle.id),
      importance: 1000 + organisations.length * 10 + circle.coalitions.size * 10,
    }]
  })
  return largestFirst(shapeHulls(unshaped, nodes, new Set(unshaped.map((hull) => hull.id))))
}

function largestFirst(hulls: readonly DrawnHull[]): DrawnHull[] {
  const areas = new Map(hulls.map((hull) => [hull.id, Math.abs(ringArea(hull.rings[0] ?? []))]))
  return hulls.toSorted((a, b) => (areas.get(b.id) ?? 0) - (areas.get(a.id) ?? 0))
}

/** What belongs to the text inside a hull: a little less than its box, since lines have air of their own. */
const NAME_INSET = 5

/** New outlines for the hulls in `which`; the others stay the objects they are. */
function shapeHulls(hulls: readonly DrawnHull[], nodes: ReadonlyMap<OrganisationId, DrawnNode>, which: ReadonlySet<CoalitionId>): DrawnHull[] {
  const names = new Map(hulls.map((hull) => [hull.id, grow(nameBox(hull.name), -NAME_INSET)]))
  const loose = hulls.filter((hull) => hull.empty)
  return hulls.map((hull) => {
    if (!which.has(hull.id)) return hull
    const inside = new Set<string>([...hull.organisations, ...hull.coalitions, hull.id])
    const members = [...hull.organisations.flatMap((id) => boxesAt(nodes.get(id))), ...[hull.id, ...hull.coalitions].flatMap((id) => names.get(id) ?? [])]
    const strangers = [
      ...[...nodes.values()].flatMap((node) => (inside.has(node.id) ? [] : [circleBox(node), labelBox(node)])),
      ...loose.flatMap((other) => (inside.has(other.id) || hull.empty ? [] : [grow(names.get(other.id) ?? nameBox(other.name), hullPad(0))])),
    ]
    return { ...hull, rings: hullRings({ members, strangers, height: hull.height }) }
  })
}

function boxesAt(node: DrawnNode | undefined): Box[] {
  return node ? [nodeBox(node)] : []
}

/**
 * The drawing while somebody is dragged: circles, the names that stand by them, the outlines they touch and the ends of
 * their lines move; everything else stays the same object. A coalition's id moves its name.
 */
export function moveInDrawing(drawing: Drawing, positions: ReadonlyMap<PartyId, Point>): Drawing {
  const nodes = new Map(drawing.nodes.map((node) => {
    const at = positions.get(node.id)
    return [node.id, at ? { ...node, x: at.x, y: at.y } : node]
  }))
  const before = new Map(drawing.nodes.map((node) => [node.id, node]))
  const moved = drawing.hulls.map((hull) => ({ ...hull, name: movedName(hull, positions, before) }))
  const touched = touchedHulls(drawing.hulls, moved, nodes, before)
  const hulls = shapeHulls(moved.map((hull, index) => (touched.has(hull.id) ? hull : (drawing.hulls[index] ?? hull))), nodes, touched)
  const byId = new Map(hulls.map((hull) => [hull.id, hull]))
  const hasMoved = (party: PartyId): boolean => positions.has(party) || (isCoalitionId(party) && touched.has(party))
  const lines = drawing.lines.map((line) => (hasMoved(line.from) || hasMoved(line.to) ? (cutLine(line, { nodes, hulls: byId }) ?? line) : line))
  return { ...drawing, nodes: [...nodes.values()], hulls, lines, bounds: boundsOf(nodes.values(), hulls) }
}

function movedName(hull: DrawnHull, positions: ReadonlyMap<PartyId, Point>, before: ReadonlyMap<OrganisationId, DrawnNode>): DrawnName {
  const { name } = hull
  const own = positions.get(hull.id)
  if (own) return { ...name, x: own.x, y: own.y - name.height / 2 }
  const from = name.by === null ? undefined : before.get(name.by)
  const to = name.by === null ? undefined : positions.get(name.by)
  return from && to ? { ...name, x: name.x + to.x - from.x, y: name.y + to.y - from.y } : name
}

/** Hulls with a moved member or name, and those that a moved stranger comes near to or leaves. */
function touchedHulls(hulls: readonly DrawnHull[], moved: readonly DrawnHull[], nodes: ReadonlyMap<OrganisationId, DrawnNode>, before: ReadonlyMap<OrganisationId, DrawnNode>): Set<CoalitionId> {
  const movedNodes = [...nodes.values()].filter((node) => before.get(node.id) !== node)
  const movedNames = moved.filter((hull, index) => hull.name !== hulls[index]?.name)
  const changed = new Set<string>([...movedNodes, ...movedNames].map(({ id }) => id))
  const places = [...movedNodes, ...movedNodes.flatMap((node) => before.get(node.id) ?? [])].map((node) => grow(nodeBox(node), hullPad(2)))
  return new Set(hulls.filter((hull) => {
    if (changed.has(hull.id) || [...hull.organisations, ...hull.coalitions].some((id) => changed.has(id))) return true
    const around = ringsBox(hull)
    return around !== null && places.some((place) => boxesOverlap(place, around))
  }).map((hull) => hull.id))
}

function ringsBox(hull: DrawnHull): Box | null {
  return boxAround((hull.rings[0] ?? []).map((point) => ({ left: point.x, right: point.x, top: point.y, bottom: point.y })))
}

const EMPTY_BOUNDS: Bounds = { left: -720, top: -450, right: 720, bottom: 450 }

function boundsOf(nodes: Iterable<DrawnNode>, hulls: readonly DrawnHull[]): Bounds {
  return boxAround([...[...nodes].map((node) => nodeBox(node)), ...hulls.flatMap((hull) => ringsBox(hull) ?? [])]) ?? EMPTY_BOUNDS
}
