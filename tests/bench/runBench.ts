import { serveApp } from '../support/serveApp.ts'
import { measureCrowd } from './crowd.bench.ts'
import { measureKeys } from './keys.bench.ts'
import { measureFrames } from './frames.bench.ts'
import { measureColdDrawing, measureDrags } from './drawing.bench.ts'
import { measureFirstScreen, ourExample, prsmMap, type Visit, type Visits } from './firstScreen.bench.ts'
import { measureExports } from './exports.bench.ts'
import { measureDoubles } from './doubles.bench.ts'
import { measureGate } from './gate.bench.ts'
import { measureImport } from './import.bench.ts'
import { measureLatency } from './latency.bench.ts'
import { measureLens, sayLens } from './lens.bench.ts'
import { measureList, SIZE } from './list.bench.ts'
import { measureLayouts } from './layout.bench.ts'
import { openChromium } from './openChromium.ts'
import { measureExportBlocks, measureImportBlocks } from './pageBlocks.bench.ts'
import { measurePaste } from './paste.bench.ts'
import { measureSearch } from './search.bench.ts'
import { measureTables } from './tables.bench.ts'
import { servePrsm } from './prsm.ts'
import { readSample } from './readSample.ts'

/**
 * `npm run bench`: figures to read and compare, never a test. Beside ours stands what PRSM 3.2.4 took on a machine of two cores;
 * `PRSM_DIR=<its checkout, built>` has it visited in turn with ours on this one.
 */
const PRSM = { first: { kilobytes: 740, requests: 34, milliseconds: 1030 }, second: { kilobytes: 73, requests: NaN, milliseconds: 750 }, p50: 40, p95: 53 }

const paste = measurePaste()
console.log(`1,000 pasted lines: read ${paste.read.toFixed(0)} ms, written ${paste.write.toFixed(0)} ms, placed ${paste.place.toFixed(0)} ms`)
const brought = measureImport()
console.log(`a file of 2,000 organisations and 6,000 roles: planned in ${brought.plan.toFixed(0)} ms, written in ${brought.write.toFixed(0)} ms as ${brought.update.toFixed(1)} MB, planned again in ${brought.again.toFixed(0)} ms, undone in ${brought.undo.toFixed(0)} ms; at most ${brought.heap.toFixed(0)} MB more memory`)
const crowd = await measureCrowd()
console.log(`${crowd.size} browsers at once at a relay that just started: p50 ${crowd.p50.toFixed(0)} ms, p95 ${crowd.p95.toFixed(0)} ms, the last after ${crowd.last.toFixed(0)} ms`)
const keys = measureKeys()
console.log(`a key on 2,000 organisations: a step of the walk ${keys.walk.toFixed(0)} ms, the index of names ${keys.index.toFixed(0)} ms, once; a line ${keys.line.toFixed(1)} ms`)
const gate = measureGate()
console.log(`${gate.updates} updates at the gate: decoded in ${gate.decode.toFixed(1)} µs each, judged in ${gate.judge.toFixed(1)} µs, applied in ${gate.apply.toFixed(1)} µs`)
console.log(`first drawing of an example, nothing compiled: ${measureColdDrawing().toFixed(0)} ms`)
for (const { size, drawn, p50, p95 } of measureDrags()) console.log(`drawing ${size}: ${drawn.toFixed(0)} ms; a frame of a drag: p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`)

for (const { format, drawn, written, peak, size } of measureExports()) console.log(`${format.toUpperCase()} of 2,000 organisations, 6,000 memberships: drawn in ${drawn.toFixed(1)} s, written in ${written.toFixed(1)} s, ${size.toFixed(1)} MB, peak ${peak.toFixed(0)} MB`)
for (const { format, written, before, peak, size } of measureTables()) console.log(`${format} of 2,000 organisations, 6,000 memberships: written in ${written.toFixed(0)} ms, ${size.toFixed(1)} MB, peak ${peak.toFixed(0)} MB (${before.toFixed(0)} before)`)

const found = measureSearch()
console.log(`search on 2,000 organisations: made ready in ${found.first.toFixed(0)} ms; a letter p50 ${found.p50.toFixed(1)} ms, longest ${found.most.toFixed(1)} ms`)
const doubles = measureDoubles()
console.log(`doubles among 2,000 organisations: ${doubles.found} pairs in ${doubles.first.toFixed(0)} ms, again in ${doubles.again.toFixed(0)} ms; of one in ${doubles.ofOne.toFixed(1)} ms`)

const app = await serveApp()
const prsm = process.env['PRSM_DIR'] ? await servePrsm(process.env['PRSM_DIR'], readSample('haaglanden')) : null
const browser = await openChromium()
try {
  const visits = await measureFirstScreen(browser, [ourExample(app.address), ...(prsm ? [prsmMap(prsm.mapAddress)] : [])])
  const latency = await measureLatency(browser, app.address)
  sayVisits('ours', visits[0])
  sayVisits(prsm ? 'PRSM, in turn with ours' : 'PRSM, on another machine', prsm ? visits[1] : PRSM)
  const list = await measureList(browser, app.address)
  console.log(`edit to the other screen: p50 ${latency.p50.toFixed(0)} ms, p95 ${latency.p95.toFixed(0)} ms   (PRSM: ${PRSM.p50} / ${PRSM.p95} ms)`)
  console.log(`list of ${SIZE.organisations} organisations, ${SIZE.memberships} roles: first screen ${list.firstShow.toFixed(0)} ms, complete ${list.complete.toFixed(0)} ms, longest block ${list.longestBlock.toFixed(0)} ms`)
  console.log(`a key in its search: p50 ${list.keyP50.toFixed(0)} ms, most ${list.keyMost.toFixed(0)} ms, found within ${list.foundMost.toFixed(0)} ms, longest block ${list.keyBlock.toFixed(0)} ms`)
  console.log(`a colleague’s new name for one organisation: ${list.renders} entries drawn again (itself and the coalitions that name it)`)
  for (const figures of await measureLens(browser, app.address)) console.log(sayLens(figures))
  for (const { kind, count, drag, pan, zoom } of await measureFrames(browser)) {
    const times = [['drag', drag], ['pan', pan], ['zoom', zoom]] as const
    console.log(`${count} organisations, ${kind === 'ours' ? 'ours' : 'Cytoscape’s defaults'}: ${times.map(([name, { p50, p95 }]) => `${name} ${p50.toFixed(0)} / ${p95.toFixed(0)}`).join(', ')} ms a frame (p50 / p95)`)
  }
  for (const line of await measureLayouts(browser)) console.log(line)
  for (const { what, took, block, memory } of [...await measureExportBlocks(browser, app.address), ...await measureImportBlocks(browser, app.address)]) {
    console.log(`${what} of 2,000 organisations, 6,000 memberships in a browser: ${(took / 1000).toFixed(1)} s, longest block of the page ${block.toFixed(0)} ms, at most ${memory.toFixed(0)} MB`)
  }
} finally {
  await browser.close()
  await app.remove()
  await prsm?.remove()
}

function sayVisits(whose: string, visits: Visits | undefined): void {
  if (visits) console.log(`address to usable map, ${whose}: first visit ${say(visits.first)}; second ${say(visits.second)}`)
}

function say({ milliseconds, kilobytes, requests }: Visit): string {
  return `${milliseconds.toFixed(0)} ms, ${kilobytes.toFixed(0)} kB, ${requests} requests`
}
