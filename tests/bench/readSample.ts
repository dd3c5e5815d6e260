import { readFileSync } from 'node:fs'
import { readMapJson } from '../../src/formats/mapJson.ts'
import type { Network } from '../../src/model/network.ts'

/** One of the examples that come with the app. */
export function readSample(name: 'haaglanden' | 'utrechtalmere'): Network {
  const read = readMapJson(readFileSync(`public/samples/${name}.json`, 'utf8'))
  if (!read.ok) throw new Error(JSON.stringify(read))
  return read.value
}
