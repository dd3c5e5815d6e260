import type { ReactNode } from 'react'
import { createRecord } from '../../doc/editing/editRecord.ts'
import type { KeyWriter } from '../../doc/editing/writeKeys.ts'
import type { PlaceId, ThemeId } from '../../model/ids.ts'
import { normaliseName } from '../../model/names.ts'
import type { Network } from '../../model/network.ts'
import { TagsField } from '../controls/fields/TagsField.tsx'
import { useOpenMap } from '../openMapContext.ts'
import { useNetwork } from '../useNetwork.ts'
import { useEdit } from './useEdit.ts'

type IdByTable = { readonly themes: ThemeId; readonly places: PlaceId }

type NamedTagsProps<Table extends keyof IdByTable> = {
  readonly label: string
  readonly table: Table
  readonly ids: readonly IdByTable[Table][]
  /** Writes the new set inside the same edit that made what is new in it. */
  readonly onWrite: (writer: KeyWriter, ids: readonly IdByTable[Table][]) => void
}

const PREFIX = { themes: 'thm', places: 'plc' } as const

/** Themes or places of something: names that many things share. A name the map does not have yet is made. */
export function NamedTags<Table extends keyof IdByTable>({ label, table, ids, onWrite }: NamedTagsProps<Table>): ReactNode {
  const network = useNetwork()
  const { makeId } = useOpenMap()
  const edit = useEdit()
  const known: ReadonlyMap<string, { readonly name: string }> = network[table]

  function add(name: string): void {
    const same = findNamed(network, table, name)
    if (same !== null && ids.some((id) => id === same)) return
    edit((writer) => {
      const id = (same ?? makeId(PREFIX[table])) as IdByTable[Table]
      if (same === null) createNamed(writer, table, id, name)
      onWrite(writer, [...ids, id])
    })
  }

  const chosen = new Set<string>(ids)
  return (
    <TagsField
      field={table}
      label={label}
      tags={ids.map((id) => ({ key: id, label: known.get(id)?.name ?? id }))}
      suggestions={[...known].filter(([id]) => !chosen.has(id)).map(([, { name }]) => name)}
      onAdd={add}
      onRemove={(key) => edit((writer) => onWrite(writer, ids.filter((id) => id !== key)))}
    />
  )
}

function createNamed(writer: KeyWriter, table: keyof IdByTable, id: string, name: string): void {
  if (table === 'themes') createRecord(writer, 'themes', id, { name })
  else createRecord(writer, 'places', id, { name })
}

/** The theme or place that goes by this name; a theme also by its other names. */
function findNamed(network: Network, table: keyof IdByTable, name: string): string | null {
  const key = normaliseName(name)
  for (const [id, named] of network[table]) {
    const names = 'aliases' in named ? [named.name, ...named.aliases] : [named.name]
    if (names.some((each) => normaliseName(each) === key)) return id
  }
  return null
}
