import { expect, test } from '@playwright/test'
import { newMap, showList, typeLine } from '../support/mapPage.ts'
import { serveApp, type ServedApp } from '../support/serveApp.ts'

let app: ServedApp
test.beforeAll(async () => {
  app = await serveApp()
})
test.afterAll(() => app?.remove())

test('several that are selected are seated, tied and removed together', async ({ page }) => {
  await newMap(page, app.address)
  for (let time = 0; time < 2; time++) await typeLine(page, 'Altrecht, Sterkzorg, Buurtzorg')
  await showList(page)
  const panel = page.getByRole('complementary', { name: '3 geselecteerd' })
  await expect(panel.getByRole('list', { name: 'Selectie' }).getByRole('listitem')).toHaveText(['Altrecht×', 'Sterkzorg×', 'Buurtzorg×'])

  await panel.getByRole('button', { name: 'Zet ze in een samenwerking' }).click()
  await panel.getByRole('combobox', { name: 'Samenwerking' }).fill('Mentaal Gezond')
  await panel.getByRole('button', { name: 'Zet ze in een samenwerking' }).click()
  await expect(page.getByRole('article', { name: 'Mentaal Gezond' }).getByRole('button', { name: /^(Altrecht|Sterkzorg|Buurtzorg)$/ })).toHaveCount(3)
  await panel.getByRole('button', { name: 'Klaar' }).click()

  await panel.getByRole('button', { name: 'Haal Buurtzorg uit de selectie' }).click()
  const two = page.getByRole('complementary', { name: '2 geselecteerd' })
  await two.getByRole('button', { name: 'Leg relaties tussen deze' }).click()
  await expect(two.getByRole('combobox', { name: 'Soort relatie' })).toHaveAccessibleDescription('Dit is één relatie.')
  await two.getByRole('button', { name: 'Leg relaties tussen deze' }).click()
  await expect(page.getByRole('article', { name: 'Sterkzorg' }).getByRole('button', { name: 'Altrecht', exact: true })).toBeVisible()

  await two.getByRole('button', { name: 'Verwijder deze 2' }).click()
  await expect(page.getByRole('article', { name: 'Sterkzorg' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Ongedaan maken' }).click()
  await expect(page.getByRole('article', { name: 'Sterkzorg' })).toBeVisible()
})
