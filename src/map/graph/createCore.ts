import cytoscape, { type Core } from 'cytoscape'
import { COLOURS } from '../../drawing/colours.ts'
import { LEAST_ZOOM, MOST_ZOOM } from '../camera.ts'
import { mapStyle } from './stylesheet.ts'

/** From here on edges and finer painting are left out while the map moves. */
const MANY_NODES = 300

export function hasMany(nodes: number): boolean {
  return nodes >= MANY_NODES
}

export function createCore(container: HTMLElement): Core {
  return cytoscape({ container, style: mapStyle(COLOURS.light), minZoom: LEAST_ZOOM, maxZoom: MOST_ZOOM, boxSelectionEnabled: true, autounselectify: true, selectionType: 'single' })
}

/**
 * With many nodes: leaves out edges while the map moves and pans a picture of it. Cytoscape takes these options at birth
 * only, when nobody knows how large the map will be; its renderer reads them every frame.
 */
export function beQuickWithMany(cy: Core, nodes: number): void {
  const isQuick = hasMany(nodes)
  const { renderer } = cy as unknown as { readonly renderer?: () => object }
  if (renderer) Object.assign(renderer.call(cy), { hideEdgesOnViewport: isQuick, textureOnViewport: isQuick })
}
