import { expect, test, type Page } from '@playwright/test'
import { flaws } from '../support/flaws.ts'
import { badge, newMap, somebody, typeLine } from '../support/mapPage.ts'
import { serveApp, type ServedApp } from '../support/serveApp.ts'

/** What was agreed is written down with the map, and is the first that a director reads. */

let app: ServedApp
test.beforeAll(async () => {
  app = await serveApp()
})
test.afterAll(() => app?.remove())

const AGREED = 'Altrecht en Lister maken één wachtlijst'

/** A link for readers, with or without what sessions brought. */
async function readersLink(page: Page, includes: boolean): Promise<string> {
  await page.getByRole('button', { name: 'Nieuwe link' }).click()
  await page.getByRole('radio', { name: 'Lezer' }).check()
  if (includes) await page.getByRole('checkbox', { name: 'Sessies en afspraken lezen' }).check()
  await page.getByRole('button', { name: 'Maak de link' }).click()
  const link = page.getByRole('textbox', { name: 'Link', exact: true })
  await expect(link).toBeFocused()
  return link.inputValue()
}

test('an agreement is written down, read by whoever was given sessions and by nobody else, and taken back', async ({ page, browser }) => {
  await newMap(page, app.address)
  await typeLine(page, 'Mentaal Gezond: Altrecht (trekker), Lister')
  await page.getByRole('button', { name: 'Over deze kaart' }).click()
  const about = page.getByRole('dialog', { name: 'Over deze kaart' })
  await about.getByRole('textbox', { name: 'Nieuwe afspraak' }).fill(AGREED)
  await about.getByRole('button', { name: 'Schrijf de afspraak op' }).click()
  await expect(about.getByRole('list', { name: 'Afspraken' }).getByRole('listitem')).toHaveText([new RegExp(`^${AGREED}`)])
  await expect(about.getByRole('textbox', { name: 'Nieuwe afspraak' })).toHaveValue('')
  await about.getByRole('heading', { name: 'Afspraken' }).scrollIntoViewIfNeeded()
  expect(await flaws(page, { within: '[role=dialog]' })).toEqual([])
  await page.screenshot({ path: 'test-output/looks/agreements-about.png' })
  await page.keyboard.press('Escape')
  await expect(badge(page)).toHaveText('Opgeslagen')

  await page.getByRole('button', { name: 'Delen' }).click()
  const [withSessions, without] = [await readersLink(page, true), await readersLink(page, false)]
  await page.keyboard.press('Escape')
  for (const [link, isTold] of [[without, false], [withSessions, true]] as const) {
    const context = await somebody(browser)
    const reader = await context.newPage()
    await reader.goto(link)
    await expect(reader.getByRole('button', { name: 'Naar de kaart' })).toBeVisible()
    await expect(reader.getByText('Je kunt deze kaart bekijken')).toBeVisible()
    await expect(reader.getByRole('list', { name: 'Afspraken' }).getByText(AGREED)).toHaveCount(isTold ? 1 : 0)
    if (isTold) {
      expect(await flaws(reader, { within: 'main' })).toEqual([])
      for (const [name, viewport] of [['laptop', { width: 1440, height: 900 }], ['phone', { width: 390, height: 844 }]] as const) {
        await reader.setViewportSize(viewport)
        await reader.screenshot({ path: `test-output/looks/agreements-${name}.png` })
      }
      await page.getByRole('button', { name: 'Over deze kaart' }).click()
      await about.getByRole('button', { name: `Haal weg: ${AGREED}` }).click()
      await expect(about.getByRole('list', { name: 'Afspraken' })).toHaveCount(0)
      await page.keyboard.press('Escape')
      await expect(reader.getByRole('list', { name: 'Afspraken' })).toHaveCount(0)
    }
    await context.close()
  }
})
