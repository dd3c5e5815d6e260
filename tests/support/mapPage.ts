import { expect, type Browser, type BrowserContext, type Locator, type Page } from '@playwright/test'

/** What a person does on a page of the map, found by the names they read. Dutch is the language of the tests. */
export const quickAdd = (page: Page): Locator => page.getByRole('textbox', { name: 'Snel toevoegen' })
export const badge = (page: Page): Locator => page.getByRole('status', { name: 'Verbinding' })
export const mapRegion = (page: Page): Locator => page.getByRole('region', { name: 'Netwerkkaart' })

/** Makes a map and answers the link of its owner. */
export async function newMap(page: Page, address: string): Promise<string> {
  await page.goto(address)
  await page.getByRole('button', { name: 'Nieuwe kaart', exact: true }).click()
  await quickAdd(page).waitFor()
  return linkOf(page)
}

/** Another map on a page that shows one, made as a person does: the app is not loaded a second time, which is the dear part. */
export async function anotherMap(page: Page): Promise<string> {
  await page.getByRole('link', { name: 'Alle kaarten' }).click()
  await page.getByRole('button', { name: 'Nieuwe kaart', exact: true }).click()
  await quickAdd(page).waitFor()
  return linkOf(page)
}

/** The link to the map of this page, from what its device keeps: asking the share dialog is for the test of the dialog. */
export async function linkOf(page: Page): Promise<string> {
  let secret: string | null = null
  await expect.poll(async () => (secret = await page.evaluate(readKeptSecret, mapIdOf(page.url()))), `a link kept for ${page.url()}`).not.toBeNull()
  return `${page.url()}#${secret}`
}

export const mapIdOf = (address: string): string => new URL(address).pathname.slice('/m/'.length)

/** Runs in the page. */
function readKeptSecret(map: string): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('netwerkkaart')
    opening.addEventListener('error', () => reject(opening.error))
    opening.addEventListener('success', () => {
      const reading = opening.result.transaction('links').objectStore('links').get(map)
      reading.addEventListener('success', () => {
        opening.result.close()
        resolve((reading.result as { readonly secret: string } | undefined)?.secret ?? null)
      })
    })
  })
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
