import type { Browser, BrowserContext, Page } from '@playwright/test'
import { median } from './median.ts'

export type Visit = { readonly milliseconds: number; readonly kilobytes: number; readonly requests: number }

const VISITS = 5

/** A map to visit in a browser that has never been there, and once more. */
export type Destination = {
  readonly address: string
  /** Resolves when the map is drawn and can be worked with. */
  readonly usable: (page: Page) => Promise<void>
  /** What the second visit of another day would find ready. */
  readonly beforeLeaving?: (page: Page) => Promise<void>
}

export type Visits = { readonly first: Visit; readonly second: Visit }

export const ourExample = (address: string): Destination => ({ address: `${address}/?voorbeeld=haaglanden`, usable: ourMapIsUsable, beforeLeaving: shellIsKept })

export const prsmMap = (address: string): Destination => ({ address, usable: prsmIsUsable })

/** From the address to a map that can be used. Medians of `VISITS`, taken in turn, so that a noisy moment meets all destinations. */
export async function measureFirstScreen(browser: Browser, destinations: readonly Destination[]): Promise<readonly Visits[]> {
  const visits = destinations.map(() => ({ first: [] as Visit[], second: [] as Visit[] }))
  for (let round = 0; round < VISITS; round++) {
    for (const [index, destination] of destinations.entries()) {
      const context = await browser.newContext({ locale: 'nl-NL', viewport: { width: 1440, height: 900 } })
      visits[index]?.first.push(await visit(context, destination))
      visits[index]?.second.push(await visit(context, destination))
      await context.close()
    }
  }
  return visits.map(({ first, second }) => ({ first: middle(first), second: middle(second) }))
}

async function visit(context: BrowserContext, { address, usable, beforeLeaving }: Destination): Promise<Visit> {
  const page = await context.newPage()
  const traffic = await countTraffic(page)
  const start = performance.now()
  await page.goto(address)
  await usable(page)
  const milliseconds = performance.now() - start
  const counted = traffic()
  await beforeLeaving?.(page)
  await page.close()
  return { milliseconds, ...counted }
}

/** Drawn, and the line to type in is there. Looked for by selector: asking for roles again and again cost the page a tenth of a second of its own. */
async function ourMapIsUsable(page: Page): Promise<void> {
  await page.locator('section[aria-busy="false"]').waitFor()
  await page.locator('[aria-label="Snel toevoegen"]').waitFor()
}

/** It makes its pane visible before it has painted in it, where ours says so after: the same frame is waited for. */
async function prsmIsUsable(page: Page): Promise<void> {
  await page.locator('#net-pane').waitFor()
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))))
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
