import { readFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { badge, newMap, organisationHeading, showList, somebody, typeLine } from '../support/mapPage.ts'
import { makeDamagedMap } from '../support/damagedMap.ts'
import { beginOtherLife } from '../support/otherLife.ts'
import { serveApp, type ServedApp } from '../support/serveApp.ts'

/** The server comes back with another life of the same map: nothing of the old one is mixed in by itself, nothing unsent is lost. */

const served: ServedApp[] = []
test.afterEach(async () => {
  for (const app of served.splice(0)) await app.remove()
})

const card = (page: Page) => page.getByRole('listitem').filter({ hasText: 'opnieuw begonnen' })
const leftCard = (page: Page) => page.getByRole('listitem').filter({ hasText: 'vond geen plaats' })

/** A map on which Altrecht was sent and two edits were not, and a server that knows another life of it, with Arkin. */
async function meetOtherLife(page: Page): Promise<string> {
  const first = await serveApp()
  served.push(first)
  const address = await newMap(page, first.address)
  await typeLine(page, 'Altrecht')
  await expect(badge(page)).toHaveText('Opgeslagen')
  await first.kill()
  await expect(badge(page)).toHaveText('Offline')
  await typeLine(page, 'Lister')
  await showList(page)
  await page.getByRole('button', { name: 'Open Altrecht' }).click()
  const goal = page.getByRole('textbox', { name: 'Doel', exact: true })
  await goal.fill('Iedereen')
  await goal.blur()
  const dataDir = mkdtempSync(join(tmpdir(), 'netwerkkaart-'))
  await beginOtherLife(dataDir, new URL(address).pathname.slice('/m/'.length), 'Arkin')
  served.push(await serveApp({ dataDir, port: Number(new URL(first.address).port) }))
  await expect(badge(page)).toHaveText('Opgeslagen', { timeout: 20_000 })
  await showList(page)
  return address
}

test('the map of now opens; what was unsent is put on it when asked, what has no place there is saved as a file', async ({ page, browser }) => {
  const address = await meetOtherLife(page)
  await expect(organisationHeading(page, 'Arkin')).toBeVisible()
  await expect(organisationHeading(page, 'Altrecht')).toHaveCount(0)
  await expect(card(page)).toContainText('2 wijzigingen van jou waren nog niet verstuurd')
  await expect(card(page)).toContainText('Lister')
  await expect(card(page)).toContainText('het doel van Altrecht')

  await card(page).getByRole('button', { name: 'Zet ze op deze kaart' }).click()
  await expect(organisationHeading(page, 'Lister')).toBeVisible()
  await expect(leftCard(page)).toContainText('het doel van Altrecht')
  await expect(leftCard(page)).not.toContainText('Lister')
  const other = await somebody(browser)
  const elsewhere = await other.newPage()
  await elsewhere.goto(address)
  await showList(elsewhere)
  await expect(organisationHeading(elsewhere, 'Lister')).toBeVisible()
  await expect(organisationHeading(elsewhere, 'Altrecht')).toHaveCount(0)
  await other.close()

  const saving = page.waitForEvent('download')
  await leftCard(page).getByRole('button', { name: 'Bewaar ze als bestand' }).click()
  const file: unknown = JSON.parse(readFileSync(await (await saving).path(), 'utf8'))
  expect(file).toMatchObject({ format: 'netwerkkaart-edits', edits: [{ about: 'het doel van Altrecht', value: 'Iedereen' }] })
  await page.reload()
  await showList(page)
  await expect(organisationHeading(page, 'Lister')).toBeVisible()
  await expect(leftCard(page)).toHaveCount(0)
  await expect(card(page)).toHaveCount(0)
})

test('what was unsent is there after a reload, and is deleted only after a question', async ({ page }) => {
  await meetOtherLife(page)
  await page.reload()
  await expect(card(page)).toContainText('2 wijzigingen')
  await card(page).getByRole('button', { name: 'Wis ze', exact: true }).click()
  await expect(card(page).getByRole('button', { name: 'Houd ze nog' })).toBeFocused()
  await card(page).getByRole('button', { name: 'Wis ze voorgoed' }).click()
  await expect(card(page)).toHaveCount(0)
  await page.reload()
  await showList(page)
  await expect(organisationHeading(page, 'Arkin')).toBeVisible()
  await expect(organisationHeading(page, 'Lister')).toHaveCount(0)
  await expect(card(page)).toHaveCount(0)
})

test('who saves what was unsent and loads the page again at once is not asked a second time', async ({ page }) => {
  await meetOtherLife(page)
  await expect(card(page)).toContainText('2 wijzigingen')
  const saving = page.waitForEvent('download')
  const loaded = page.waitForEvent('load')
  // In one breath: what the press began in the database must not need the page any more.
  await card(page).getByRole('button', { name: 'Bewaar ze als bestand' }).evaluate((button) => {
    if (button instanceof HTMLElement) button.click()
    location.reload()
  })
  await Promise.all([saving, loaded])
  await showList(page)
  await expect(organisationHeading(page, 'Arkin')).toBeVisible()
  await expect(badge(page)).toHaveText('Opgeslagen')
  await expect(card(page)).toHaveCount(0)
})

test('a map of which something does not load is opened as it was last good by its owner, who is told what is not in it', async ({ page }) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'netwerkkaart-'))
  const link = await makeDamagedMap(dataDir, 'Altrecht')
  const app = await serveApp({ dataDir })
  served.push(app)
  await page.goto(app.address + link)
  await expect(page.getByRole('heading', { name: 'De server kan deze kaart niet openen' })).toBeVisible()
  await page.getByRole('button', { name: 'Open de laatste goede stand' }).click()
  await expect(page.getByText('Eén opgeslagen wijziging was niet te lezen en staat er niet in.')).toBeVisible()
  await page.getByRole('button', { name: 'Naar de kaart' }).click()
  await showList(page)
  await expect(organisationHeading(page, 'Altrecht')).toBeVisible()
  await expect(badge(page)).toHaveText('Opgeslagen')
})
