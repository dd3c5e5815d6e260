import { expect, type Browser, type BrowserContext, type Locator, type Page } from '@playwright/test'

/** What a person does on a page of the map, found by the names they read. Dutch is the language of the tests. */
export const quickAdd = (page: Page): Locator => page.getByRole('textbox', { name: 'Snel toevoegen' })
export const badge = (page: Page): Locator => page.getByRole('status', { name: 'Verbinding' })
export const mapRegion = (page: Page): Locator => page.getByRole('region', { name: 'Netwerkkaart' })

export async function newMap(page: Page, address: string): Promise<string> {
  await page.goto(address)
  await page.getByRole('button', { name: 'Nieuwe kaart' }).click()
  await quickAdd(page).waitFor()
  return page.url()
}

/** Types a line as a person would and presses Enter; the line must be empty afterwards. */
export async function typeLine(page: Page, line: string): Promise<void> {
  await quickAdd(page).fill(line)
  await quickAdd(page).press('Enter')
  await expect(quickAdd(page)).toHaveValue('')
}

export async function showList(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Lijst' }).click()
}

/** The heading of a party in the list; the panel has one of its own, a level higher. */
export const organisationHeading = (page: Page, name: string): Locator => page.getByRole('heading', { name, exact: true, level: 3 })

/** A browser of somebody else: nothing shared with any other. */
export function somebody(browser: Browser): Promise<BrowserContext> {
  return browser.newContext({ locale: 'nl-NL', viewport: { width: 1440, height: 900 } })
}
