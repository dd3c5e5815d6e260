import type { Browser, Page } from '@playwright/test'
import { drawNetwork } from '../../src/drawing/drawNetwork.ts'
import { writeMapJson } from '../../src/formats/mapJson.ts'
import { applyLens } from '../../src/model/lens/applyLens.ts'
import { NO_LENS, type Lens } from '../../src/model/lens/lens.ts'
import { changesBetween } from '../../src/model/time/changesBetween.ts'
import { momentsOfChange } from '../../src/model/time/momentsOfChange.ts'
import { layoutNetwork } from '../support/layoutNetwork.ts'
import { largeNetwork } from './largeNetwork.ts'
import { median } from './median.ts'

export const LENS_SIZE = { organisations: 500, coalitions: 60, memberships: 1500 }
const ROUNDS = 15

const LENSES: readonly Lens[] = [{ ...NO_LENS, date: '2015' }, { ...NO_LENS, domains: ['ggz', 'welzijn'] }, { ...NO_LENS, date: '2018', undated: 'out', roles: ['trekker'] }]

/** Milliseconds, medians: `answered` and `block` in a browser, from a chosen date to the frame that shows it and the longest block meanwhile. */
export type LensFigures = { readonly apply: number; readonly changes: number; readonly draw: number; readonly map: Answer; readonly list: Answer }
type Answer = { readonly answered: number; readonly block: number }

export async function measureLens(browser: Browser, address: string): Promise<LensFigures> {
  const network = layoutNetwork(largeNetwork(LENS_SIZE), 1)
  const moments = momentsOfChange(network)
  const timed = (run: (round: number) => unknown): number => median(Array.from({ length: ROUNDS }, (_, round) => timeOf(() => run(round))))
  const pure = {
    apply: timed((round) => applyLens({ ...network }, LENSES[round % LENSES.length] ?? NO_LENS)),
    changes: timed((round) => changesBetween({ ...network }, moments[round % moments.length] ?? '2010', '2024')),
    draw: timed((round) => drawNetwork(applyLens(network, LENSES[round % LENSES.length] ?? NO_LENS).network, { theme: 'light', language: 'nl' })),
  }
  const context = await browser.newContext({ locale: 'nl-NL', viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' })
  await context.route('**/samples/haaglanden.json', (route) => route.fulfill({ contentType: 'application/json', body: writeMapJson(network) }))
  const page = await context.newPage()
  await page.goto(`${address}/?voorbeeld=haaglanden`)
  await page.getByRole('status', { name: 'Verbinding' }).and(page.getByText('Opgeslagen')).waitFor({ timeout: 120_000 })
  await page.getByRole('region', { name: 'Netwerkkaart' }).and(page.locator('[aria-busy=false]')).waitFor({ timeout: 60_000 })
  const map = await measureSlider(page)
  await page.getByRole('tab', { name: 'Lijst' }).click()
  await page.waitForFunction((parties) => document.querySelectorAll('#view-list article').length >= parties, LENS_SIZE.organisations)
  const list = await measureSlider(page)
  await context.close()
  return { ...pure, map, list }
}

function timeOf(run: () => unknown): number {
  const start = performance.now()
  run()
  return performance.now() - start
}

/** Goes through the moments with the keyboard, each time until what it shows is painted. */
async function measureSlider(page: Page): Promise<Answer> {
  const slider = page.getByRole('slider')
  await slider.focus()
  await page.evaluate(() => {
    const measured = { answered: [] as number[], blocks: [] as number[] }
    Object.assign(globalThis, { measured })
    new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) measured.blocks.push(duration) }).observe({ type: 'longtask' })
    addEventListener('input', () => {
      const start = performance.now()
      requestAnimationFrame(() => { requestAnimationFrame(() => { setTimeout(() => measured.answered.push(performance.now() - start)) }) })
    }, { capture: true })
  })
  for (let step = 0; step < 8; step++) await slider.press('ArrowLeft', { delay: 400 })
  const { answered, blocks } = await page.evaluate(() => (globalThis as unknown as { measured: { readonly answered: number[]; readonly blocks: number[] } }).measured)
  return { answered: median(answered), block: Math.max(0, ...blocks) }
}
