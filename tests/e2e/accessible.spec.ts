import { expect, test, type BrowserContext, type Page } from '@playwright/test'
import { flaws, RULES_OF_WORDS_AND_LIGHT } from '../support/flaws.ts'
import { serveApp, type ServedApp } from '../support/serveApp.ts'

/** No violation that axe knows, on every screen, in both languages and both themes. */

test.use({ serviceWorkers: 'allow' })

let app: ServedApp
test.beforeAll(async () => {
  app = await serveApp()
})
test.afterAll(() => app?.remove())

const WORDS = {
  'nl-NL': { list: 'Lijst', open: 'Open Altrecht', examples: 'Voorbeelden', region: 'Netwerkkaart' },
  'en-GB': { list: 'List', open: 'Open Altrecht', examples: 'Examples', region: 'Network map' },
} as const

/** What the browser forbids while these pages are used, as it reports it itself and on its console. */
async function forbidden(context: BrowserContext): Promise<readonly string[]> {
  const seen: string[] = []
  await context.exposeFunction('noteForbidden', (what: string) => seen.push(what))
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => (window as unknown as { readonly noteForbidden: (what: string) => void }).noteForbidden(`${violatedDirective} ${blockedURI} ${sample}`))
  })
  context.on('console', (message) => {
    if (/Content Security Policy|Trusted|Refused to/.test(message.text())) seen.push(message.text())
  })
  return seen
}

/** What else loads a file or starts a worker, in Dutch. */
async function goOn(page: Page): Promise<void> {
  for (const name of ['Delen', 'Instellingen', 'Over deze kaart']) {
    await page.getByRole('button', { name, exact: true }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Escape')
  }
  await page.getByRole('tab', { name: 'Kaart' }).click()
  const working = page.waitForEvent('worker')
  await page.getByRole('button', { name: 'Schik de kaart' }).click()
  await working
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true))
}

/** Runs in the page: a text that becomes markup. */
function writeMarkup(): void {
  try {
    document.createElement('div').innerHTML = '<b>x</b>'
  } catch {
    // As it should be; the violation is what is looked at.
  }
}

/** All rules once; of the rules that look at words and light, each language and each light once. */
for (const [locale, colorScheme, asked] of [['nl-NL', 'light', {}], ['en-GB', 'dark', { rules: RULES_OF_WORDS_AND_LIGHT }]] as const) {
  test(`start screen, map, panel and list have no violation, and do nothing that is forbidden: ${locale}, ${colorScheme}`, async ({ browser }) => {
    const words = WORDS[locale]
    const context = await browser.newContext({ locale, colorScheme, viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
    const page = await context.newPage()
    const broken = await forbidden(context)
    await page.goto(app.address)
    await expect(page.getByRole('list', { name: words.examples })).toBeVisible()
    expect(await flaws(page, asked), 'start screen').toEqual([])
    await page.goto(`${app.address}/?voorbeeld=utrechtalmere`)
    await expect(page.getByRole('region', { name: words.region })).toHaveAttribute('aria-busy', 'false')
    expect(await flaws(page, asked), 'map').toEqual([])
    await page.getByRole('tab', { name: words.list }).click()
    await expect(page.getByRole('heading', { name: 'Altrecht', exact: true })).toBeVisible()
    expect(await flaws(page, asked), 'list').toEqual([])
    await page.getByRole('button', { name: words.open }).click()
    await expect(page.getByRole('complementary').getByRole('heading', { name: 'Altrecht', exact: true })).toBeVisible()
    expect(await flaws(page, asked), 'panel').toEqual([])
    if (locale === 'nl-NL') await goOn(page)
    expect(broken).toEqual([])
    // Control: what is forbidden is seen.
    await page.evaluate(writeMarkup)
    await expect.poll(() => broken.length).toBeGreaterThan(0)
    await context.close()
  })
}
