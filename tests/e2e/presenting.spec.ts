import { expect, test, type Page } from '@playwright/test'
import { faintTexts } from '../support/faintTexts.ts'
import { badge } from '../support/mapPage.ts'
import { exampleNetwork, idByName } from '../support/exampleNetwork.ts'
import { serveApp, type ServedApp } from '../support/serveApp.ts'

/** What a room sees of saved views, from its last row. */

let app: ServedApp
test.beforeAll(async () => {
  app = await serveApp()
})
test.afterAll(() => app?.remove())

const LEAST_CONTRAST = 7

const network = exampleNetwork('utrechtalmere')
const [altrecht, almere] = ['Altrecht', 'Gemeente Almere'].map((name) => idByName(network, name))

/** Every drawing by the address it has. */
const VIEWS = [
  ['Kaart', 'beeld=kaart'], ['Wie zit waarin', 'beeld=wie-zit-waarin'], ['Matrix', 'beeld=matrix'], ['Lijst', 'beeld=lijst'], ['Veranderd', 'sinds=2019&beeld=veranderd'],
  ['Altrecht', `rond=${altrecht}&beeld=rond`], ['Weg', `van=${altrecht}&naar=${almere}&beeld=weg-naar`], ['Weg van Altrecht', `rond=${altrecht}&van=${altrecht}&naar=${almere}&beeld=rond`],
] as const

const strip = (page: Page) => page.getByRole('region', { name: 'Presentatie' })

test('every text of every drawing at 7:1 in both lights, and nothing to fill in', async ({ page }) => {
  await page.goto(`${app.address}/?voorbeeld=utrechtalmere`)
  await expect(badge(page)).toHaveText('Opgeslagen')
  const map = page.url()
  const views = page.getByRole('dialog', { name: 'Weergaven' })
  for (const [name, query] of VIEWS) {
    await page.goto(`${map}?${query}`)
    await page.getByRole('button', { name: 'Bewaarde weergaven' }).click()
    await views.getByRole('textbox', { name: 'Naam van de weergave' }).fill(name)
    await views.getByRole('button', { name: 'Bewaar deze weergave' }).click()
    await expect(views.getByRole('button', { name: `Bekijk: ${name}`, exact: true })).toBeVisible()
  }
  await views.getByRole('button', { name: 'Presenteren' }).click()
  for (const [index, [name]] of VIEWS.entries()) {
    await expect(strip(page).getByRole('heading', { name, exact: true })).toBeVisible()
    await expect(strip(page)).toContainText(`${index + 1} van ${VIEWS.length}`)
    await expect(page.locator('.presentation').getByRole('textbox')).toHaveCount(0)
    await expect(page.locator('.presentation').getByRole('combobox')).toHaveCount(0)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await faintTexts(page, '.presentation', LEAST_CONTRAST), `${name}, ${colorScheme}`).toEqual([])
      // That there is something to look at: nothing has more than black on white.
      expect(await faintTexts(page, '.presentation', 21), `${name}, ${colorScheme}`).toContainEqual(expect.stringContaining(name))
    }
    await page.keyboard.press('PageDown')
  }
})
