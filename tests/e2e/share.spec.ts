import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { expect, test, type Page } from '@playwright/test'
import { flaws } from '../support/flaws.ts'
import { badge, newMap, organisationHeading, showList, somebody, typeLine } from '../support/mapPage.ts'
import { serveApp, type ServedApp } from '../support/serveApp.ts'

/** The share dialog, as somebody uses it who has never seen it. */

let app: ServedApp

test.beforeAll(async () => {
  app = await serveApp()
})
test.afterAll(() => app?.remove())

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Deel de kaart' })
const openShare = (page: Page): Promise<void> => page.getByRole('button', { name: 'Delen' }).click()

/** The server says its PUBLIC_URL and not its port, so the test has to know it. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}

/** Makes a link in the dialog and answers its address. */
async function makeLink(page: Page, role: string, label: string): Promise<string> {
  await dialog(page).getByRole('button', { name: 'Nieuwe link' }).click()
  await dialog(page).getByRole('radio', { name: role }).check()
  await dialog(page).getByRole('textbox', { name: 'Voor wie' }).fill(label)
  await dialog(page).getByRole('button', { name: 'Maak de link' }).click()
  const link = dialog(page).getByRole('textbox', { name: 'Link', exact: true })
  await expect(link).toBeFocused()
  return link.inputValue()
}

/** Counts presses in the page, for the line that the first test prints. */
function countPresses(page: Page): Promise<void> {
  return page.evaluate(() => {
    let presses = 0
    document.addEventListener('pointerdown', () => void (document.documentElement.dataset['presses'] = String((presses += 1))), true)
  })
}

