import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

export type ExportCost = { readonly format: string; readonly drawn: number; readonly written: number; readonly peak: number; readonly size: number }

/** How each is written there. */
const SIZES = { svg: 'writeSvg(input).length', pdf: "pdfOf(input, 'a0').bytes.length", pptx: 'writtenBytes(network).length' } as const

/** Seconds to draw and to write a large map in a process of its own, its peak memory in MB and the size of the file in MB. The app does it beside the page. */
export function measureExports(): readonly ExportCost[] {
  return (Object.keys(SIZES) as (keyof typeof SIZES)[]).map((format) => ({ format, ...(JSON.parse(execFileSync(process.execPath, ['--input-type=module', '--eval', scriptFor(format)], { cwd: join(import.meta.dirname, '../..'), encoding: 'utf8' })) as Omit<ExportCost, 'format'>) }))
}

function scriptFor(format: keyof typeof SIZES): string {
  return `
    const { gridNetwork } = await import('./tests/bench/gridNetwork.ts')
    const { exportInputOf } = await import('./tests/support/exportInputOf.ts')
    const { pdfOf } = await import('./tests/support/pdfOf.ts')
    const { writeSvg } = await import('./src/formats/svg/writeSvg.ts')
    const { writtenBytes } = await import('./tests/formats/pptx/writtenDeck.ts')
    const network = gridNetwork()
    const start = performance.now()
    const input = exportInputOf(network)
    const drawn = performance.now()
    const size = ${SIZES[format]}
    console.log(JSON.stringify({ drawn: (drawn - start) / 1000, written: (performance.now() - drawn) / 1000, peak: process.resourceUsage().maxRSS / 1024, size: size / 1e6 }))`
}
