import { expect, test, type Locator, type Page } from '@playwright/test'
import { flaws } from '../support/flaws.ts'
import { mapRegion } from '../support/mapPage.ts'
import { serveApp, type ServedApp } from '../support/serveApp.ts'

/** What both examples answer, by typing and by clicking. */

let app: ServedApp
test.beforeAll(async () => {
  app = await serveApp()
})
test.afterAll(() => app?.remove())

const searchBox = (page: Page): Locator => page.getByRole('combobox', { name: 'Zoek op de kaart' })
const found = (page: Page, name: string | RegExp): Locator => page.getByRole('listbox', { name: 'Gevonden op de kaart' }).getByRole('option', { name })
const panel = (page: Page): Locator => page.getByRole('complementary')
const answer = (page: Page, title: string): Locator => page.getByRole('region', { name: title })
const selected = (page: Page): Locator => mapRegion(page).getByRole('option', { selected: true })

async function openExample(page: Page, name: string): Promise<void> {
  await page.goto(`${app.address}/?voorbeeld=${name}`)
  await expect(mapRegion(page)).toHaveAttribute('aria-busy', 'false', { timeout: 20_000 })
}

test('Haaglanden: what became of Elzha, who only took the initiative, what there is in Mariahoeve, who stands alone and how Zorgscala reaches CZ', async ({ page }) => {
  await openExample(page, 'haaglanden')
  await page.keyboard.press('Control+k')
  await expect(searchBox(page)).toBeFocused()
  await page.keyboard.type('elza')
  await expect(found(page, /^Elzha.*ging op in HADOKS \(1 januari 2019\)/)).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(panel(page).getByRole('heading', { name: 'Elzha', exact: true })).toBeFocused()

  await searchBox(page).fill('lid dzoidb')
  await expect(found(page, /lid van Netwerk DZOidB Haaglanden/)).toHaveCount(8)
  await searchBox(page).fill('jeugdzorgplus mariahoeve')
  await expect(found(page, 'Kijk ruimer: Mariahoeve ligt in Den Haag')).toBeVisible()
  await searchBox(page).fill('ouderen mariahoeve')
  await expect(found(page, /^Wijknetwerken kwetsbare ouderen.*Mariahoeve/)).toBeVisible()
  await searchBox(page).fill('mariahoeve')
  await found(page, /^Mariahoeve/).click()

  const about = answer(page, 'Welke tafels gaan over dit thema of deze plek?')
  await expect(about).toContainText('1 samenwerking gaat over Mariahoeve')
  await expect(selected(page)).toHaveText([/^Wijknetwerken kwetsbare ouderen/])
  const two = answer(page, 'Wie zit in de ene en niet in de andere?')
  await two.getByLabel('Eerste samenwerking').selectOption('Netwerk DZOidB Haaglanden')
  await two.getByLabel('Tweede samenwerking').selectOption('Initiatief regionale agenda en actieplan DZOidB')
  await expect(two.getByRole('definition').filter({ hasText: '(initiatiefnemer)' })).toHaveText(['ZonMw (initiatiefnemer)'])
  await two.getByRole('button', { name: 'Laat zien: ZonMw' }).click()
  await expect(selected(page)).toHaveText([/^ZonMw/])
  await expect(answer(page, 'Losse delen: wat raakt elkaar niet?')).toContainText('Nederland Kantelt staat los')

  const path = answer(page, 'Hoe kom ik bij …')
  for (const [end, name] of [['Van', 'Zorgscala'], ['Naar', 'CZ']] as const) {
    const box = path.getByRole('combobox', { name: end })
    // It becomes a box with a list when it gets the focus, and has it then.
    await box.focus()
    await expect(box).toBeFocused()
    await box.fill(name)
  }
  await expect(path.getByRole('listitem')).toHaveText([/Zorgscala → Lijn 1via Netwerk DZOidB Haaglanden \(beide lid\), sinds 2014/, /Lijn 1 → CZvia Verkenning verandering met verzekeraars.*“werkt samen met”/])
  await path.getByRole('button', { name: 'Laat zien: Zorgscala → Lijn 1 → CZ' }).click()
  await expect(selected(page)).toHaveCount(3)
  // A name in an answer opens its page, and *back* is the answer; the question stands in the address.
  await path.getByRole('button', { name: 'Netwerk DZOidB Haaglanden', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Netwerk DZOidB Haaglanden', level: 2 })).toBeFocused()
  await page.goBack()
  await expect(path.getByRole('listitem')).toHaveCount(2)
  await page.reload()
  await expect(path.getByRole('listitem')).toHaveText([/Zorgscala → Lijn 1via/, /Lijn 1 → CZvia/])

  // As of another day the same questions have other answers, and the search says what is outside of it.
  await page.getByRole('textbox', { name: 'Stand per' }).fill('2013')
  await page.getByRole('textbox', { name: 'Stand per' }).press('Enter')
  await expect(page.getByText(/^Wat deze kaart zegt, stand per 2013/)).toBeVisible()
  await expect(page.getByText(/^Alleen wat je weergave toont telt mee: \d+ van 25 organisaties/)).toBeVisible()
  await searchBox(page).fill('hadoks')
  await expect(page.getByRole('listbox', { name: 'Gevonden op de kaart' })).toContainText('Buiten je weergave')
  await found(page, /^HADOKS/).click()
  await expect(page.getByText(/^Alleen wat je weergave toont telt mee/)).toHaveCount(0)
  expect(await flaws(page)).toEqual([])
})

test('Utrecht and Almere: who pulls Mentaal Gezond, by typing and by choosing the theme', async ({ page }) => {
  await openExample(page, 'utrechtalmere')
  await searchBox(page).fill('trekker mentaal gezond')
  await expect(found(page, 'Altrecht, trekker van Opgave Mentaal Gezond')).toBeVisible()
  await searchBox(page).press('Enter')
  await expect(selected(page)).toHaveText([/^Altrecht/])
  await page.getByRole('tab', { name: 'Antwoorden' }).click()
  const about = answer(page, 'Welke tafels gaan over dit thema of deze plek?')
  await about.getByLabel('Thema of plaats').selectOption('Mentaal Gezond')
  await expect(about.getByRole('listitem').filter({ hasText: 'Opgave Mentaal Gezond' })).toContainText('trekker: Altrecht')
  await expect(about).toContainText('Altrecht zit aan de meeste van deze tafels: 2 van de 2.')
})
