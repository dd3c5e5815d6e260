import { expect, test, type Page } from '@playwright/test'
import type { Network } from '../../src/model/network.ts'
import { badge, linkOf } from '../support/mapPage.ts'
import { readOverRelay } from '../support/readOverRelay.ts'
import { serveApp, type ServedApp } from '../support/serveApp.ts'

/** The service worker would answer in the place of the routes below. */
test.use({ serviceWorkers: 'block' })

let app: ServedApp
test.beforeAll(async () => {
  app = await serveApp()
})
test.afterAll(() => app?.remove())

function unplacedIn({ organisations, coalitions, placements }: Network): readonly string[] {
  return [...organisations.keys(), ...coalitions.keys()].filter((id) => !placements.has(id))
}

/** Opens the example and answers its document as the server has it, once everybody in it has a place. */
async function openUntilPlaced(page: Page): Promise<Awaited<ReturnType<typeof readOverRelay>>> {
  await page.goto(`${app.address}/?voorbeeld=haaglanden`)
  await page.waitForURL('**/m/*')
  await expect(badge(page)).toHaveText('Opgeslagen')
  const map = await readOverRelay(await linkOf(page))
  await expect.poll(() => map.network().organisations.size).toBeGreaterThan(20)
  await expect.poll(() => unplacedIn(map.network()), { timeout: 20_000 }).toEqual([])
  return map
}

test('a few without a place among others get one too, and nobody else moves', async ({ page }) => {
  const before = new Map<string, unknown>()
  await page.route('**/samples/haaglanden.json', async (route) => {
    const sample = (await (await route.fetch()).json()) as { readonly placements: Readonly<Record<string, unknown>> }
    const kept = Object.entries(sample.placements).filter(([id], place) => !id.startsWith('org-') || place % 6 > 0)
    for (const [id, placement] of kept) before.set(id, placement)
    await route.fulfill({ json: { ...sample, placements: Object.fromEntries(kept) } })
  })
  const map = await openUntilPlaced(page)
  for (const [id, placement] of before) expect(map.network().placements.get(id as never)).toEqual(placement)
  map.stop()
})

for (const isBlocked of [false, true]) {
  test(`everybody on a map without places gets one, ${isBlocked ? 'one by one where the layout cannot start' : 'from the layout'}`, async ({ page }) => {
    await page.route('**/samples/haaglanden.json', async (route) => {
      const sample = (await (await route.fetch()).json()) as object
      await route.fulfill({ json: { ...sample, placements: {} } })
    })
    let asked = 0
    await page.route('**/layoutWorker*.js', (route) => {
      asked += 1
      return isBlocked ? route.abort() : route.continue()
    })
    const map = await openUntilPlaced(page)
    expect(asked).toBe(1)
    map.stop()
  })
}
