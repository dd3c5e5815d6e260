import type { Drawing, Point } from '../../drawing/drawing.ts'
import { positionsIn } from './dragging.ts'
import { placeOf } from './walk.ts'

type Belonging = { readonly ids: readonly string[]; readonly at: Point }

/**
 * A thing and all that belongs to it, clockwise from the top: members and coalitions, and relations each followed by their other end.
 * Begins with the thing itself; for a relation its ends follow. Nothing stands in it twice.
 */
export function roundOf(drawing: Drawing, id: string): readonly string[] {
  const places = positionsIn(drawing)
  const own = drawing.lines.filter((line) => line.fact === id && line.kind !== 'partOf')
  if (own.length > 0) return [...new Set([id, ...own.flatMap((line) => [line.from, line.to])])]
  const middle = placeOf(drawing, id)
  if (middle === null) return []
  const belongings = [...relationsAt(drawing, id), ...insideAndAround(drawing, id)].flatMap((ids): Belonging[] => {
    const at = places.get(ids.at(-1) as never)
    return at ? [{ ids, at }] : []
  })
  const sorted = belongings.toSorted((a, b) => turnTo(middle, a.at) - turnTo(middle, b.at))
  return [...new Set([id, ...sorted.flatMap(({ ids }) => ids)])]
}

/** Each relation with its other end; *part of* is no record of its own, so there the other end alone. */
function relationsAt({ lines }: Drawing, id: string): string[][] {
  return lines.filter((line) => line.from === id || line.to === id).map((line) => {
    const other = line.from === id ? line.to : line.from
    return line.kind === 'partOf' ? [other] : [line.fact, other]
  })
}

function insideAndAround({ hulls }: Drawing, id: string): string[][] {
  return hulls.flatMap((hull) => {
    const inside: readonly string[] = [...hull.organisations, ...hull.coalitions]
    return hull.id === id ? inside.map((each) => [each]) : inside.includes(id) ? [[hull.id]] : []
  })
}

/** The angle from straight up, clockwise, from 0 to a full turn. */
function turnTo(from: Point, to: Point): number {
  const angle = Math.atan2(to.x - from.x, from.y - to.y)
  return angle < 0 ? angle + 2 * Math.PI : angle
}
