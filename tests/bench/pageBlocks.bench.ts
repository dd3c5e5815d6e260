import { readFileSync, writeFileSync } from 'node:fs'
import type { Browser, Page } from '@playwright/test'
import { writeMapJson } from '../../src/formats/mapJson.ts'
import { writeKumuXlsx } from '../../src/formats/kumu/writeKumuXlsx.ts'
import { plainInput } from '../formats/plainInput.ts'
import { gridNetwork } from './gridNetwork.ts'
import { largeNetwork } from './largeNetwork.ts'

/** What long work costs the page: how long it takes, the longest time in which the page answers nobody, both in ms, and the most memory of page and workers in MB (not known outside Linux). */
export type PageCost = { readonly what: string; readonly took: number; readonly block: number; readonly memory: number }

const FORMATS = ['PowerPoint', 'PDF', 'PNG', 'SVG', 'Excel', 'CSV', 'Kumu', 'GEXF', 'GraphML', 'JSON'] as const
const LIMIT_MS = 300_000

/** Every export of a map of 2,000 organisations and 6,000 memberships, in a browser. */
export async function measureExportBlocks(browser: Browser, address: string): Promise<readonly PageCost[]> {
  const page = await openPage(browser, `${address}/?voorbeeld=haaglanden`, writeMapJson(gridNetwork()))
  await page.getByRole('status', { name: 'Verbinding' }).and(page.getByText('Opgeslagen')).waitFor({ timeout: LIMIT_MS })
  const costs = [await measure(browser, page, 'export dialog', async () => {
    await page.getByRole('button', { name: 'Exporteren' }).click()
    await page.getByRole('dialog', { name: 'Exporteren' }).waitFor()
  })]
  for (const format of FORMATS) {
    costs.push(await measure(browser, page, format, async () => {
      const coming = page.waitForEvent('download', { timeout: LIMIT_MS })
      await page.getByRole('dialog').getByRole('button', { name: format, exact: true }).click()
      await coming
    }))
  }
  await page.context().close()
  return costs
}

/** A workbook of others as large, brought in on an empty map: until its preview is there, until it is written, until it is drawn, and until it is taken back. */
export async function measureImportBlocks(browser: Browser, address: string): Promise<readonly PageCost[]> {
  const page = await openPage(browser, address, null)
  const buffer = Buffer.from(writeKumuXlsx(plainInput(largeNetwork({ organisations: 2_000, coalitions: 300, memberships: 6_000 }))))
  const dialog = page.getByRole('dialog', { name: 'Bestand erbij halen' })
  const add = dialog.getByRole('button', { name: 'Toevoegen aan de kaart' })
  const preview = await measure(browser, page, 'import preview', async () => {
    await page.getByLabel('Begin met een bestand').setInputFiles({ name: 'groot.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer })
    await add.waitFor({ timeout: LIMIT_MS })
  })
  const commit = await measure(browser, page, 'import commit', async () => {
    await add.click()
    await dialog.waitFor({ state: 'hidden', timeout: LIMIT_MS })
  })
  const stage = page.locator('section.stage')
  const drawing = await measure(browser, page, 'import drawn', () => stage.and(page.locator('[aria-busy="false"]')).waitFor({ timeout: LIMIT_MS }))
  const undo = await measure(browser, page, 'import undone', async () => {
    await page.getByRole('list', { name: 'Meldingen' }).getByRole('button', { name: 'Ongedaan maken' }).click()
    await stage.locator('.empty-map').waitFor({ timeout: LIMIT_MS })
  })
  await page.context().close()
  return [preview, commit, drawing, undo]
}

/** A browser that gets this map in the place of an example, and keeps every long task from the first on. */
async function openPage(browser: Browser, address: string, example: string | null): Promise<Page> {
  const context = await browser.newContext({ locale: 'nl-NL', viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' })
  if (example !== null) await context.route('**/samples/haaglanden.json', (route) => route.fulfill({ contentType: 'application/json', body: example }))
  const page = await context.newPage()
  await page.addInitScript(() => {
    const blocks: number[] = []
    Object.assign(globalThis, { blocks })
    new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) blocks.push(duration) }).observe({ type: 'longtask' })
  })
  await page.goto(address)
  return page
}

async function measure(browser: Browser, page: Page, what: string, act: () => Promise<void>): Promise<PageCost> {
  // Long tasks are told after they are over: what came before must not count.
  await page.waitForFunction(() => new Promise((resolve) => { requestIdleCallback(() => resolve(true)) }))
  await page.evaluate(() => { (globalThis as unknown as { blocks: number[] }).blocks.length = 0 })
  const renderers = await renderersOf(browser)
  for (const id of renderers) forgetPeak(id)
  const start = performance.now()
  await act()
  const took = performance.now() - start
  await page.waitForFunction(() => new Promise((resolve) => { requestIdleCallback(() => resolve(true)) }))
  const block = await page.evaluate(() => Math.max(0, ...(globalThis as unknown as { blocks: number[] }).blocks))
  return { what, took, block, memory: Math.max(...renderers.map(peakOf)) }
}

async function renderersOf(browser: Browser): Promise<readonly number[]> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = (await session.send('SystemInfo.getProcessInfo')) as { readonly processInfo: readonly { readonly type: string; readonly id: number }[] }
  await session.detach()
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id)
}

/** Only Linux tells the most memory of a process, and forgets it when asked. */
function forgetPeak(id: number): void {
  try {
    writeFileSync(`/proc/${id}/clear_refs`, '5')
  } catch {
    // Then the peak is that since it began.
  }
}

function peakOf(id: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1]) / 1024
  } catch {
    return NaN
  }
}
