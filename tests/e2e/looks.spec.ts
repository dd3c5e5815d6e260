import { expect, test, type Page } from '@playwright/test'
import { badge, mapRegion, showList } from '../support/mapPage.ts'
import { serveApp, type ServedApp } from '../support/serveApp.ts'

/** Pictures of both examples for people to look at, in `test-output/looks`. */

let app: ServedApp
test.beforeAll(async () => {
  app = await serveApp()
})
test.afterAll(() => app?.remove())

const LARGE = [
  { name: 'laptop', width: 1440, height: 900 },
  { name: 'projector', width: 1920, height: 1080 },
]
const PHONE = { width: 390, height: 844 }

const isTooWide = (page: Page): Promise<boolean> => page.evaluate(() => document.documentElement.scrollWidth > innerWidth)

for (const example of ['haaglanden', 'utrechtalmere']) {
  test(`${example} on a laptop, a projector and a phone, in both lights`, async ({ page }) => {
    const take = async (what: string): Promise<void> => {
      for (const colorScheme of ['dark', 'light'] as const) {
        await page.emulateMedia({ colorScheme })
        await page.screenshot({ path: `test-output/looks/${example}-${what}-${colorScheme}.png` })
      }
      expect(await isTooWide(page), what).toBe(false)
    }
    const takeMap = async (what: string): Promise<void> => {
      await expect(mapRegion(page)).toHaveAttribute('aria-busy', 'false')
      await expect(page.locator('canvas').first()).toBeVisible()
      await take(what)
    }
    await page.goto(`${app.address}/?voorbeeld=${example}`)
    await expect(badge(page)).toHaveText('Opgeslagen')
    for (const { name, ...viewport } of LARGE) {
      await page.setViewportSize(viewport)
      await page.getByRole('button', { name: 'Toon alles' }).click()
      await takeMap(name)
    }
    await page.setViewportSize(LARGE[0] ?? PHONE)
    await showList(page)
    await take('laptop-list')

    // What a phone shows first it chooses when it opens.
    await page.setViewportSize(PHONE)
    await page.goto(`${app.address}/?voorbeeld=${example}`)
    await expect(badge(page)).toHaveText('Opgeslagen')
    await take('phone-list')
    await page.getByRole('tab', { name: 'Kaart' }).click()
    await takeMap('phone')
  })
}
