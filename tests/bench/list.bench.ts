import type { Browser, BrowserContext, Page } from '@playwright/test'
import { writeMapJson } from '../../src/formats/mapJson.ts'
import { countEntryRenders } from './entryRenders.ts'
import { largeNetwork } from './largeNetwork.ts'
import { linkOf } from '../support/mapPage.ts'
import { percentile } from './median.ts'

export const SIZE = { organisations: 1000, coalitions: 150, memberships: 3000 }
/** Somebody at place 500 of the alphabet, and words that find many, some and few. */
const PARTY = 'Huisartsen 503'
const TYPED = 'zorggroep 12'

/** What the list of a large map takes, in milliseconds; `renders` counts the entries that one change of a colleague draws again. */
export type ListFigures = {
  readonly firstShow: number
  readonly complete: number
  readonly longestBlock: number
  readonly keyP50: number
  readonly keyMost: number
  readonly foundMost: number
  readonly keyBlock: number
  readonly renders: number
}

/** The list of a map of `SIZE`, on a laptop's screen. */
export async function measureList(browser: Browser, address: string): Promise<ListFigures> {
  const [context, other] = [await openContext(browser), await openContext(browser)]
  const page = await context.newPage()
  await countEntryRenders(page)
  await page.goto(`${address}/?voorbeeld=haaglanden`)
  await page.getByRole('status', { name: 'Verbinding' }).and(page.getByText('Opgeslagen')).waitFor({ timeout: 120_000 })
  const shown = await measureShow(page)
  const keys = await measureKeys(page)
  const renders = await measureRemoteChange(page, await other.newPage())
  await context.close()
  await other.close()
  return { ...shown, ...keys, renders }
}

/** A browser that gets the large map in the place of an example, and nothing from a service worker. */
async function openContext(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: 'nl-NL', viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' })
  const body = writeMapJson(largeNetwork(SIZE))
  await context.route('**/samples/haaglanden.json', (route) => route.fulfill({ contentType: 'application/json', body }))
  return context
}

/** From the press on *Lijst* to its first painted frame, and until everybody is in it. */
function measureShow(page: Page): Promise<Pick<ListFigures, 'firstShow' | 'complete' | 'longestBlock'>> {
  return page.evaluate(async (parties) => {
    const frame = (): Promise<number> => new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)) })
    const blocks: number[] = []
    const observer = new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) blocks.push(duration) })
    observer.observe({ type: 'longtask' })
    const start = performance.now()
    document.querySelector<HTMLElement>('#tab-list')?.click()
    while (!document.querySelector('#view-list article')) await frame()
    const firstShow = (await frame()) - start
    while (document.querySelectorAll('#view-list article').length < parties) await frame()
    const complete = (await frame()) - start
    observer.disconnect()
    return { firstShow, complete, longestBlock: Math.max(0, ...blocks) }
  }, SIZE.organisations + SIZE.coalitions)
}

/** From a key in the search to the frame that shows it, and to the frame that shows what was found, for a query that narrows and is taken back. */
async function measureKeys(page: Page): Promise<Pick<ListFigures, 'keyP50' | 'keyMost' | 'foundMost' | 'keyBlock'>> {
  await page.getByRole('searchbox').focus()
  await page.evaluate(() => {
    const measured = { keys: [] as number[], found: [] as number[], blocks: [] as number[] }
    Object.assign(globalThis, { measured })
    new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) measured.blocks.push(duration) }).observe({ type: 'longtask' })
    let counted: MutationObserver | null = null
    addEventListener('keydown', () => {
      const start = performance.now()
      requestAnimationFrame(() => { setTimeout(() => measured.keys.push(performance.now() - start)) })
      // A key that finds as many as the one before changes nothing here, and is not counted.
      counted?.disconnect()
      counted = new MutationObserver(() => {
        counted?.disconnect()
        requestAnimationFrame(() => { setTimeout(() => measured.found.push(performance.now() - start)) })
      })
      counted.observe(document.querySelector('#view-list [role=status]') ?? document, { characterData: true, subtree: true })
    }, { capture: true })
  })
  await page.keyboard.type(TYPED, { delay: 120 })
  for (let left = TYPED.length; left > 0; left--) await page.keyboard.press('Backspace', { delay: 60 })
  await page.getByText(/^1000 organisaties/).waitFor()
  const { keys, found, blocks } = await page.evaluate(() => (globalThis as unknown as { measured: Record<'keys' | 'found' | 'blocks', number[]> }).measured)
  return { keyP50: percentile(keys, 0.5), keyMost: Math.max(...keys), foundMost: Math.max(...found), keyBlock: Math.max(0, ...blocks) }
}

/** A colleague gives one organisation another name. */
async function measureRemoteChange(page: Page, colleague: Page): Promise<number> {
  await colleague.goto(await linkOf(page))
  await colleague.getByRole('tab', { name: 'Lijst' }).click()
  // Looking by role through all of the page would take longer than what is measured.
  await colleague.locator(`[aria-label="Open ${PARTY}"]`).click({ timeout: 60_000 })
  await page.getByRole('status', { name: 'Verbinding' }).and(page.getByText('Opgeslagen')).waitFor()
  const before = await page.evaluate(() => (globalThis as unknown as { entryRenders: number }).entryRenders)
  const name = colleague.getByRole('textbox', { name: 'Naam', exact: true })
  await name.fill(`${PARTY} Noord`)
  await name.blur()
  await page.locator('h3', { hasText: `${PARTY} Noord` }).waitFor({ state: 'attached' })
  return (await page.evaluate(() => (globalThis as unknown as { entryRenders: number }).entryRenders)) - before
}
