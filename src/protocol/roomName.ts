/** The documents of one map; each is a room of its own, with rights of its own. */
export const DOCUMENT_KINDS = ['map', 'contacts', 'inbox', 'sessions'] as const

export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

export type RoomName = { readonly mapId: string; readonly document: DocumentKind }

/** Where the relay listens for rooms, followed by the room: `/sync/<mapId>/<document>`. */
export const SYNC_PATH = '/sync/'

const MAP_ID = /^[0-9a-z]{8,40}$/

export function isMapId(text: string): boolean {
  return MAP_ID.test(text)
}

/** `<mapId>/<document>` as its parts, or null when it names no room. */
export function parseRoomName(text: string): RoomName | null {
  const [mapId = '', document = '', ...rest] = text.split('/')
  const kind = DOCUMENT_KINDS.find((known) => known === document)
  return kind !== undefined && rest.length === 0 && isMapId(mapId) ? { mapId, document: kind } : null
}

export function formatRoomName(room: RoomName): string {
  return `${room.mapId}/${room.document}`
}

/** The room that a request for this address (path, with or without a query) is about, or null. */
export function roomOfAddress(address: string): RoomName | null {
  const path = address.split('?', 1)[0] ?? ''
  return path.startsWith(SYNC_PATH) ? parseRoomName(path.slice(SYNC_PATH.length)) : null
}
