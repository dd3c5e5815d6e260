import { boxesOverlap, grow, middleOf, type Box } from '../boxes.ts'
import type { Point } from '../drawing.ts'
import { boxOfText, heightOfText, stackTexts, wrapSmall, type SmallDrawing, type SmallShape, type SmallText } from './smallDrawing.ts'

/** By what one step goes: over a coalition, with the role of either side there, or along a relation or a seat, in its words. */
export type WayLink =
  | { readonly kind: 'over'; readonly id: string; readonly name: string; readonly fromRole: string; readonly toRole: string }
  | { readonly kind: 'straight'; readonly label: string }

export type WayStep = { readonly from: string; readonly to: string; readonly links: readonly WayLink[] }
export type WayParty = { readonly name: string; readonly isCoalition: boolean }

const GAP_PX = 12
const PAD_PX = 8
/** Between two layers, with room for the roles along the lines. */
const LAYER_PX = 52
const NARROWEST_PX = 104
const WIDEST_PX = 168

/**
 * All equally short ways in layers from top to bottom, a party or a coalition once in each, with roles along the lines where
 * there is room for them; the words beside the drawing say them all. Empty without ways.
 */
export function drawWays(ways: readonly (readonly WayStep[])[], parties: ReadonlyMap<string, WayParty>, width: number): SmallDrawing {
  const plan = planLayers(ways, parties)
  const { stops, height } = placeLayers(plan.layers, width)
  const placed = [...stops.values()]
  const lines = plan.lines.flatMap(({ from, to }) => {
    const [start, end] = [stops.get(from)?.box, stops.get(to)?.box]
    return start && end ? [[{ x: middleOf(start).x, y: start.bottom }, { x: middleOf(end).x, y: end.top }]] : []
  })
  const labels = placeLabels(plan.lines.map(({ label }) => label), lines, placed.map(({ box }) => box), width)
  return { width, height, shapes: placed.flatMap(({ shape }) => shape ?? []), texts: [...placed.flatMap(({ texts }) => texts), ...labels], lines }
}

/** `form` null: no party, but the words of a relation. */
type Stop = { readonly key: string; readonly name: string; readonly form: SmallShape['form'] | null; readonly isEnd: boolean }
type PlannedLine = { readonly from: string; readonly to: string; readonly label: string }
type Plan = { readonly layers: readonly (readonly Stop[])[]; readonly lines: readonly PlannedLine[] }

/** Layers of parties, with between them what each step goes by. */
function planLayers(ways: readonly (readonly WayStep[])[], parties: ReadonlyMap<string, WayParty>): Plan {
  const layers: Map<string, Stop>[] = []
  const lines = new Map<string, PlannedLine>()
  const last = 2 * (ways[0]?.length ?? 0)
  const stop = (layer: number, id: string, name: string, isCoalition: boolean | null): string => {
    const key = `${layer} ${id}`
    layers[layer] ??= new Map()
    layers[layer].set(key, { key, name, form: isCoalition === null ? null : isCoalition ? 'square' : 'round', isEnd: layer === 0 || layer === last })
    return key
  }
  const partyAt = (layer: number, id: string): string => stop(layer, id, parties.get(id)?.name ?? '', parties.get(id)?.isCoalition ?? false)
  const join = (from: string, to: string, label: string): void => void lines.set(`${from} ${to} ${label}`, { from, to, label })
  for (const way of ways) way.forEach(({ from, to, links }, index) => {
    const [start, end] = [partyAt(2 * index, from), partyAt(2 * index + 2, to)]
    for (const link of links) {
      const over = link.kind === 'straight' ? stop(2 * index + 1, `${from} ${to} ${link.label}`, link.label, null) : stop(2 * index + 1, link.id, link.name, true)
      join(start, over, link.kind === 'straight' ? '' : link.fromRole)
      join(over, end, link.kind === 'straight' ? '' : link.toRole)
    }
  })
  const inOrder = [...lines.values()]
  return { layers: untangle([...layers].map((layer) => [...(layer?.values() ?? [])]), inOrder), lines: inOrder }
}

