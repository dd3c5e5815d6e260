import type { Drawing } from '../../drawing/drawing.ts'
import { visibleLabels, visibleLabelsInSteps, type LabelWishes } from '../../drawing/shown/visibleLabels.ts'

type Labels = ReturnType<typeof visibleLabels>
type Known = { readonly key: string; readonly drawing: Drawing; readonly visible: Labels }

/** Which labels have room is worked out again only when the drawing, the zoom or what must show changed; who stays readable stays where it was. */
export type RememberedLabels = {
  readonly of: (drawing: Drawing, zoom: number, wishes: LabelWishes) => Labels
  /** The same in steps, for what is shown next; what is shown now stays known meanwhile. */
  readonly prepare: (drawing: Drawing, zoom: number, wishes: LabelWishes) => Generator<void, Labels>
}

export function rememberLabels(): RememberedLabels {
  let last: Known | null = null
  let ready: Known | null = null
  const keyOf = (zoom: number, { leastPx, isHolding, always }: LabelWishes): string => `${zoom} ${leastPx} ${isHolding} ${[...(always ?? [])].join(' ')}`
  const afterLast = (wishes: LabelWishes): LabelWishes => (last ? { ...wishes, before: last.visible } : wishes)
  return {
    of(drawing, zoom, wishes) {
      const key = keyOf(zoom, wishes)
      const known = [last, ready].find((each) => each?.drawing === drawing && each.key === key)
      last = known ?? { key, drawing, visible: visibleLabels(drawing, zoom, afterLast(wishes)) }
      return last.visible
    },
    *prepare(drawing, zoom, wishes) {
      const visible = yield* visibleLabelsInSteps(drawing, zoom, afterLast(wishes))
      ready = { key: keyOf(zoom, wishes), drawing, visible }
      return visible
    },
  }
}
