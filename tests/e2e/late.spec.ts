import { expect, test, type Page } from '@playwright/test'
import { badge, mapRegion, newMap, organisationHeading, quickAdd, showList, typeLine } from '../support/mapPage.ts'
import { serveApp, type ServedApp } from '../support/serveApp.ts'

/**
 * Parts of the app that come late, and a connection that goes before they came. Service workers are blocked, so that this is
 * how it is from the first picture of a first visit on; the background fetching is held up by a page that is never idle.
 */

const served: ServedApp[] = []
test.afterEach(async () => {
  for (const app of served.splice(0)) await app.remove()
})

async function serve(options: Parameters<typeof serveApp>[0] = {}): Promise<ServedApp> {
  const app = await serveApp(options)
  served.push(app)
  return app
}

/** From now on nothing comes in the background: only what is asked for. */
async function neverIdle(page: Page): Promise<void> {
  await page.addInitScript(() => Object.assign(window, { requestIdleCallback: () => 0 }))
}

const missing = (page: Page) => page.getByText('Dit onderdeel is nog niet opgehaald; het komt zodra er verbinding is.')
const broken = (page: Page) => page.getByText('Er ging iets mis')
const answers = (page: Page) => page.getByRole('tabpanel', { name: 'Antwoorden' })

const namesBox = (page: Page) => page.getByRole('complementary').getByRole('combobox', { name: 'Partij', exact: true })

/** Typing, the map, the panel and undoing, as on any day. */
async function workOn(page: Page, name: string): Promise<void> {
  await typeLine(page, name)
  await showList(page)
  await expect(organisationHeading(page, name)).toBeVisible()
  await page.getByRole('button', { name: 'Ongedaan maken' }).click()
  await expect(organisationHeading(page, name)).toHaveCount(0)
  await page.getByRole('tab', { name: 'Kaart' }).click()
  await expect(mapRegion(page)).toBeVisible()
}

async function loseAndAsk(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Antwoorden' }).click()
  await expect(missing(page)).toBeVisible()
  await expect(broken(page)).toHaveCount(0)
  await workOn(page, 'Lister')
  await page.getByRole('tab', { name: 'Antwoorden' }).click()
  await answers(page).getByRole('button', { name: 'Probeer opnieuw' }).click()
  await expect(missing(page)).toBeVisible()
  await quickAdd(page).fill('Mentaal Gez')
}

/** A map with one organisation that is saved, in a page that never has the time to fetch what comes late. */
async function savedMap(page: Page): Promise<ServedApp> {
  await neverIdle(page)
  const app = await serve()
  await newMap(page, app.address)
  await typeLine(page, 'Altrecht')
  await expect(badge(page)).toHaveText('Opgeslagen')
  return app
}

async function comesByItself(page: Page): Promise<void> {
  await expect(answers(page).getByRole('heading').first()).toBeVisible()
  await expect(missing(page)).toHaveCount(0)
  await expect(quickAdd(page)).toHaveValue('Mentaal Gez')
  await expect(badge(page)).toHaveText('Opgeslagen', { timeout: 20_000 })
}

test('the network goes after the first picture: the page stays, says what is missing, and it comes by itself', async ({ page, context }) => {
  await savedMap(page)
  await context.setOffline(true)
  await loseAndAsk(page)
  await context.setOffline(false)
  await comesByItself(page)
})

test('the server goes and comes back, of which the browser says nothing: the same', async ({ page }) => {
  const app = await savedMap(page)
  await app.kill()
  await loseAndAsk(page)
  await serve({ dataDir: app.dataDir, port: Number(new URL(app.address).port) })
  await comesByItself(page)
})

