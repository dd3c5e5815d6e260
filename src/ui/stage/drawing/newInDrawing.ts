import type { Drawing } from '../../../drawing/drawing.ts'

/** More than this at once is a map being loaded or filled, not somebody adding to it. */
export const MOST_AT_ONCE = 30

/** Ids of the parties that came since the drawing before; nothing for the first one, or for another picture. */
export function newInDrawing(before: Drawing | null, now: Drawing): readonly string[] {
  if (before === null || before.picture !== now.picture) return []
  const known = new Set<string>([...before.nodes, ...before.hulls].map(({ id }) => id))
  const made = [...now.nodes, ...now.hulls].map(({ id }) => id).filter((id) => !known.has(id))
  return made.length > MOST_AT_ONCE ? [] : made
}
