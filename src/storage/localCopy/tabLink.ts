import { attempt } from '../attempt.ts'

/**
 * The link that this tab was opened with, which is not always the strongest on this device: who tries out a reader's link
 * beside their own sees what a reader sees, also after a reload.
 */
export type TabLink = { readonly secret: string; readonly role: string | null; readonly extras?: readonly string[] }

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const PREFIX = 'netwerkkaart/link/'

/** For a browser that keeps nothing: as long as the page. */
const inMemory = new Map<string, TabLink>()

export function readTabLink(map: string, shelf: Shelf | undefined = shelfOfTab()): TabLink | null {
  return parseLink(attempt(() => shelf?.getItem(PREFIX + map) ?? null)) ?? inMemory.get(map) ?? null
}

export function keepTabLink(map: string, link: TabLink, shelf: Shelf | undefined = shelfOfTab()): void {
  inMemory.set(map, link)
  attempt(() => shelf?.setItem(PREFIX + map, JSON.stringify(link)))
}

export function dropTabLink(map: string, shelf: Shelf | undefined = shelfOfTab()): void {
  inMemory.delete(map)
  attempt(() => shelf?.removeItem(PREFIX + map))
}

/** Asking for it already throws where the person blocked it. */
function shelfOfTab(): Shelf | undefined {
  return attempt(() => (globalThis as { readonly sessionStorage?: Storage }).sessionStorage) ?? undefined
}

function parseLink(text: string | null): TabLink | null {
  const value = attempt(() => JSON.parse(text ?? 'null') as unknown)
  const { secret, role, extras } = (typeof value === 'object' && value !== null ? value : {}) as Partial<Record<string, unknown>>
  return typeof secret === 'string' ? { secret, role: typeof role === 'string' ? role : null, ...(Array.isArray(extras) ? { extras: extras.map(String) } : {}) } : null
}
