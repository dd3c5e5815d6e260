import { Dexie, type EntityTable, type Table } from 'dexie'

/** Which copy of which document: another epoch or role is another copy and never mixes with this one. */
export type LocalKey = {
  readonly map: string
  /** Empty until the relay said it: a map that was opened from a link for the first time. */
  readonly epoch: string
  readonly role: string
}

/** Some edits of one document as one Yjs update. */
export type UpdateRow = LocalKey & {
  readonly row: number
  readonly update: Uint8Array
  /** 1 until the relay acknowledged it. A number, because IndexedDB has no index over booleans. */
  readonly unsent: 0 | 1
  /** Document transactions in it: what the badge counts. 0 for what came from the relay. */
  readonly edits: number
  /** Rows that this one stands for. A tab that saw all of them need not read it. */
  readonly folds: readonly number[]
}

export type NewUpdateRow = Omit<UpdateRow, 'row'>

/** A map as the start screen lists it. */
export type LibraryRow = {
  readonly map: string
  readonly title: string
  readonly epoch: string
  readonly role: string
  /** When this device made the map and the relay may not know it yet. */
  readonly born: boolean
  /** Milliseconds since 1970, by this device's clock. */
  readonly lastOpened: number
  readonly organisations: number
}

export type SettingRow = { readonly name: string; readonly value: unknown }

export type LeaseRow = { readonly name: string; readonly holder: string; readonly until: number }

/** What is half typed in one field of a map, in no document yet. `base`: what stood there when the typing began. */
export type DraftRow = {
  readonly map: string
  readonly field: string
  readonly text: string
  readonly base: string
  /** Milliseconds since 1970, by this device's clock. */
  readonly changedAt: number
}

/** The strongest link to a map that this device knows. */
export type LinkRow = {
  readonly map: string
  readonly secret: string
  readonly role: string
  /** What it includes beside the map, as far as the relay said. */
  readonly extras?: readonly string[]
  /** The relay said that it was revoked or expired: any other link takes its place. */
  readonly isOver: boolean
}

/** The secret of a link that an owner made here. Nobody else keeps it, so it can be shown again on this device only. */
export type MadeLinkRow = { readonly map: string; readonly link: string; readonly secret: string }

/** Under which epoch and role this device has a document beside a map. `room`: `<map>/<document>`, which is also the `map` of its rows. */
export type BesideRow = { readonly room: string; readonly epoch: string; readonly role: string }

/** Something this device said about a map: kept until the relay stored it, and then for what became of it. */
export type NoteRow = {
  readonly map: string
  readonly number: number
  readonly kind: string
  readonly about: string
  readonly text: string
  readonly name: string
  /** `waiting` until the relay has it; `unsent` when it does not take it. */
  readonly outcome: string
  readonly answer: string
  readonly decidedBy: string
}

/** A copy that was taken out of use, and when. */
export type LockRow = LocalKey & {
  /** Milliseconds since 1970, by this device's clock. */
  readonly since: number
  /** True when the relay did not let its unsent edits in; the map itself goes on. */
  readonly isRefused?: boolean
}

export type Database = Dexie & {
  updates: Table<UpdateRow, number, NewUpdateRow>
  maps: EntityTable<LibraryRow, 'map'>
  settings: EntityTable<SettingRow, 'name'>
  leases: EntityTable<LeaseRow, 'name'>
  drafts: Table<DraftRow, [map: string, field: string]>
  locks: Table<LockRow, [map: string, epoch: string, role: string]>
  links: EntityTable<LinkRow, 'map'>
  madeLinks: Table<MadeLinkRow, [map: string, link: string]>
  besides: EntityTable<BesideRow, 'room'>
  notes: Table<NoteRow, [map: string, number: number]>
}

export const DATABASE_NAME = 'netwerkkaart'

/**
 * The one database of this browser, or null when there is none to be had (switched off, private window, blocked).
 * Without it the app works on in memory.
 */
export async function openDatabase(name: string = DATABASE_NAME, onBlocked: () => void = () => {}): Promise<Database | null> {
  const database = describeDatabase(name)
  database.on('blocked', onBlocked)
  try {
    await database.open()
    return database
  } catch {
    return null
  }
}

/** The cache of Dexie is off: it hands out what another tab may have replaced, and every row here is read once. */
function describeDatabase(name: string): Database {
  const database = new Dexie(name, { cache: 'disabled' }) as Database
  database.version(1).stores({
    updates: '++row, [map+epoch+role], [map+epoch+role+unsent]',
    maps: 'map, lastOpened',
    settings: 'name',
    leases: 'name',
  })
  database.version(2).stores({ drafts: '[map+field], map, changedAt' })
  database.version(3).stores({ locks: '[map+epoch+role], map, since' })
  database.version(4).stores({ links: 'map', madeLinks: '[map+link], map' })
  database.version(5).stores({ besides: 'room', notes: '[map+number], map' })
  return database
}
