import type { CoalitionId, OrganisationId } from '../../model/ids.ts'
import type { Drawing, DrawnHull, DrawnName, DrawnNode } from '../drawing.ts'
import { boundsBeforeShaping, boundsOf, shapeHulls } from '../hulls/shapeHulls.ts'
import { cutLine } from '../lines.ts'
import { placeNames, type NameRequest } from '../namePlaces.ts'

/** Who is in one part of a drawing. A coalition of which only some are in it is drawn around those. */
export type Part = { readonly organisations: ReadonlySet<OrganisationId>; readonly coalitions: ReadonlySet<CoalitionId> }

/** What these parties and everything between them look like alone, in the same places: hulls around who is there, their names by them, and nothing else. */
export function partOfDrawing(drawing: Drawing, part: Part): Drawing {
  const unshaped = unshapedPart(drawing, part)
  const nodes = new Map(unshaped.nodes.map((node) => [node.id, node]))
  const hulls = shapeHulls(unshaped.hulls, nodes, new Set(unshaped.hulls.map(({ id }) => id)))
  const byId = new Map(hulls.map((hull) => [hull.id, hull]))
  return { ...unshaped, hulls, lines: unshaped.lines.flatMap((line) => cutLine(line, { nodes, hulls: byId }) ?? []), bounds: boundsOf(nodes.values(), hulls) }
}

/** The same before hulls have an outline, for whoever moves names and circles first: lines still end where they did. */
export function unshapedPart(drawing: Drawing, part: Part): Drawing {
  const nodes = new Map(drawing.nodes.filter(({ id }) => part.organisations.has(id)).map((node) => [node.id, node]))
  const kept = drawing.hulls.filter(({ id }) => part.coalitions.has(id)).map((hull): DrawnHull => ({
    ...hull,
    rings: [],
    organisations: hull.organisations.filter((id) => part.organisations.has(id)),
    coalitions: hull.coalitions.filter((id) => part.coalitions.has(id)),
  }))
  const hulls = withNames(kept, nodes)
  const here = new Set<string>([...nodes.keys(), ...hulls.map(({ id }) => id)])
  const lines = drawing.lines.filter(({ from, to }) => here.has(from) && here.has(to))
  return { ...drawing, nodes: [...nodes.values()], hulls, lines, bounds: boundsBeforeShaping(nodes, hulls) }
}

/** A name stays where it is as long as it stands by somebody who is there. */
function withNames(hulls: readonly DrawnHull[], nodes: ReadonlyMap<OrganisationId, DrawnNode>): DrawnHull[] {
  const names = placeNames(hulls.filter(({ isPlate }) => !isPlate).map(requestFor), nodes)
  return hulls.map((hull) => ({ ...hull, name: names.get(hull.id) ?? hull.name }))
}

function requestFor(hull: DrawnHull): NameRequest {
  const { id, organisations, coalitions, height, note, name } = hull
  return {
    circle: { id, organisations: new Set(organisations), coalitions: new Set(coalitions), height, holds: [], around: [] },
    title: name.lines.join(' '),
    note,
    placement: middleOfName(name),
  }
}

function middleOfName({ x, y, height }: DrawnName): { readonly x: number; readonly y: number } {
  return { x, y: y + height / 2 }
}
