import { readFileSync } from 'node:fs'
import { readMapJson } from '../../src/formats/mapJson.ts'
import type { Network } from '../../src/model/network.ts'

/** One of the examples of the start screen, as its file says it. */
export function exampleNetwork(name: 'haaglanden' | 'utrechtalmere'): Network {
  const read = readMapJson(readFileSync(new URL(`../../public/samples/${name}.json`, import.meta.url), 'utf8'))
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return read.value
}

/** The id of the thing that is called so, in any table that has names. */
export function idByName<Id extends string>(network: Network, name: string): Id {
  const tables = [network.organisations, network.coalitions, network.themes, network.places] as readonly ReadonlyMap<string, { readonly name: string }>[]
  for (const table of tables) for (const [id, thing] of table) if (thing.name === name) return id as Id
  throw new Error(`Nothing is called ${name}`)
}
