import { readFileSync } from 'node:fs'
import { expect, test, type Page } from '@playwright/test'
import { badge, newMap, organisationHeading, showList, somebody, typeLine } from '../support/mapPage.ts'
import { serveApp, type ServedApp } from '../support/serveApp.ts'
import { REFUSED_WORD } from '../support/strictRelay.ts'

/** The server does not take a change: it is put aside where one sees it, and later work goes on. */

const served: ServedApp[] = []
test.afterEach(async () => {
  for (const app of served.splice(0)) await app.remove()
})

const card = (page: Page) => page.getByRole('listitem').filter({ hasText: 'nam iets van jou niet aan' })

test('a refused change is listed and saved as a file, and what is typed after it is saved and seen by others', async ({ page, browser }) => {
  const app = await serveApp({ main: 'tests/support/strictRelay.ts' })
  served.push(app)
  const address = await newMap(page, app.address)
  await typeLine(page, 'Altrecht')
  await expect(badge(page)).toHaveText('Opgeslagen')
  await typeLine(page, REFUSED_WORD)
  await expect(card(page)).toContainText(REFUSED_WORD)
  await expect(card(page)).toContainText('1 wijziging van jou')
  await page.screenshot({ path: 'test-output/refused.png' })
  await showList(page)
  await expect(organisationHeading(page, 'Altrecht')).toBeVisible()
  await expect(organisationHeading(page, REFUSED_WORD)).toHaveCount(0)

  await typeLine(page, 'Lister')
  await expect(badge(page)).toHaveText('Opgeslagen')
  const other = await somebody(browser)
  const elsewhere = await other.newPage()
  await elsewhere.goto(address)
  await showList(elsewhere)
  await expect(organisationHeading(elsewhere, 'Lister')).toBeVisible()
  await expect(organisationHeading(elsewhere, REFUSED_WORD)).toHaveCount(0)
  await other.close()

  const saving = page.waitForEvent('download')
  await card(page).getByRole('button', { name: 'Bewaar ze als bestand' }).click()
  expect(readFileSync(await (await saving).path(), 'utf8')).toContain(REFUSED_WORD)
  await expect(card(page)).toHaveCount(0)
})
