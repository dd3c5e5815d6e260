import type { Drawing } from '../../drawing/drawing.ts'

/** What somebody looks at: what is selected, and what is lit while the rest fades. */
export type Attention = {
  readonly selected: ReadonlySet<string>
  readonly isLit: (id: string) => boolean
  /** Lines whose words show: the lit ones while something is lit, but of all with whom one works together only the one asked about. */
  readonly worded: ReadonlySet<string>
  /** Lit by a pointer that passes, not by a choice: the rest fades less. */
  readonly isPassing: boolean
  /** What is lit for its own sake; empty when all is. */
  readonly focus: ReadonlySet<string>
}

/** What is left of a thing that is not lit. */
export function fadeOf(attention: Attention, chosen: number): number {
  return attention.isPassing ? Math.max(chosen, PASSING_FADE) : chosen
}

const PASSING_FADE = 0.5

/** Lights `focus`: itself, its hulls and their members, its lines and their other ends. Nothing in focus: all is lit but what the drawing itself has dimmed. */
export function attentionOf(drawing: Drawing, selected: ReadonlySet<string>, focus: ReadonlySet<string>, isPassing = false): Attention {
  const present = new Set([...focus].filter((id) => isDrawn(drawing, id)))
  const isDimmed = (id: string): boolean => drawing.dimmed?.has(id) === true && !present.has(id)
  if (present.size === 0) return { selected, isLit: (id) => !isDimmed(id), worded: new Set(), isPassing: false, focus: present }
  const lit = new Set<string>(present)
  for (const hull of drawing.hulls) {
    const isOwn = present.has(hull.id)
    if (!isOwn && !hull.organisations.some((id) => present.has(id))) continue
    for (const id of [hull.id, ...hull.organisations, ...(isOwn ? hull.coalitions : [])]) lit.add(id)
  }
  const lines = linesAt(drawing, present)
  for (const line of lines) for (const id of [line.id, line.from, line.to]) lit.add(id)
  return { selected, isLit: (id) => lit.has(id) && !isDimmed(id), worded: new Set(lines.filter((line) => line.kind !== 'together' || lines.length === 1).map((line) => line.id)), isPassing, focus: present }
}

/** Of two who work together only the line between them: that is what was asked about. */
function linesAt({ lines }: Drawing, present: ReadonlySet<string>): Drawing['lines'] {
  const between = present.size === 2 ? lines.find((line) => line.kind === 'together' && present.has(line.from) && present.has(line.to)) : undefined
  return between ? [between] : lines.filter((line) => [line.from, line.to, line.fact, line.id].some((id) => present.has(id)))
}

function isDrawn(drawing: Drawing, id: string): boolean {
  return drawing.nodes.some((node) => node.id === id) || drawing.hulls.some((hull) => hull.id === id) || drawing.lines.some((line) => line.id === id || line.fact === id)
}
