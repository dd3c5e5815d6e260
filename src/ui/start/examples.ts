import { readMapJson } from '../../formats/mapJson.ts'
import type { Network } from '../../model/network.ts'

/** The example maps that come with the app, by the name their address has (`/?voorbeeld=haaglanden`). */
export const EXAMPLES = ['haaglanden', 'utrechtalmere'] as const
export type ExampleName = (typeof EXAMPLES)[number]

/** Which example an address asks for, or null. */
export function exampleInAddress(search: string): ExampleName | null {
  const asked = new URLSearchParams(search).get('voorbeeld')
  return EXAMPLES.find((name) => name === asked) ?? null
}

const loading = new Map<ExampleName, Promise<Network | null>>()

/** The example as plain data, fetched once; null when it cannot be had, and then the next call tries again. */
export function loadExample(name: ExampleName): Promise<Network | null> {
  const known = loading.get(name)
  if (known) return known
  const started = fetchExample(name)
  loading.set(name, started)
  return started.then((network) => {
    if (network === null) loading.delete(name)
    return network
  })
}

async function fetchExample(name: ExampleName): Promise<Network | null> {
  try {
    const response = await fetch(`/samples/${name}.json`)
    if (!response.ok) return null
    const read = readMapJson(await response.text())
    return read.ok ? read.value : null
  } catch {
    return null
  }
}
