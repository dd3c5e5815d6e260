import type { Colours } from '../../drawing/colours.ts'
import type { VisibleLabel } from '../../drawing/shown/visibleLabels.ts'

/** How a drawing is set: in which colours, with which of its labels. */
export type Look = {
  readonly colours: Colours
  readonly visible: ReadonlyMap<string, VisibleLabel>
  /** One point on paper, or one px of a picture, in map units: what is drawn small is no thinner than can be printed. */
  readonly point: number
}
