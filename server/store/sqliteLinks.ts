import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import { isRole, parseExtras } from '../../src/protocol/roles.ts'
import { type LinkChange, StoreError, type StoredLink } from './store.ts'

/** Added by version 2 of the database. */
export const LINK_TABLES = `
  CREATE TABLE links (
    map TEXT NOT NULL, id TEXT NOT NULL, secret_hash TEXT NOT NULL, role TEXT NOT NULL, label TEXT NOT NULL,
    created_ms INTEGER NOT NULL, expires_ms INTEGER, revoked_ms INTEGER, last_used_ms INTEGER,
    PRIMARY KEY (map, id), UNIQUE (map, secret_hash)
  ) STRICT;
`

/**
 * What a link includes came later, and is no reason for a new version: a program that does not know the column leaves it empty,
 * which is nothing.
 */
export function addExtrasColumn(database: DatabaseSync): void {
  const columns = database.prepare('PRAGMA table_info(links)').all().map((column) => column['name'])
  if (!columns.includes('extras')) database.exec("ALTER TABLE links ADD COLUMN extras TEXT NOT NULL DEFAULT ''")
}

/** Calls on the table of links, inside whatever transaction the caller has. */
export type LinkOperations = {
  add(link: StoredLink): void
  list(map: string): readonly StoredLink[]
  find(map: string, secretHash: string): StoredLink | null
  change(map: string, id: string, change: LinkChange): StoredLink | null
}

export function linkOperationsOn(database: DatabaseSync): LinkOperations {
  const insert = database.prepare('INSERT INTO links (map, id, secret_hash, role, extras, label, created_ms, expires_ms, revoked_ms, last_used_ms, checkpoint) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
  const selectAll = database.prepare('SELECT * FROM links WHERE map = ? ORDER BY created_ms, id')
  const selectBySecret = database.prepare('SELECT * FROM links WHERE map = ? AND secret_hash = ?')
  const selectById = database.prepare('SELECT * FROM links WHERE map = ? AND id = ?')
  const update = database.prepare('UPDATE links SET label = ?, extras = ?, expires_ms = ?, revoked_ms = ?, last_used_ms = ? WHERE map = ? AND id = ?')

  return {
    add: ({ map, id, secretHash, role, extras, label, createdMs, expiresMs, revokedMs, lastUsedMs, checkpoint }) => {
      insert.run(map, id, secretHash, role, extras.join(' '), label, createdMs, expiresMs, revokedMs, lastUsedMs, checkpoint)
    },
    list: (map) => selectAll.all(map).map(toLink),
    find: (map, secretHash) => toLinkOrNull(selectBySecret.get(map, secretHash)),
    change: (map, id, change) => {
      const before = toLinkOrNull(selectById.get(map, id))
      if (!before) return null
      const link = { ...before, ...change }
      update.run(link.label, link.extras.join(' '), link.expiresMs, link.revokedMs, link.lastUsedMs, map, id)
      return link
    },
  }
}

type Row = Readonly<Record<string, SQLOutputValue>>

const toLinkOrNull = (row: Row | undefined): StoredLink | null => (row ? toLink(row) : null)

function toLink(row: Row): StoredLink {
  const role = row['role']
  if (!isRole(role)) throw new StoreError('damaged', 'A link has a role that this program does not know.')
  return {
    map: String(row['map']),
    id: String(row['id']),
    secretHash: String(row['secret_hash']),
    role,
    extras: parseExtras(String(row['extras']).split(' ')),
    label: String(row['label']),
    createdMs: Number(row['created_ms']),
    expiresMs: toTime(row['expires_ms']),
    revokedMs: toTime(row['revoked_ms']),
    lastUsedMs: toTime(row['last_used_ms']),
    checkpoint: row['checkpoint'] === null ? null : String(row['checkpoint']),
  }
}

const toTime = (value: SQLOutputValue | undefined): number | null => (value === null || value === undefined ? null : Number(value))
