import { drawNetwork } from '../../src/drawing/drawNetwork.ts'
import { createMapView, type MapHandlers } from '../../src/map/mapView.ts'
import { runLayout } from '../../src/map/runLayout.ts'
import type { Drawing } from '../../src/drawing/drawing.ts'
import { dimLeftOut } from '../../src/drawing/withLeftOut.ts'
import { gridNetwork } from '../bench/gridNetwork.ts'
import { placedAt, randomNetwork } from '../drawing/randomNetwork.ts'

/** The page of the map view's test: a real view on a real map, and a log of what it reported. */
const network = randomNetwork({ organisations: 20, coalitions: 4 }, 3)
const log: unknown[][] = []
const container = document.createElement('div')
container.id = 'map'
container.tabIndex = 0
container.style.cssText = 'position:fixed;inset:0'
/** Where the keyboard is before it comes to the map. */
const before = document.createElement('button')
document.body.replaceChildren(before, container)

const handlers: MapHandlers = {
  onSelect: (ids) => log.push(['select', ...ids]),
  onOpen: (id) => log.push(['open', id]),
  onDragMove: () => log.push(['move']),
  onDragEnd: (positions, drop) => log.push(['end', [...positions], drop]),
  onLink: (from, to) => log.push(['link', from, to]),
  onMenu: (id, { x, y }) => log.push(['menu', id], ['menuAt', x, y]),
  onHover: () => undefined,
  onBackground: () => log.push(['background']),
  onFocus: (id) => log.push(['focus', id]),
  onRemove: (ids) => log.push(['remove', ...ids]),
  onPin: (ids) => log.push(['pin', ...ids]),
  onLinking: (from) => log.push(['linking', from]),
  onBehind: (isBehind) => { page.isBehind = isBehind },
}

/** Enough to be made ready before it is shown; `dimmed` leaves that share of it out as a lens does. */
function largeDrawing(dimmed: number): Drawing {
  const many = gridNetwork({ across: 18, down: 12, block: { across: 6, down: 4 } })
  const left = [...many.organisations.keys()].filter((_, index) => index % 10 < dimmed * 10)
  const around = new Map([...many.memberships].map(([id, membership]) => [id, left.includes(membership.party as never) ? { ...membership, seat: 'around' as const } : membership]))
  return dimLeftOut(drawNetwork({ ...many, memberships: around }, { theme: 'light', language: 'nl' }), { leftOut: new Set<string>(left) })
}

const drawing = drawNetwork(placedAt(network, await runLayout(network, { seed: 3 })), { theme: 'light', language: 'nl' })

const page = {
  log,
  drawing,
  large: { all: largeDrawing(0), most: largeDrawing(0.3), few: largeDrawing(0.8) },
  /** Whether something that was asked for is not on the screen yet. */
  isBehind: false,
  view: createMapView(container, handlers),
  /** A view as new, and nothing reported yet. */
  begin: (): void => {
    page.renew()
    page.view.draw(drawing)
  },
  renew: (): void => {
    page.view.destroy()
    log.length = 0
    page.view = createMapView(container, handlers)
  },
}
export type MapPage = typeof page
Object.assign(globalThis, { page })
