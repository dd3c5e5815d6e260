import { expect, test } from '@playwright/test'
import { badge, mapRegion, showList } from '../support/mapPage.ts'
import { serveApp, type ServedApp } from '../support/serveApp.ts'

/** Pictures of both examples for people to look at, in `test-output/looks`. */

let app: ServedApp
test.beforeAll(async () => {
  app = await serveApp()
})
test.afterAll(() => app?.remove())

const SIZES = [
  { name: 'laptop', width: 1440, height: 900 },
  { name: 'projector', width: 1920, height: 1080 },
  { name: 'phone', width: 390, height: 844 },
]

for (const example of ['haaglanden', 'utrechtalmere']) {
  for (const { name, ...viewport } of SIZES) {
    test(`${example} on a ${name}, in both lights`, async ({ browser }) => {
      const context = await browser.newContext({ locale: 'nl-NL', viewport, reducedMotion: 'reduce' })
      const page = await context.newPage()
      const take = async (what: string): Promise<void> => {
        for (const colorScheme of ['dark', 'light'] as const) {
          await page.emulateMedia({ colorScheme })
          await page.screenshot({ path: `test-output/looks/${example}-${name}-${colorScheme}${what}.png` })
        }
      }
      await page.goto(`${app.address}/?voorbeeld=${example}`)
      await expect(badge(page)).toHaveText('Opgeslagen')
      if (name === 'phone') await take('-list')
      if (name === 'phone') await page.getByRole('tab', { name: 'Kaart' }).click()
      await expect(mapRegion(page)).toHaveAttribute('aria-busy', 'false')
      await expect(page.locator('canvas').first()).toBeVisible()
      await take('')
      if (name === 'laptop') {
        await showList(page)
        await take('-list')
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
      await context.close()
    })
  }
}
