import { expect, test, type Locator, type Page } from '@playwright/test'
import { badge, linkOf, organisationHeading, quickAdd, somebody } from '../support/mapPage.ts'
import { serveApp, type ServedApp } from '../support/serveApp.ts'

/** The story of two people by keyboard alone, through the list. The mouse is never touched. */

let app: ServedApp
test.beforeAll(async () => {
  app = await serveApp()
})
test.afterAll(() => app?.remove())

const MOST_TABS = 150

/** Tab by Tab, as somebody without a mouse goes. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < MOST_TABS; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${String(target)} is not within ${MOST_TABS} presses of Tab`)
}

async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}

async function toList(page: Page): Promise<void> {
  await tabTo(page, page.getByRole('tab', { selected: true }))
  // Past the matrix.
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('tab', { name: 'Lijst', selected: true })).toBeFocused()
}

test('two people make, change, remove and bring back by keys alone', async ({ browser }) => {
  test.setTimeout(120_000)
  const [annas, brams] = [await somebody(browser), await somebody(browser)]
  const [anna, bram] = [await annas.newPage(), await brams.newPage()]
  await anna.goto(app.address)
  await press(anna, anna.getByRole('button', { name: 'Nieuwe kaart', exact: true }))
  await quickAdd(anna).waitFor()
  await anna.keyboard.press('/')
  await anna.keyboard.type('Mentaal Gezond: Altrecht (trekker), Zilveren Kruis (financier), Gemeente Utrecht')
  await anna.keyboard.press('Enter')
  await expect(quickAdd(anna)).toHaveValue('')
  await bram.goto(await linkOf(anna))
  await toList(bram)
  await expect(organisationHeading(bram, 'Altrecht')).toBeVisible()

  await brams.setOffline(true)
  await expect(badge(bram)).toHaveText('Offline')
  await press(bram, bram.getByRole('button', { name: 'Bewerk Altrecht', exact: true }))
  const name = bram.getByRole('textbox', { name: 'Naam van Altrecht' })
  await tabTo(bram, name)
  await bram.keyboard.press('ControlOrMeta+A')
  await bram.keyboard.type('Altrecht Utrecht')
  await bram.keyboard.press('Enter')
  await expect(organisationHeading(bram, 'Altrecht Utrecht')).toHaveCount(1)

  await toList(anna)
  await press(anna, anna.getByRole('button', { name: 'Bewerk Altrecht', exact: true }))
  await tabTo(anna, anna.getByRole('combobox', { name: 'Rol van Altrecht in Mentaal Gezond' }))
  await anna.keyboard.type('Voorz')
  await tabTo(anna, anna.getByRole('combobox', { name: 'Met wie: Voeg een relatie van Altrecht toe' }))
  await anna.keyboard.type('Lister')
  await anna.keyboard.press('Enter')
  await expect(organisationHeading(anna, 'Lister')).toHaveCount(1)
  await press(anna, anna.getByRole('button', { name: 'Bewerk Gemeente Utrecht', exact: true }))
  await press(anna, anna.getByRole('button', { name: 'Verwijder Gemeente Utrecht', exact: true }))
  await expect(organisationHeading(anna, 'Gemeente Utrecht')).toHaveCount(0)
  await anna.keyboard.press('ControlOrMeta+Z')
  await expect(organisationHeading(anna, 'Gemeente Utrecht')).toHaveCount(1)

  await brams.setOffline(false)
  await expect(badge(bram)).toHaveText('Opgeslagen', { timeout: 20_000 })
  for (const page of [anna, bram]) {
    for (const heading of ['Altrecht Utrecht', 'Lister', 'Gemeente Utrecht']) await expect(organisationHeading(page, heading)).toHaveCount(1)
    await expect(page.getByRole('table', { name: 'Waar Altrecht Utrecht aan meedoet' })).toContainText(/Mentaal Gezond/)
  }
  await expect(bram.getByRole('table', { name: 'Waar Altrecht Utrecht aan meedoet' })).toContainText('Voorzitter')
  await annas.close()
  await brams.close()
})
