import { AxeBuilder } from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { writeKumuXlsx } from '../../src/formats/kumu/writeKumuXlsx.ts'
import { largeNetwork } from '../bench/largeNetwork.ts'
import { plainInput } from '../formats/plainInput.ts'
import { badge, organisationHeading, showList } from '../support/mapPage.ts'
import { serveApp, type ServedApp } from '../support/serveApp.ts'

/** An adviser begins a map with last year's list, and lays this year's beside it. */

let app: ServedApp

test.beforeAll(async () => {
  app = await serveApp()
})
test.afterAll(() => app?.remove())

const LAST_YEAR = 'Naam;Soort;Plaats;Begin\nGGD Haaglanden;GGD;Den Haag;2014\nAltrecht;ggz-instelling;;20x4\n'
const THIS_YEAR = 'Naam;Soort;Plaats;Begin\nAltrecht;;Utrecht;\nLister;;Utrecht;2015\n'
const UNCHANGED = 'Alles uit dit bestand staat al zo op de kaart.'

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Bestand erbij halen' })
const add = (page: Page) => dialog(page).getByRole('button', { name: 'Toevoegen aan de kaart' })

/** Lets a file go over the page, as a hand would. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle(([fileName, content]) => {
    const held = new DataTransfer()
    held.items.add(new File([content], fileName, { type: 'text/csv' }))
    return held
  }, [name, text] as const)
  await page.locator('body').dispatchEvent('dragenter', { dataTransfer })
  await expect(page.getByText('Laat los om dit naast de kaart te leggen')).toBeVisible()
  await page.locator('body').dispatchEvent('drop', { dataTransfer })
}

async function takeForTheSame(page: Page): Promise<void> {
  const double = dialog(page).getByRole('group', { name: 'Is Altrecht' })
  await double.getByRole('radio', { name: 'Altrecht' }).check()
  await expect(dialog(page).getByText('1 organisatie nieuw')).toBeVisible()
}

test('a file makes a map, a cell is mended and a double decided in the preview, one step takes it back, and twice changes nothing', async ({ page }) => {
  await page.goto(app.address)
  await page.getByLabel('Begin met een bestand').setInputFiles({ name: 'leden 2025.csv', mimeType: 'text/csv', buffer: Buffer.from(LAST_YEAR) })
  await expect(dialog(page).getByRole('heading', { name: 'Wat “leden 2025.csv” met de kaart doet' }), 'after a worker has started').toBeFocused({ timeout: 20_000 })
  await expect(dialog(page).getByText('2 organisaties nieuw.')).toBeVisible()
  await expect(dialog(page).getByText('“20x4” is geen datum.')).toBeVisible()
  const cell = dialog(page).getByRole('textbox', { name: 'Waarde in rij 3, kolom Begin (D)' })
  await cell.fill('2011')
  await cell.press('Enter')
  await expect(dialog(page).getByText('Nu is het gelezen.')).toBeVisible()
  await add(page).click()
  await expect(dialog(page)).toBeHidden()
  await showList(page)
  await expect(organisationHeading(page, 'Altrecht')).toBeVisible()
  await expect(page.getByRole('main')).toContainText('“leden 2025.csv” staat op de kaart: 2 organisaties nieuw.')

  await drop(page, 'leden 2026.csv', THIS_YEAR)
  await takeForTheSame(page)
  await page.keyboard.press('Escape')
  await expect(dialog(page), 'what was decided is not lost by one key').toBeVisible()
  expect((await new AxeBuilder({ page }).include('[role=dialog]').analyze()).violations).toEqual([])
  await expect(badge(page)).toHaveText('Opgeslagen')
  await add(page).click()
  await expect(dialog(page)).toBeHidden()
  await expect(organisationHeading(page, 'Lister')).toBeVisible()
  await page.getByRole('list', { name: 'Meldingen' }).getByRole('button', { name: 'Ongedaan maken' }).click()
  await expect(organisationHeading(page, 'Lister')).toHaveCount(0)
  await expect(organisationHeading(page, 'GGD Haaglanden')).toBeVisible()

  await drop(page, 'leden 2026.csv', THIS_YEAR)
  await takeForTheSame(page)
  await add(page).click()
  await expect(organisationHeading(page, 'Lister')).toBeVisible()
  await drop(page, 'leden 2026.csv', THIS_YEAR)
  await expect(dialog(page).getByText(UNCHANGED)).toBeVisible()
  await expect(add(page)).toBeDisabled()
  await dialog(page).getByRole('button', { name: 'Annuleren' }).click()

  await page.getByRole('article', { name: 'Lister', exact: true }).getByRole('button', { name: /^Bewerk/ }).click()
  await page.getByRole('button', { name: 'Verwijder Lister', exact: true }).click()
  await expect(organisationHeading(page, 'Lister')).toHaveCount(0)
  await drop(page, 'leden 2026.csv', THIS_YEAR)
  await expect(dialog(page).getByText('1 eerder weggehaald.')).toBeVisible()
  await expect(add(page), 'what was removed does not come back by itself').toBeDisabled()
  await dialog(page).getByRole('list', { name: 'Weggehaald van de kaart' }).getByRole('checkbox', { name: 'Lister' }).check()
  await add(page).click()
  await expect(organisationHeading(page, 'Lister')).toBeVisible()
  await page.getByRole('button', { name: 'Over deze kaart' }).click()
  await page.getByRole('button', { name: 'Versies' }).click()
  await expect(page.getByRole('dialog', { name: 'Versies' }).getByText('Vóór het inlezen van leden 2026.csv').first()).toBeVisible()
})

/** Does this in the page as soon as a part of what comes in is on the map. */
async function whenHalfway(page: Page, does: 'cancel' | 'reload'): Promise<void> {
  await page.evaluate((what) => {
    const watching = new MutationObserver(() => {
      if (!document.querySelector('.import-working progress[value]')) return
      watching.disconnect()
      if (what === 'reload') location.reload()
      else [...document.querySelectorAll<HTMLButtonElement>('[role=dialog] button')].find(({ textContent }) => textContent === 'Annuleren')?.click()
    })
    watching.observe(document.body, { subtree: true, childList: true, attributes: true })
  }, does)
}

