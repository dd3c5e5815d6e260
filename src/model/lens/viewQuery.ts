import type { Network } from '../network.ts'
import { MAX_COORDINATE } from '../placement.ts'
import type { Lens } from './lens.ts'
import { lensToQuery, readLens, type LensProblem } from './lensQuery.ts'
import { readQuery, writeQuery } from './queryText.ts'

/** A part of the map, in map units: all of it is to be seen, as large as it fits. */
export type Viewport = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

/** How the map is looked at: what of it is shown, and which part is in view. Null: as much as fits. */
export type View = { readonly lens: Lens; readonly viewport: Viewport | null }

export type ViewRead = View & { readonly problems: readonly LensProblem[] }

const NAME = 'uitsnede'
/** Whole numbers with `_` between them, which an address keeps as it is. */
const TEXT = /^-?\d{1,6}(?:_-?\d{1,6}){3}$/
/** Of a side, in map units: smaller says nothing. */
const LEAST_SIDE = 20

/** A view as it stands in an address, without the question mark; `readView` reads the same view from it, but for fractions of a unit. */
export function viewToQuery({ lens, viewport }: View): string {
  const looks = lensToQuery(lens)
  if (viewport === null) return looks
  const { left, top, right, bottom } = viewport
  return [looks, writeQuery([[NAME, [left, top, right, bottom].map(Math.round).join('_')]])].filter(Boolean).join('&')
}

/** As `readLens`, with the part of the map that is in view: what cannot be one is named, and the map is shown as it fits. */
export function readView(query: string, network: Network, today: string): ViewRead {
  const { lens, problems } = readLens(query, network, today)
  const value = readQuery(query).findLast(({ name }) => name === NAME)?.value
  if (value === undefined) return { lens, viewport: null, problems }
  const viewport = value === null ? null : readViewport(value)
  return { lens, viewport, problems: viewport ? problems : [...problems, { part: 'viewport', value: value ?? '', reason: 'unreadable' }] }
}

function readViewport(text: string): Viewport | null {
  if (!TEXT.test(text)) return null
  const [left = 0, top = 0, right = 0, bottom = 0] = text.split('_').map(Number)
  const isOnMap = [left, top, right, bottom].every((side) => Math.abs(side) <= MAX_COORDINATE)
  return isOnMap && right - left >= LEAST_SIDE && bottom - top >= LEAST_SIDE ? { left, top, right, bottom } : null
}
