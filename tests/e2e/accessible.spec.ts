import { AxeBuilder } from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { serveApp, type ServedApp } from '../support/serveApp.ts'

/** No violation that axe knows, on every screen, in both languages and both themes. */

let app: ServedApp
test.beforeAll(async () => {
  app = await serveApp()
})
test.afterAll(() => app?.remove())

const WORDS = {
  'nl-NL': { list: 'Lijst', open: 'Open Altrecht', examples: 'Voorbeelden', region: 'Netwerkkaart' },
  'en-GB': { list: 'List', open: 'Open Altrecht', examples: 'Examples', region: 'Network map' },
} as const

async function violations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`))
}

for (const locale of ['nl-NL', 'en-GB'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`start screen, map, panel and list have no violation: ${locale}, ${colorScheme}`, async ({ browser }) => {
      const words = WORDS[locale]
      const context = await browser.newContext({ locale, colorScheme, viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
      const page = await context.newPage()
      await page.goto(app.address)
      await expect(page.getByRole('list', { name: words.examples })).toBeVisible()
      expect(await violations(page), 'start screen').toEqual([])
      await page.goto(`${app.address}/?voorbeeld=utrechtalmere`)
      await expect(page.getByRole('region', { name: words.region })).toHaveAttribute('aria-busy', 'false')
      expect(await violations(page), 'map').toEqual([])
      await page.getByRole('tab', { name: words.list }).click()
      await expect(page.getByRole('heading', { name: 'Altrecht', exact: true })).toBeVisible()
      expect(await violations(page), 'list').toEqual([])
      await page.getByRole('button', { name: words.open }).click()
      await expect(page.getByRole('complementary').getByRole('heading', { name: 'Altrecht', exact: true })).toBeVisible()
      expect(await violations(page), 'panel').toEqual([])
      await context.close()
    })
  }
}
