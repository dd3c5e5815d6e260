import type { Browser, BrowserContext, Page } from '@playwright/test'
import { median } from './median.ts'

export type Visit = { readonly milliseconds: number; readonly kilobytes: number; readonly requests: number }

const VISITS = 5

/** From the address to a map that can be used: drawn, and the line to type in is there. Medians of `VISITS`. */
export async function measureFirstScreen(browser: Browser, address: string): Promise<{ readonly first: Visit; readonly second: Visit }> {
  const first: Visit[] = []
  const second: Visit[] = []
  for (let round = 0; round < VISITS; round++) {
    const context = await browser.newContext({ locale: 'nl-NL', viewport: { width: 1440, height: 900 } })
    first.push(await visit(context, `${address}/?voorbeeld=haaglanden`, shellIsKept))
    second.push(await visit(context, `${address}/?voorbeeld=haaglanden`))
    await context.close()
  }
  return { first: middle(first), second: middle(second) }
}

async function visit(context: BrowserContext, address: string, beforeLeaving: (page: Page) => Promise<void> = async () => {}): Promise<Visit> {
  const page = await context.newPage()
  const traffic = await countTraffic(page)
  const start = performance.now()
  await page.goto(address)
  await page.getByRole('region', { name: 'Netwerkkaart' }).and(page.locator('[aria-busy="false"]')).waitFor()
  await page.getByRole('textbox', { name: 'Snel toevoegen' }).waitFor()
  const milliseconds = performance.now() - start
  const counted = traffic()
  await beforeLeaving(page)
  await page.close()
  return { milliseconds, ...counted }
}

/** What came over the wire until the map could be used; what the app fetches afterwards for offline is not in it. */
async function countTraffic(page: Page): Promise<() => { kilobytes: number; requests: number }> {
  const session = await page.context().newCDPSession(page)
  let bytes = 0
  let requests = 0
  await session.send('Network.enable')
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
    if (encodedDataLength > 0) requests += 1
  })
  return () => ({ kilobytes: bytes / 1024, requests })
}

/** The second visit is measured when the app has kept itself, as it would be the next day. */
async function shellIsKept(page: Page): Promise<void> {
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
}

function middle(visits: readonly Visit[]): Visit {
  return {
    milliseconds: median(visits.map(({ milliseconds }) => milliseconds)),
    kilobytes: median(visits.map(({ kilobytes }) => kilobytes)),
    requests: median(visits.map(({ requests }) => requests)),
  }
}
