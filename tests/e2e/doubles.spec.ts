import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { newMap, showList, typeLine } from '../support/mapPage.ts'
import { serveApp, type ServedApp } from '../support/serveApp.ts'

let app: ServedApp
test.beforeAll(async () => {
  app = await serveApp()
})
test.afterAll(() => app?.remove())

test('what was typed twice is merged, taken back and merged again, and two that are two stay two', async ({ page }) => {
  await newMap(page, app.address)
  await typeLine(page, 'Altrecht trekker Mentaal Gezond')
  await typeLine(page, 'GGD (Haaglanden), GGD (Flevoland)')
  await typeLine(page, 'Altrect')
  await showList(page)
  await page.getByRole('button', { name: 'Dubbelen (2)' }).click()

  const dialog = page.getByRole('dialog', { name: 'Dubbelen' })
  const pair = dialog.getByRole('heading', { name: /^Altrech?t en Altrech?t: zijn het er twee\?$/ })
  await expect(pair).toBeFocused()
  await expect(dialog.getByRole('group', { name: 'Samenwerkingen' })).toContainText('Mentaal Gezond (Trekker)')
  expect((await new AxeBuilder({ page }).include('[role=dialog]').analyze()).violations).toEqual([])
  await dialog.getByRole('radio', { name: /^Naam, houd [AB]: Altrect$/ }).check()
  await dialog.getByRole('button', { name: 'Voeg samen' }).press('Enter')
  await expect(dialog.getByRole('status')).toContainText('Altrecht is samengevoegd met Altrect.')
  await expect(dialog.getByRole('heading', { name: 'Tweemaal GGD: zijn het er twee?' })).toBeFocused()

  await dialog.getByRole('button', { name: 'Ongedaan maken' }).click()
  await expect(pair).toBeFocused()
  await dialog.getByRole('button', { name: 'Voeg samen' }).click()
  await expect(dialog.getByRole('status')).toContainText('Altrect is samengevoegd met Altrecht.')
  await dialog.getByRole('button', { name: 'Het zijn er twee' }).click()
  await expect(dialog.getByRole('heading', { name: 'Er lijkt niemand dubbel op deze kaart.' })).toBeFocused()
  await page.keyboard.press('Escape')

  const altrecht = page.getByRole('article', { name: 'Altrecht', exact: true })
  await expect(altrecht.getByRole('button', { name: 'Mentaal Gezond', exact: true })).toBeVisible()
  await expect(page.getByRole('article', { name: 'Altrect', exact: true })).toHaveCount(0)
  await expect(page.getByRole('article', { name: 'GGD', exact: true })).toHaveCount(2)
  await expect(page.getByRole('button', { name: /^Dubbelen/ })).toHaveCount(0)
})
