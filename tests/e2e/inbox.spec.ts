import { expect, test, type Browser, type Page } from '@playwright/test'
import { badge, newMap, quickAdd, showList, somebody, typeLine } from '../support/mapPage.ts'
import { ownLinks } from '../support/ownLinks.ts'
import { serveApp, type ServedApp } from '../support/serveApp.ts'

/** What stands beside the map: messages about it, and contacts; and that nobody is sent what their link does not include. */

let app: ServedApp

test.beforeAll(async () => {
  app = await serveApp()
})
test.afterAll(() => app?.remove())

const CONTACT = 'Vraag naar het bestuurssecretariaat'
const MEMBERSHIP = 'Details: Altrecht is Trekker in Mentaal Gezond'

/** Opens a link in a browser of its own, and hears all that is sent to it. */
async function arrive(browser: Browser, link: string): Promise<{ readonly page: Page; readonly heard: () => string }> {
  const page = await (await somebody(browser)).newPage()
  const frames: string[] = []
  page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => void frames.push(payload.toString())))
  await page.goto(link)
  await expect(badge(page)).toHaveText('Opgeslagen')
  await showList(page)
  return { page, heard: () => frames.join('\n') }
}

const openPanel = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).first().click()

test('a reader says what is wrong and gets an answer; nobody is sent what their link does not include', async ({ browser }) => {
  const anna = await (await somebody(browser)).newPage()
  const owner = await newMap(anna, app.address)
  await typeLine(anna, 'Altrecht trekt Mentaal Gezond')
  await showList(anna)
  await openPanel(anna, MEMBERSHIP)
  await anna.getByText('Contact', { exact: true }).click()
  const contact = anna.getByRole('textbox', { name: 'Contact bij' })
  await contact.fill('bel 06 1234 5678')
  await contact.press('Control+Enter')
  await expect(anna.getByText('Dit lijkt op een telefoonnummer')).toBeVisible()
  await contact.fill(CONTACT)
  await contact.press('Control+Enter')
  await expect(badge(anna)).toHaveText('Opgeslagen')

  await anna.getByRole('button', { name: 'Delen' }).click()
  await anna.getByRole('button', { name: 'Nieuwe link' }).click()
  await anna.getByRole('radio', { name: 'Lezer' }).check()
  await anna.getByRole('checkbox', { name: 'Laten weten dat er iets niet klopt' }).check()
  await anna.getByRole('button', { name: 'Maak de link' }).click()
  const withNotes = await anna.getByRole('textbox', { name: 'Link' }).inputValue()
  await anna.getByRole('button', { name: 'Klaar' }).click()
  const links = await ownLinks(owner)

  const bram = await arrive(browser, withNotes)
  await openPanel(bram.page, MEMBERSHIP)
  await bram.page.getByRole('button', { name: 'Klopt iets niet?' }).click()
  await bram.page.getByRole('textbox', { name: 'Wat klopt er niet?' }).fill('Sinds maart is Altrecht gewoon lid.')
  await bram.page.getByRole('button', { name: 'Stuur bericht' }).click()
  await expect(bram.page.getByRole('list', { name: 'Jouw berichten hierover' })).toContainText('Verstuurd')

  await expect(anna.getByRole('button', { name: 'Berichten (1)' })).toBeVisible()
  const here = anna.getByRole('list', { name: 'Berichten hierover' })
  await expect(here).toContainText('Sinds maart is Altrecht gewoon lid.')
  await here.getByRole('textbox', { name: 'Antwoord' }).fill('Dank, dat pas ik aan.')
  await here.getByRole('button', { name: 'Stuur antwoord' }).click()
  await expect(bram.page.getByRole('list', { name: 'Jouw berichten hierover' })).toContainText('Dank, dat pas ik aan.')
  await expect(anna.getByRole('button', { name: 'Berichten', exact: true })).toBeVisible()

  const carla = await arrive(browser, (await links.make('reader')).link)
  await openPanel(carla.page, MEMBERSHIP)
  await expect(carla.page.getByRole('heading', { name: 'Altrecht in Mentaal Gezond' })).toBeVisible()
  await expect(carla.page.getByRole('button', { name: 'Klopt iets niet?' })).toHaveCount(0)
  await expect(quickAdd(carla.page)).toHaveCount(0)
  // The control: where the link includes contacts, what the others are not sent is sent and shown.
  const dirk = await arrive(browser, (await links.make('reader', null, ['contacts'])).link)
  await openPanel(dirk.page, MEMBERSHIP)
  await expect(dirk.page.getByText(CONTACT)).toBeVisible()
  expect([bram, carla, dirk].map(({ heard }) => heard().includes(CONTACT))).toEqual([false, false, true])
  expect([bram, carla, dirk].every(({ heard }) => heard().includes('Altrecht'))).toBe(true)
})
