import { touchingCircles, type Circle } from './hulls/circles.ts'
import { closingYears } from './closingYears.ts'
import { glyphOf, hullHues } from './colours.ts'
import { endingOn, GOES_ON, withEndYear } from './endings.ts'
import type { DrawnHull, DrawnNode, DrawOptions, Point } from './drawing.ts'
import { NODE_RADIUS, nodeLines } from './labels.ts'
import { placeNamesInSteps } from './namePlaces.ts'
import { allSteps } from '../model/allSteps.ts'
import type { CoalitionId, OrganisationId, PartyId } from '../model/ids.ts'
import { membershipsIn, type Network } from '../model/network.ts'
import { lastDays } from '../model/time/lastDays.ts'
import type { Organisation } from '../model/organisation.ts'
import { labelOf } from '../model/vocabulary.ts'

/** Everybody who has a place, as a circle with its label: the same in every picture of the map. */
export function drawCircles(network: Network, circles: ReadonlyMap<CoalitionId, Circle>, options: DrawOptions): ReadonlyMap<OrganisationId, DrawnNode> {
  const closed = closingYears(network, options.asOf ?? null)
  const tables = new Map<OrganisationId, number>()
  for (const { organisations } of circles.values()) for (const id of organisations) tables.set(id, (tables.get(id) ?? 0) + 1)
  return new Map([...network.organisations.values()].flatMap((organisation) => {
    const at = options.hidden?.has(organisation.id) ? undefined : positionOf(network, organisation.id, options)
    return at ? [[organisation.id, nodeAt(network, organisation, at, { tables: tables.get(organisation.id) ?? 0, closed }, options)]] : []
  }))
}

function positionOf(network: Network, party: PartyId, options: DrawOptions): Point | undefined {
  return options.previewPositions?.get(party) ?? network.placements.get(party)
}

function nodeAt(network: Network, organisation: Organisation, at: Point, { tables, closed }: { readonly tables: number; readonly closed: ReadonlyMap<OrganisationId, string | null> }, { colouring, radii }: DrawOptions): DrawnNode {
  const { id, name, domain, placeholder } = organisation
  return {
    id,
    x: at.x,
    y: at.y,
    r: radii?.get(id) ?? NODE_RADIUS,
    name,
    hue: colouring?.nodes ? (colouring.nodes.get(id) ?? null) : domain === null ? null : (network.vocabulary.domains.get(domain)?.hue ?? null),
    glyph: glyphOf(network.vocabulary.domains, domain),
    lines: nodeLines(name, closed.get(id) ?? null),
    placeholder,
    closed: closed.has(id),
    pinned: network.placements.get(id)?.pinned ?? false,
    importance: tables * 10 + (placeholder || closed.has(id) ? -5 : 0),
  }
}

/** Every coalition with its name in its place, and no outline yet. */
export function planHulls(network: Network, circles: ReadonlyMap<CoalitionId, Circle>, nodes: ReadonlyMap<OrganisationId, DrawnNode>, options: DrawOptions): DrawnHull[] {
  return allSteps(planHullsInSteps(network, circles, nodes, options))
}

/** The same in steps: names look for their places one by one. */
export function* planHullsInSteps(network: Network, circles: ReadonlyMap<CoalitionId, Circle>, nodes: ReadonlyMap<OrganisationId, DrawnNode>, options: DrawOptions): Generator<void, DrawnHull[]> {
  const shown = [...circles.values()].filter((circle) => !options.hidden?.has(circle.id))
  const noteOf = (id: CoalitionId): string => (network.coalitions.get(id)?.membersKnown === false ? (options.words?.membersUnknown ?? '') : '')
  const lastDayById = lastDays(network)
  const endings = new Map(shown.map(({ id }) => [id, endingOn(lastDayById.get(id), options.asOf ?? null)]))
  const names = yield* placeNamesInSteps(shown.map((circle) => ({
    circle,
    title: withEndYear(network.coalitions.get(circle.id)?.name ?? '', endings.get(circle.id) ?? GOES_ON),
    note: noteOf(circle.id),
    placement: positionOf(network, circle.id, options) ?? standInOf(circle, nodes, options) ?? null,
  })), nodes)
  yield
  const hues = options.colouring?.hulls ?? hullHues(touchingCircles(circles))
  return shown.flatMap((circle): DrawnHull[] => {
    const coalition = network.coalitions.get(circle.id)
    const name = names.get(circle.id)
    if (!coalition || !name) return []
    const organisations = [...circle.organisations].filter((id) => nodes.has(id))
    return [{
      id: circle.id,
      rings: [],
      title: coalition.name,
      name,
      hueIndex: hues.get(circle.id) ?? (options.colouring?.hulls ? null : 0),
      status: coalition.status,
      ended: endings.get(circle.id)?.ended ?? false,
      membersUnknown: !coalition.membersKnown,
      empty: organisations.length === 0 && circle.coalitions.size === 0,
      organisations,
      coalitions: [...circle.coalitions].filter((id) => names.has(id)),
      pinned: network.placements.get(circle.id)?.pinned ?? false,
      roles: rolesAt(network, circle, options),
      height: circle.height,
      note: noteOf(circle.id),
      importance: 1000 + organisations.length * 10 + circle.coalitions.size * 10,
    }]
  })
}

/** Nobody of it is drawn: what a lens hides takes its members away, and not the coalition. */
function standInOf({ id, organisations, coalitions }: Circle, nodes: ReadonlyMap<OrganisationId, DrawnNode>, { standIns }: DrawOptions): Point | undefined {
  return coalitions.size > 0 || [...organisations].some((member) => nodes.has(member)) ? undefined : standIns?.get(id)
}

/** The roles of those who sit in a coalition by a membership of their own; several are joined. */
function rolesAt(network: Network, { id, holds }: Circle, { language }: DrawOptions): ReadonlyMap<PartyId, string> {
  const roles = new Map<PartyId, string>()
  for (const { party, role } of membershipsIn(network, id)) {
    if (!holds.includes(party)) continue
    const label = labelOf(network.vocabulary.roles, role, language)
    roles.set(party, roles.has(party) ? `${roles.get(party)}, ${label}` : label)
  }
  return roles
}
