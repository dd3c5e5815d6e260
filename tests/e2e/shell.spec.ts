import { rmSync } from 'node:fs'
import { expect, test, type Locator, type Page } from '@playwright/test'
import { startRelay, type Relay } from '../../server/relay.ts'
import { createMemoryStore } from '../../server/store/memory.ts'
import { buildMarked, type Build } from '../support/builds.ts'
import { badge, newMap, organisationHeading, quickAdd, showList, typeLine } from '../support/mapPage.ts'

/** The app on this device: kept at the first visit, there without a network, and replaced only by whoever uses it. */

test.use({ serviceWorkers: 'allow' })

const store = createMemoryStore()
let first: Build
let second: Build
let third: Build
test.beforeAll(() => {
  [first, second, third] = [buildMarked('first'), buildMarked('second'), buildMarked('third')]
})
test.afterAll(() => [first, second, third].forEach(({ folder }) => rmSync(folder, { recursive: true, force: true })))

/** Serves one build; on the port of an earlier one it is the same site with a new build. */
function serve({ folder }: Build, port = 0): Promise<Relay> {
  const openStore = () => Promise.resolve({ ...store, close: () => Promise.resolve() })
  return startRelay({ settings: { host: '127.0.0.1', port }, openStore, log: () => {}, distDir: folder })
}

const offer = (page: Page): Locator => page.getByRole('listitem').filter({ hasText: 'Er is een nieuwe versie' })
const buildOf = (page: Page): Promise<string | null> => page.locator('meta[name=build]').getAttribute('content')
const keptShells = (page: Page): Promise<string[]> => page.evaluate(() => caches.keys())

async function untilKept(page: Page): Promise<void> {
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
}

test('the first visit keeps the app, and the second opens without a network', async ({ page, context }) => {
  const relay = await serve(first)
  await page.goto(`http://localhost:${relay.port}`)
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull()
  const address = await newMap(page, `http://localhost:${relay.port}`)
  await typeLine(page, 'Altrecht')
  await expect(badge(page)).toHaveText('Opgeslagen')
  await untilKept(page)
  expect(await keptShells(page)).toEqual([`shell-${first.version}`])
  await relay.stop()
  await page.close()

  const again = await context.newPage()
  await again.goto(address)
  await showList(again)
  await expect(organisationHeading(again, 'Altrecht')).toBeVisible()
  expect(await buildOf(again)).toBe('first')
  await again.goto(`http://localhost:${relay.port}`)
  await expect(again.getByRole('button', { name: 'Nieuwe kaart', exact: true })).toBeVisible()
})

test('a new build is offered, waits for whoever is typing, comes when asked, and old ones go', async ({ page }) => {
  let relay = await serve(first)
  const { port } = relay
  await newMap(page, `http://localhost:${port}`)
  await typeLine(page, 'Altrecht')
  await expect(badge(page)).toHaveText('Opgeslagen')
  await untilKept(page)

  await relay.stop()
  relay = await serve(second, port)
  await page.reload()
  expect(await buildOf(page)).toBe('first')
  await quickAdd(page).pressSequentially('Mentaal Gezond: Altr')
  await expect(offer(page)).toBeVisible({ timeout: 20_000 })
  await expect(quickAdd(page)).toBeFocused()
  await page.keyboard.type('echt')
  await expect(quickAdd(page)).toHaveValue('Mentaal Gezond: Altrecht')
  expect(await buildOf(page)).toBe('first')

  await offer(page).getByRole('button', { name: 'Laad opnieuw' }).click()
  await expect(page.locator('meta[name=build]')).toHaveAttribute('content', 'second')
  await expect(quickAdd(page)).toHaveValue('Mentaal Gezond: Altrecht')
  await expect(offer(page)).toHaveCount(0)
  // The one before stays: another tab may still run it.
  expect(await keptShells(page)).toEqual([`shell-${first.version}`, `shell-${second.version}`])

  await relay.stop()
  relay = await serve(third, port)
  await page.reload()
  await offer(page).getByRole('button', { name: 'Laad opnieuw' }).click({ timeout: 20_000 })
  await expect(page.locator('meta[name=build]')).toHaveAttribute('content', 'third')
  await expect.poll(() => keptShells(page)).toEqual([`shell-${second.version}`, `shell-${third.version}`])
  await relay.stop()
})

test('without a service worker, as on plain http in a meeting room, menus and dialogs still open when the connection goes', async ({ browser }) => {
  const relay = await serve(first)
  const context = await browser.newContext({ locale: 'nl-NL', serviceWorkers: 'block' })
  const page = await context.newPage()
  const lastFile = page.waitForResponse(/ShortcutsDialog/)
  await newMap(page, `http://127.0.0.1:${relay.port}`)
  await (await lastFile).finished()
  await context.setOffline(true)
  await page.mouse.click(900, 300, { button: 'right' })
  await expect(page.getByRole('menuitem', { name: 'Nieuwe organisatie hier' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Instellingen' }).click()
  await expect(page.getByRole('dialog', { name: 'Instellingen' })).toBeVisible()
  await context.close()
  await relay.stop()
})