test('from the laptop of the owner to a phone that takes part, and out again', async ({ page, browser }) => {
  await newMap(page, app.address)
  await typeLine(page, 'Altrecht')
  await expect(badge(page)).toHaveText('Opgeslagen')
  await countPresses(page)
  const began = performance.now()
  await openShare(page)
  await expect(dialog(page).getByRole('listitem').filter({ hasText: 'Eigenaar' })).toContainText('hiermee ben jij binnen')
  const link = await makeLink(page, 'Bewerker', 'tafel 4')
  expect(link).toMatch(/^http:\/\/localhost:\d+\/m\/[0-9a-z]{26}#[\w-]{43}$|^http:\/\/127\.0\.0\.1:\d+\/m\/[0-9a-z]{26}#[\w-]{43}$/)
  await expect(dialog(page).getByText('Start de app met PUBLIC_URL')).toBeVisible()
  await expect(dialog(page).getByRole('img', { name: /QR-code/ })).toHaveCount(0)
  expect(await flaws(page, { within: '[role=dialog]' })).toEqual([])

  const phones = await browser.newContext({ locale: 'nl-NL', viewport: { width: 390, height: 844 }, hasTouch: true })
  const phone = await phones.newPage()
  await phone.goto(link)
  await expect(organisationHeading(phone, 'Altrecht')).toBeVisible()
  await typeLine(phone, 'Lister')
  await expect(badge(phone)).toHaveText('Opgeslagen')
  console.log(`From the map of an owner to a phone that takes part: ${await page.evaluate(() => document.documentElement.dataset['presses'])} presses, ${((performance.now() - began) / 1_000).toFixed(1)} s`)

  await page.keyboard.press('Escape')
  await showList(page)
  await expect(organisationHeading(page, 'Lister')).toBeVisible()
  await openShare(page)
  const row = dialog(page).getByRole('listitem').filter({ hasText: 'Bewerker: tafel 4' })
  await expect(row).toContainText('laatst gebruikt op')
  await row.getByRole('button', { name: 'Wijzig: Bewerker: tafel 4' }).click()
  await dialog(page).getByRole('textbox', { name: 'Voor wie' }).fill('tafel 5')
  await dialog(page).getByRole('combobox', { name: 'Geldig' }).selectOption({ label: 'een dag' })
  await dialog(page).getByRole('button', { name: 'Bewaar', exact: true }).click()
  await expect(dialog(page).getByRole('listitem').filter({ hasText: 'Bewerker: tafel 5' })).toContainText('geldig tot')
  await dialog(page).getByRole('button', { name: 'Wijzig: Bewerker: tafel 5' }).click()
  await dialog(page).getByRole('textbox', { name: 'Voor wie' }).fill('tafel 4')
  await dialog(page).getByRole('button', { name: 'Bewaar', exact: true }).click()
  // The device that made it can show it again.
  await row.getByRole('button', { name: 'Toon de link: Bewerker: tafel 4' }).click()
  await expect(row.getByRole('textbox', { name: 'Link', exact: true })).toHaveValue(link)
  await row.getByRole('button', { name: 'Trek in: Bewerker: tafel 4' }).click()
  await expect(row.getByRole('button', { name: 'Laat hem werken' })).toBeFocused()
  await row.getByRole('button', { name: 'Trek de link in' }).click()
  await expect(phone.getByRole('heading', { name: 'Deze link is ingetrokken' })).toBeVisible()
  await dialog(page).getByText('Ingetrokken en verlopen (1)').click()
  await expect(row).toContainText('ingetrokken op')
  await phones.close()
})

test('the last owner stays; others hand on the own link, and know of one made elsewhere only what it is for; without a connection it says so', async ({ page, browser }) => {
  await newMap(page, app.address)
  await expect(badge(page)).toHaveText('Opgeslagen')
  await openShare(page)
  await dialog(page).getByRole('button', { name: 'Trek in: Eigenaar', exact: true }).click()
  await dialog(page).getByRole('button', { name: 'Trek de link in' }).click()
  await expect(dialog(page).getByRole('alert')).toContainText('laatste link van een eigenaar')
  const second = await makeLink(page, 'Eigenaar', 'Joke')
  const link = await makeLink(page, 'Lezer', '')
  await page.context().setOffline(true)
  await dialog(page).getByRole('button', { name: 'Nieuwe link' }).click()
  await dialog(page).getByRole('button', { name: 'Maak de link' }).click()
  await expect(dialog(page).getByRole('alert')).toContainText('alleen met verbinding')

  const other = await (await somebody(browser)).newPage()
  await other.goto(second)
  await expect(badge(other)).toHaveText('Opgeslagen')
  await openShare(other)
  await dialog(other).getByRole('button', { name: 'Toon de link: Eigenaar', exact: true }).click()
  await expect(dialog(other).getByText('staat op het apparaat waarop hij is gemaakt')).toBeVisible()
  await other.context().close()

  const reader = await (await somebody(browser)).newPage()
  await reader.goto(link)
  await expect(reader.getByText('Je kunt deze kaart bekijken')).toBeVisible()
  await openShare(reader)
  await expect(dialog(reader).getByRole('textbox', { name: 'Link', exact: true })).toHaveValue(link)
  await expect(dialog(reader).getByRole('button', { name: 'Nieuwe link' })).toHaveCount(0)
  await reader.context().close()
})

test('where others can reach it there is a code, as large as the screen', async ({ page }) => {
  const port = await freePort()
  const own = await serveApp({ port, settings: { PUBLIC_URL: 'http://kaart.example.nl', CREATE_MAPS: 'anyone' } })
  await newMap(page, `http://127.0.0.1:${port}`)
  await expect(badge(page)).toHaveText('Opgeslagen')
  await openShare(page)
  const link = await makeLink(page, 'Deelnemer', 'de zaal')
  expect(link).toMatch(/^http:\/\/kaart\.example\.nl\/m\//)
  await expect(dialog(page).getByRole('img', { name: 'QR-code van de link voor de zaal' })).toBeVisible()
  await dialog(page).getByRole('button', { name: 'Groot op het scherm' }).click()
  const large = dialog(page).getByRole('img', { name: 'QR-code van de link voor de zaal' }).last()
  expect((await large.boundingBox())?.height).toBeGreaterThan(560)
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toBeVisible()
  await expect(dialog(page).getByRole('button', { name: 'Groot op het scherm' })).toBeFocused()
  await own.remove()
})