test('a dialog that cannot be fetched says so and can be closed; the next time it opens, dressed', async ({ page, context }) => {
  await savedMap(page)
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Delen', exact: true }).click()
  await expect(page.getByRole('dialog').filter({ has: missing(page) })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(missing(page)).toHaveCount(0)
  await workOn(page, 'Lister')
  await context.setOffline(false)
  await page.getByRole('button', { name: 'Delen', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Deel de kaart' })
  await expect(dialog).toBeVisible()
  // Its style sheet failed with it, and has to be asked for again as well.
  await expect(page.locator('.dialog-ground')).toHaveCSS('position', 'fixed')
})

test('lines pasted without a connection are not lost: the dialog opens with them when it is back', async ({ page, context }) => {
  await neverIdle(page)
  const app = await serve()
  await newMap(page, app.address)
  await context.setOffline(true)
  await expect(badge(page)).toHaveText('Offline')
  await quickAdd(page).focus()
  await page.evaluate(() => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', 'Buurtzorg\nLister')
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  await expect(missing(page)).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByRole('dialog').getByText('Buurtzorg').first()).toBeVisible()
})

test('a party can be chosen by its name in full while the list of names is not here', async ({ page, context }) => {
  await neverIdle(page)
  const app = await serve()
  await newMap(page, app.address)
  await typeLine(page, 'Altrecht')
  await typeLine(page, 'Lister')
  await showList(page)
  await page.getByRole('button', { name: 'Open Altrecht' }).click()
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Voeg relatie toe' }).click()
  const picker = namesBox(page)
  await picker.click()
  await expect(page.getByText('De lijst met namen is nog niet opgehaald. Typ de naam voluit.')).toBeVisible()
  await picker.fill('Lister')
  await expect(picker).toHaveValue('Lister')
  await context.setOffline(false)
  await expect(page.getByText('De lijst met namen is nog niet opgehaald')).toHaveCount(0)
  await expect(picker).toHaveValue('Lister')
  await expect(picker).toBeFocused()
})

test('after a release the old file is gone from the server: loading again is offered, and what was typed is kept', async ({ page, context }) => {
  await neverIdle(page)
  const app = await serve()
  await page.route(/\/assets\/AnswersView-/, (route) => route.fulfill({ status: 404, body: 'There is nothing here.' }))
  await newMap(page, app.address)
  await typeLine(page, 'Altrecht')
  await quickAdd(page).fill('Mentaal Gez')
  await page.getByRole('tab', { name: 'Antwoorden' }).click()
  await expect(page.getByText('Dit onderdeel is niet meer op te halen')).toBeVisible()
  // Without a connection loading again would take the map away, so that it is not done.
  await context.setOffline(true)
  await answers(page).getByRole('button', { name: 'Laad opnieuw' }).click()
  await expect(missing(page)).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByText('Dit onderdeel is niet meer op te halen')).toBeVisible()
  await page.unroute(/\/assets\/AnswersView-/)
  await answers(page).getByRole('button', { name: 'Laad opnieuw' }).click()
  await expect(quickAdd(page)).toHaveValue('Mentaal Gez')
  await page.getByRole('tab', { name: 'Antwoorden' }).click()
  await expect(answers(page).getByRole('heading').first()).toBeVisible()
  await showList(page)
  await expect(organisationHeading(page, 'Altrecht')).toBeVisible()
})

test('the page of a map that cannot be fetched says so at the start, and can be asked for again', async ({ page, context }) => {
  const app = await serve()
  await page.route(/\/assets\/(?:mapPageFile|page)-/, (route) => route.abort())
  await page.goto(app.address)
  await page.getByRole('button', { name: 'Nieuwe kaart', exact: true }).waitFor()
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Nieuwe kaart', exact: true }).click()
  await expect(page.getByText('dat deel van de app is nog niet opgehaald')).toBeVisible()
  await page.unroute(/\/assets\/(?:mapPageFile|page)-/)
  await context.setOffline(false)
  await page.getByRole('button', { name: 'Nieuwe kaart', exact: true }).click()
  await expect(quickAdd(page)).toBeVisible()
})

test('what the ordinary work asks for first is here as soon as the first picture stands', async ({ page, context }) => {
  const app = await serve()
  await newMap(page, app.address)
  for (const name of ['Altrecht', 'Lister']) await typeLine(page, name)
  const fetched = () => page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => name.includes('LensPanel')).length)
  await expect.poll(fetched).toBeGreaterThan(0)
  await context.setOffline(true)
  await expect(badge(page)).toHaveText('Offline')
  await showList(page)
  await page.getByRole('button', { name: 'Open Altrecht' }).click()
  await page.getByRole('button', { name: 'Voeg relatie toe' }).click()
  await expect(namesBox(page)).toBeFocused()
  // Typing into the plain box before it gave way to the one with the list opens no list.
  await expect(async () => {
    await namesBox(page).fill('')
    await namesBox(page).fill('List')
    await expect(page.getByRole('option', { name: 'Lister' })).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await expect(broken(page)).toHaveCount(0)
  await expect(missing(page)).toHaveCount(0)
})
