import type { Core } from 'cytoscape'
import type { VisibleLabel } from '../../drawing/shown/visibleLabels.ts'
import { SMALL_SCREEN_PX, toMap } from '../camera.ts'

/**
 * On a small screen the labels that its sides do not cut, and those in `always`: half a name at the edge takes the room of what can
 * be read, and comes back when it is moved in. On a larger one all of them.
 */
export function wholeLabels(visible: ReadonlyMap<string, VisibleLabel>, cy: Core, always: ReadonlySet<string>): ReadonlyMap<string, VisibleLabel> {
  if (cy.width() > SMALL_SCREEN_PX) return visible
  const [from, to] = [toMap(cy, { x: 0, y: 0 }), toMap(cy, { x: cy.width(), y: cy.height() })]
  return new Map([...visible].filter(([id, { box }]) => always.has(id) || (box.left >= from.x && box.right <= to.x && box.top >= from.y && box.bottom <= to.y)))
}
