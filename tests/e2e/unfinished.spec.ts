import { expect, test, type Page } from '@playwright/test'
import { badge, newMap, organisationHeading, quickAdd, showList, somebody, typeLine } from '../support/mapPage.ts'
import { serveApp, type ServedApp } from '../support/serveApp.ts'

/** What is half typed when a page goes away is there when it comes back, and nobody has put it on the map meanwhile. */

let app: ServedApp
test.beforeAll(async () => {
  app = await serveApp()
})
test.afterAll(() => app?.remove())

const goal = (page: Page) => page.getByRole('textbox', { name: 'Doel', exact: true })
const unfinished = (page: Page) => page.getByRole('group', { name: 'Nog niet op de kaart: doel' })

async function openAltrecht(page: Page): Promise<void> {
  await showList(page)
  await page.getByRole('button', { name: 'Open Altrecht' }).click()
}

/** A map with Altrecht on it, half a line and half a goal, and a page that has been loaded again since. */
async function leaveHalfway(page: Page): Promise<string> {
  const address = await newMap(page, app.address)
  await typeLine(page, 'Altrecht')
  await expect(badge(page)).toHaveText('Opgeslagen')
  await openAltrecht(page)
  await quickAdd(page).fill('Mentaal Gezond: Altr')
  await goal(page).fill('Mentale kwets')
  await page.reload()
  await expect(badge(page)).toHaveText('Opgeslagen')
  return address
}

test('half a line and half a field survive a reload, take no focus and are not on the map', async ({ page, browser }) => {
  const address = await leaveHalfway(page)
  await expect(quickAdd(page)).toHaveValue('Mentaal Gezond: Altr')
  await expect(goal(page)).toHaveValue('Mentale kwets')
  await expect(page.locator('body')).toBeFocused()
  const annas = await somebody(browser)
  const anna = await annas.newPage()
  await anna.goto(address)
  await openAltrecht(anna)
  await expect(goal(anna)).toHaveValue('')
  await annas.close()

  await page.keyboard.press('/')
  await page.keyboard.type('echt')
  await expect(quickAdd(page)).toHaveValue('Mentaal Gezond: Altrecht')
  await page.keyboard.press('Enter')
  await expect(quickAdd(page)).toHaveValue('')
  await openAltrecht(page)
  await unfinished(page).getByRole('button', { name: 'Zet het op de kaart' }).click()
  await expect(unfinished(page)).toHaveCount(0)
  await expect(badge(page)).toHaveText('Opgeslagen')
  await page.reload()
  await expect(quickAdd(page)).toHaveValue('')
  await showList(page)
  await expect(organisationHeading(page, 'Mentaal Gezond')).toBeVisible()
  await openAltrecht(page)
  await expect(goal(page)).toHaveValue('Mentale kwets')
  await expect(unfinished(page)).toHaveCount(0)
})

test('what a colleague wrote since is said, passing through the field writes nothing, and leaving it out shows theirs', async ({ page, browser }) => {
  const address = await leaveHalfway(page)
  const annas = await somebody(browser)
  const anna = await annas.newPage()
  await anna.goto(address)
  await openAltrecht(anna)
  await goal(anna).fill('Van Anna')
  await goal(anna).blur()
  await expect(unfinished(page)).toContainText('Intussen staat er “Van Anna”')
  await goal(page).focus()
  await goal(page).blur()
  await expect(goal(page)).toHaveValue('Mentale kwets')
  await page.getByRole('button', { name: 'Sluit het paneel' }).click()
  await openAltrecht(page)
  await expect(goal(anna)).toHaveValue('Van Anna')
  await unfinished(page).getByRole('button', { name: 'Laat het weg' }).click()
  await expect(goal(page)).toHaveValue('Van Anna')
  await page.reload()
  await openAltrecht(page)
  await expect(goal(page)).toHaveValue('Van Anna')
  await annas.close()
})

test('half a title survives a reload too', async ({ page }) => {
  await newMap(page, app.address)
  const title = page.getByRole('textbox', { name: 'Titel van de kaart' })
  await title.fill('Haagl')
  await page.reload()
  await expect(title).toHaveValue('Haagl')
  await title.press('Enter')
  await expect(page.getByRole('heading', { name: 'Haagl' })).toBeAttached()
})
