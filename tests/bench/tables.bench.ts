import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

const SIZE = { organisations: 2_000, coalitions: 300, memberships: 6_000 }

/** Milliseconds to write a large map, the peak memory of the process in MB with and without writing, and the size of the file in MB. */
export type TableCost = { readonly format: string; readonly written: number; readonly before: number; readonly peak: number; readonly size: number }

const WRITERS = {
  Excel: ['tables/writeXlsx', 'writeXlsx(input)'],
  CSV: ['tables/writeCsv', 'writeCsv(input)'],
  GEXF: ['graphs/writeGexf', 'writeGexf(input)'],
  GraphML: ['graphs/writeGraphml', 'writeGraphml(input)'],
  'Kumu JSON': ['kumu/writeKumuJson', 'writeKumuJson(input)'],
  'Kumu xlsx': ['kumu/writeKumuXlsx', 'writeKumuXlsx(input)'],
  JSON: ['mapJson', 'writeMapJson(input.network)'],
} as const

/** Each in a process of its own, without a drawing: these formats hardly need one, and laying out would be most of the time. */
export function measureTables(): readonly TableCost[] {
  return Object.entries(WRITERS).map(([format, [module, call]]) => ({ format, ...(JSON.parse(execFileSync(process.execPath, ['--input-type=module', '--eval', scriptFor(module, call)], { cwd: join(import.meta.dirname, '../..'), encoding: 'utf8' })) as Omit<TableCost, 'format'>) }))
}

function scriptFor(module: string, call: string): string {
  return `
    const { largeNetwork } = await import('./tests/bench/largeNetwork.ts')
    const { plainInput } = await import('./tests/formats/plainInput.ts')
    const { ${call.slice(0, call.indexOf('('))} } = await import('./src/formats/${module}.ts')
    const input = plainInput(largeNetwork(${JSON.stringify(SIZE)}))
    const peak = () => process.resourceUsage().maxRSS / 1024
    const before = peak()
    const start = performance.now()
    const size = ${call}.length
    console.log(JSON.stringify({ written: performance.now() - start, before, peak: peak(), size: size / 1e6 }))`
}
