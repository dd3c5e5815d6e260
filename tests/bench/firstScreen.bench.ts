import type { Browser, BrowserContext, Page } from '@playwright/test'
import { median } from './median.ts'

export type Visit = { readonly milliseconds: number; readonly kilobytes: number; readonly requests: number }

const VISITS = 5

/** A map to visit in a browser that has never been there, and once more. */
export type Destination = {
  readonly address: string
  /** What all is to be seen when the map can be worked with. */
  readonly shows: readonly string[]
  /** Whether it says so before it has painted, where ours says so after: the frame is waited for. */
  readonly isBeforePainting?: boolean
  /** What the second visit of another day would find ready. */
  readonly beforeLeaving?: (page: Page) => Promise<void>
}

export type Visits = { readonly first: Visit; readonly second: Visit }

export const ourExample = (address: string): Destination => ({ address: `${address}/?voorbeeld=haaglanden`, shows: ['section[aria-busy="false"]', '[aria-label="Snel toevoegen"]'], beforeLeaving: shellIsKept })

export const prsmMap = (address: string): Destination => ({ address, shows: ['#net-pane'], isBeforePainting: true })

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

async function visit(context: BrowserContext, { address, shows, isBeforePainting = false, beforeLeaving }: Destination): Promise<Visit> {
  const page = await context.newPage()
  const traffic = await countTraffic(page)
  const { promise: usable, resolve } = Promise.withResolvers<number>()
  await page.exposeFunction('usableNow', resolve)
  await page.addInitScript(tellWhenUsable, { shows, isBeforePainting })
  const start = performance.timeOrigin + performance.now()
  await page.goto(address)
  const milliseconds = (await usable) - start
  const counted = traffic()
  await beforeLeaving?.(page)
  await page.close()
  return { milliseconds, ...counted }
}

declare const usableNow: (epochMs: number) => void

/** Runs in the page and takes the time there: whoever asks from outside does so twice a second in the end. */
function tellWhenUsable({ shows, isBeforePainting }: { readonly shows: readonly string[]; readonly isBeforePainting: boolean }): void {
  const tell = (): void => usableNow(performance.timeOrigin + performance.now())
  const isThere = (selector: string): boolean => document.querySelector(selector)?.checkVisibility({ visibilityProperty: true }) === true
  const changes = new MutationObserver(() => {
    if (!shows.every(isThere)) return
    changes.disconnect()
    if (isBeforePainting) requestAnimationFrame(() => setTimeout(tell))
    else tell()
  })
  changes.observe(document, { subtree: true, childList: true, attributes: true })
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
