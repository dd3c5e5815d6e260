import { expect, test, type Browser, type Page } from '@playwright/test'
import { newMap, organisationHeading, quickAdd, showList, somebody, typeLine } from '../support/mapPage.ts'
import { serveApp, type ServedApp } from '../support/serveApp.ts'

/** Two people on one map, and what each sees of the other. */

/** Noor and Sem, each in their own browser, on a map with two organisations. */
let app: ServedApp
let noor: Page
let sem: Page
test.beforeAll(async ({ browser }) => {
  app = await serveApp();
  [noor, sem] = await twoPeople(browser)
})
test.afterAll(async () => {
  for (const page of [noor, sem]) await page?.context().close()
  await app?.remove()
})

async function openSettings(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Instellingen' }).click()
  await page.getByRole('dialog', { name: 'Instellingen' }).waitFor()
}

async function beCalled(page: Page, name: string): Promise<void> {
  await openSettings(page)
  await page.getByRole('textbox', { name: 'Je naam' }).fill(name)
  await page.getByRole('button', { name: 'Klaar' }).click()
}

async function twoPeople(browser: Browser): Promise<[noor: Page, sem: Page]> {
  const [noors, sems] = [await somebody(browser), await somebody(browser)]
  const [noor, sem] = [await noors.newPage(), await sems.newPage()]
  const address = await newMap(noor, app.address)
  await typeLine(noor, 'Mentaal Gezond: Altrecht (trekker), Zilveren Kruis (financier)')
  await beCalled(noor, 'Noor')
  await sem.goto(address)
  await quickAdd(sem).waitFor()
  await beCalled(sem, 'Sem')
  for (const page of [noor, sem]) await showList(page)
  await expect(organisationHeading(sem, 'Altrecht')).toBeVisible()
  return [noor, sem]
}

const open = (page: Page, name: string): Promise<void> => page.getByRole('button', { name: `Open ${name}`, exact: true }).click()
const panel = (page: Page, name: string) => page.getByRole('complementary', { name, exact: true })

test('a field says who is typing in it, in the panel and in the list, until they leave', async () => {
  for (const page of [noor, sem]) await open(page, 'Altrecht')
  const goal = panel(sem, 'Altrecht').getByRole('textbox', { name: 'Doel' })
  await sem.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)))
  const before = await goal.boundingBox()
  await panel(noor, 'Altrecht').getByRole('textbox', { name: 'Doel' }).focus()
  await expect(goal).toHaveAccessibleDescription('Noor is hier bezig')
  expect(await goal.boundingBox()).toEqual(before)
  await panel(noor, 'Altrecht').getByRole('textbox', { name: 'Naam', exact: true }).focus()
  await expect(panel(sem, 'Altrecht').getByRole('textbox', { name: 'Naam', exact: true })).toHaveAccessibleDescription('Noor is hier bezig')
  await expect(goal).toHaveAccessibleDescription('')
  await panel(noor, 'Altrecht').getByRole('combobox', { name: 'Soort' }).focus()
  await expect(panel(sem, 'Altrecht').getByRole('combobox', { name: 'Soort' })).toHaveAccessibleDescription('Noor is hier bezig')
  await panel(noor, 'Altrecht').getByRole('checkbox').focus()
  await expect(panel(sem, 'Altrecht').getByRole('checkbox')).toHaveAccessibleDescription('Noor is hier bezig')
  await panel(noor, 'Altrecht').getByRole('textbox', { name: 'Naam', exact: true }).focus()
  await sem.getByRole('button', { name: 'Bewerk Altrecht' }).click()
  await expect(sem.getByRole('textbox', { name: 'Naam van Altrecht' })).toHaveAccessibleDescription('Noor is hier bezig')
  await noor.getByRole('button', { name: 'Sluit het paneel' }).click()
  await expect(sem.getByRole('textbox', { name: 'Naam van Altrecht' })).toHaveAccessibleDescription('')
  await sem.getByRole('button', { name: 'Sluit het paneel' }).click()
  await sem.getByRole('button', { name: 'Klaar met Altrecht' }).click()
})

/** The word of the colour that is chosen now. */
async function chosenColour(page: Page): Promise<string> {
  const chosen = page.getByRole('dialog', { name: 'Instellingen' }).getByRole('radio', { checked: true }).and(page.locator('[name=colour]'))
  await expect(chosen).not.toHaveAccessibleName('maakt niet uit')
  return chosen.evaluate((radio) => radio.closest('label')?.textContent?.trim() ?? '')
}

test('a colour is chosen by keyboard, and is not to be had by somebody else', async () => {
  await openSettings(noor)
  await noor.getByRole('radio', { name: 'maakt niet uit' }).focus()
  // Which colour the server gave Sem is chance, and that one is passed over.
  await noor.keyboard.press('ArrowDown')
  const noors = await chosenColour(noor)
  await openSettings(sem)
  await expect(sem.getByRole('radio', { name: `${noors} van Noor` })).toBeDisabled()
  await sem.getByRole('radio', { name: 'maakt niet uit' }).focus()
  await sem.keyboard.press('ArrowDown')
  const sems = await chosenColour(sem)
  expect(sems).not.toBe(noors)
  await expect(noor.getByRole('radio', { name: `${sems} van Sem` })).toBeDisabled()
  for (const page of [noor, sem]) await page.keyboard.press('Escape')
})

test('a colleague is followed until I do something myself, and asks everybody to look along', async () => {
  await sem.getByRole('button', { name: 'Volg Noor' }).first().click()
  await expect(sem.getByText('Je volgt Noor, tot je zelf iets doet.')).toBeVisible()
  await open(noor, 'Altrecht')
  await expect(panel(sem, 'Altrecht')).toBeVisible()
  await open(noor, 'Zilveren Kruis')
  await expect(panel(sem, 'Zilveren Kruis')).toBeVisible()
  await organisationHeading(sem, 'Altrecht').click()
  await expect(sem.getByRole('button', { name: 'Volg Noor' }).first()).toHaveAttribute('aria-pressed', 'false')

  await noor.getByRole('button', { name: 'Samen', exact: true }).click()
  await noor.getByRole('button', { name: 'Haal iedereen hierheen' }).click()
  await expect(sem.getByText('Noor vraagt of je meekijkt.')).toBeVisible()
  await open(noor, 'Altrecht')
  await expect(panel(sem, 'Zilveren Kruis')).toBeVisible()
  await sem.getByRole('button', { name: 'Kijk mee' }).click()
  await expect(panel(sem, 'Altrecht')).toBeVisible()
})