test('a large file that is cancelled halfway leaves nothing, and one of a page that went away is completed by the same file', async ({ page }) => {
  test.slow()
  // So many parts that the page goes away before they are all there.
  const large = { name: 'groot.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: Buffer.from(writeKumuXlsx(plainInput(largeNetwork({ organisations: 1_000, coalitions: 100, memberships: 3_000 })))) }
  const bring = async (): Promise<void> => {
    await page.getByRole('button', { name: 'Importeren' }).click()
    await dialog(page).locator('input[type=file]').setInputFiles(large)
    await expect(add(page)).toBeVisible({ timeout: 60_000 })
  }
  const messages = page.getByRole('list', { name: 'Meldingen' })
  const undoButton = page.getByRole('button', { name: 'Ongedaan maken', exact: true })
  await page.goto(app.address)
  await page.getByLabel('Begin met een bestand').setInputFiles(large)
  await expect(add(page)).toBeVisible({ timeout: 30_000 })
  await whenHalfway(page, 'cancel')
  await add(page).click()
  await expect(messages).toContainText('Er is niets toegevoegd', { timeout: 30_000 })
  await expect(dialog(page)).toBeHidden()
  await expect(undoButton).toBeDisabled()
  await expect(page.locator('.empty-map')).toBeVisible()

  page.on('dialog', (asked) => void asked.accept())
  await bring()
  await whenHalfway(page, 'reload')
  await add(page).click()
  await expect(messages).toContainText('“groot.xlsx” kwam de vorige keer niet helemaal op de kaart', { timeout: 60_000 })
  await bring()
  await add(page).click()
  await expect(messages).toContainText('“groot.xlsx” staat op de kaart', { timeout: 60_000 })
  await expect(page.locator('[aria-label*="organisaties"][aria-label*="000"]')).toBeAttached({ timeout: 60_000 })
  await bring()
  await expect(dialog(page).getByText(UNCHANGED)).toBeVisible()
})
