import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import { isCheckpointKind } from '../../src/protocol/checkpointMessages.ts'
import { type CheckpointChange, type StoredCheckpoint, StoreError } from './store.ts'

/**
 * Added by version 3 of the database. A program of before would take a link that is fixed to a checkpoint for one that shows the
 * map of today, so it may not open this database.
 */
export const CHECKPOINT_TABLES = `
  CREATE TABLE checkpoints (
    map TEXT NOT NULL, id TEXT NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL, maker TEXT NOT NULL, made_ms INTEGER NOT NULL,
    sequence INTEGER NOT NULL, bytes INTEGER NOT NULL, state BLOB NOT NULL, PRIMARY KEY (map, id)
  ) STRICT;
  ALTER TABLE links ADD COLUMN checkpoint TEXT;
`

/** Calls on the table of checkpoints, inside whatever transaction the caller has. */
export type CheckpointOperations = {
  add(checkpoint: StoredCheckpoint, state: Uint8Array): void
  list(map: string): readonly StoredCheckpoint[]
  read(map: string, id: string): Uint8Array | null
  change(map: string, id: string, change: CheckpointChange): StoredCheckpoint | null
  drop(map: string, ids: readonly string[]): void
}

const FACTS = 'map, id, kind, name, maker, made_ms, sequence, bytes'

export function checkpointOperationsOn(database: DatabaseSync): CheckpointOperations {
  const insert = database.prepare(`INSERT INTO checkpoints (${FACTS}, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`)
  const selectAll = database.prepare(`SELECT ${FACTS} FROM checkpoints WHERE map = ? ORDER BY made_ms, rowid`)
  const selectOne = database.prepare(`SELECT ${FACTS} FROM checkpoints WHERE map = ? AND id = ?`)
  const selectState = database.prepare('SELECT state FROM checkpoints WHERE map = ? AND id = ?')
  const update = database.prepare('UPDATE checkpoints SET kind = ?, name = ?, maker = ? WHERE map = ? AND id = ?')
  const remove = database.prepare('DELETE FROM checkpoints WHERE map = ? AND id = ?')

  return {
    add: ({ map, id, kind, name, maker, madeMs, sequence, bytes }, state) => {
      insert.run(map, id, kind, name, maker, madeMs, sequence, bytes, state)
    },
    list: (map) => selectAll.all(map).map(toCheckpoint),
    read: (map, id) => {
      const row = selectState.get(map, id)
      return row ? bytesOf(row['state']) : null
    },
    change: (map, id, change) => {
      const row = selectOne.get(map, id)
      if (!row) return null
      const checkpoint = { ...toCheckpoint(row), ...change }
      update.run(checkpoint.kind, checkpoint.name, checkpoint.maker, map, id)
      return checkpoint
    },
    drop: (map, ids) => {
      for (const id of ids) remove.run(map, id)
    },
  }
}

export function bytesOf(value: unknown): Uint8Array {
  if (!(value instanceof Uint8Array)) throw new StoreError('damaged', 'A column that should hold bytes does not.')
  return value
}

function toCheckpoint(row: Readonly<Record<string, SQLOutputValue>>): StoredCheckpoint {
  const kind = row['kind']
  if (!isCheckpointKind(kind)) throw new StoreError('damaged', 'A checkpoint is of a kind that this program does not know.')
  return {
    map: String(row['map']),
    id: String(row['id']),
    kind,
    name: String(row['name']),
    maker: String(row['maker']),
    madeMs: Number(row['made_ms']),
    sequence: Number(row['sequence']),
    bytes: Number(row['bytes']),
  }
}