/** Each below the middle of what leads to it. */
function untangle(layers: readonly (readonly Stop[])[], lines: readonly PlannedLine[]): readonly (readonly Stop[])[] {
  const places = new Map<string, number>()
  return layers.map((layer) => {
    const wished = (stop: Stop, index: number): number => {
      const above = lines.flatMap(({ from, to }) => (to === stop.key ? (places.get(from) ?? []) : []))
      return above.length === 0 ? index / layer.length : above.reduce((sum, place) => sum + place, 0) / above.length
    }
    const sorted = layer.map((stop, index) => ({ stop, wish: wished(stop, index) })).toSorted((left, right) => left.wish - right.wish)
    sorted.forEach(({ stop }, index) => places.set(stop.key, (index + 0.5) / layer.length))
    return sorted.map(({ stop }) => stop)
  })
}

type PlacedStop = { readonly key: string; readonly box: Box; readonly shape: SmallShape | null; readonly texts: readonly SmallText[] }

/** Layers under one another; one that is too wide takes several rows. */
function placeLayers(layers: readonly (readonly Stop[])[], width: number): { readonly stops: ReadonlyMap<string, PlacedStop>; readonly height: number } {
  const perRow = Math.max(1, Math.floor((width + GAP_PX) / (NARROWEST_PX + GAP_PX)))
  const stops = new Map<string, PlacedStop>()
  let top = 0
  for (const layer of layers.filter(({ length }) => length > 0)) {
    for (let first = 0; first < layer.length; first += perRow) {
      const row = placeRow(layer.slice(first, first + perRow), top, width)
      for (const placed of row) stops.set(placed.key, placed)
      top = Math.max(...row.map(({ box }) => box.bottom)) + GAP_PX
    }
    top += LAYER_PX - GAP_PX
  }
  return { stops, height: Math.max(0, top - LAYER_PX) }
}

function placeRow(row: readonly Stop[], top: number, width: number): readonly PlacedStop[] {
  const boxWidth = Math.min(WIDEST_PX, (width - GAP_PX * (row.length - 1)) / row.length)
  const pitch = width / row.length
  const named = row.map(({ name, form, isEnd }) => {
    const tone = form === null ? 'quiet' : isEnd ? 'strong' : 'plain'
    return { lines: wrapSmall(name, tone, boxWidth - 2 * PAD_PX), tone } as const
  })
  const height = Math.max(...named.map(heightOfText)) + 2 * PAD_PX
  return row.map(({ key, form, isEnd }, index) => {
    const x = pitch * (index + 0.5)
    const text = named[index] ?? { lines: [], tone: 'plain' }
    const textTop = top + (height - heightOfText(text)) / 2
    // Lines lead to the words of a relation, not to an edge that is not there.
    const [upper, lower] = form === null ? [textTop, textTop + heightOfText(text)] : [top, top + height]
    const box = { left: x - boxWidth / 2, right: x + boxWidth / 2, top: upper, bottom: lower }
    const shape: SmallShape | null = form === null ? null : { id: key, box, form, role: isEnd ? 'main' : 'party', hue: null, filled: false }
    return { key, box, shape, texts: stackTexts([text], x, textTop) }
  })
}

/** Where along its line a label stands, best first. */
const ALONG = [0.5, 0.4, 0.6, 0.3, 0.7]

/** Labels that find room, clear of the parties and of one another. */
function placeLabels(labels: readonly string[], lines: readonly (readonly Point[])[], taken: readonly Box[], width: number): readonly SmallText[] {
  const placed: SmallText[] = []
  labels.forEach((label, index) => {
    const [start, end] = lines[index] ?? []
    if (!start || !end || label === '') return
    const places = ALONG.map((share): SmallText => ({ lines: [label], x: start.x + (end.x - start.x) * share, top: start.y + (end.y - start.y) * share - 8, align: 'middle', tone: 'label' }))
    const free = places.find((text) => {
      const box = grow(boxOfText(text), 2)
      return box.left >= 0 && box.right <= width && ![...taken, ...placed.map(boxOfText)].some((other) => boxesOverlap(box, other))
    })
    if (free) placed.push(free)
  })
  return placed
}
