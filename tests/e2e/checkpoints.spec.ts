import { expect, test, type Page } from '@playwright/test'
import { flaws } from '../support/flaws.ts'
import { badge, newMap, organisationHeading, showList, somebody, typeLine } from '../support/mapPage.ts'
import { serveApp, type ServedApp } from '../support/serveApp.ts'

/** Versions of a map, as somebody uses them before and after a meeting of the board. */

let app: ServedApp

test.beforeAll(async () => {
  app = await serveApp()
})
test.afterAll(() => app?.remove())

const versions = (page: Page) => page.getByRole('dialog', { name: 'Versies' })

async function openVersions(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Over deze kaart' }).click()
  await page.getByRole('button', { name: 'Versies' }).click()
}

/** In the share dialog: a link for readers that shows one version, and its address. */
async function makeFixedLink(page: Page, version: string): Promise<string> {
  await page.getByRole('button', { name: 'Delen' }).click()
  await page.getByRole('button', { name: 'Nieuwe link' }).click()
  await page.getByRole('radio', { name: 'Lezer' }).check()
  await page.getByRole('combobox', { name: 'Wat ziet iemand?' }).selectOption({ label: `altijd de versie: ${version}` })
  await page.getByRole('button', { name: 'Maak de link' }).click()
  const link = await page.getByRole('textbox', { name: 'Link', exact: true }).inputValue()
  await expect(page.getByRole('listitem').filter({ hasText: 'Lezer' })).toContainText(`toont “${version}”`)
  await page.keyboard.press('Escape')
  return link
}

/** A browser without a screen keeps every tab in sight, so that coming back has to be said. */
const comeBackTo = (page: Page): Promise<boolean> => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))

test('a version is named, compared, shown to the board, put back and undone', async ({ page, browser }) => {
  await newMap(page, app.address)
  await typeLine(page, 'Altrecht')
  await showList(page)
  await openVersions(page)
  await versions(page).getByRole('textbox', { name: 'Naam van deze versie' }).fill('Maart')
  await versions(page).getByRole('button', { name: 'Bewaar deze versie' }).click()
  await expect(versions(page).getByRole('listitem').filter({ hasText: 'Maart' })).toBeVisible()
  await page.keyboard.press('Escape')

  await typeLine(page, 'Lister')
  const link = await makeFixedLink(page, 'Maart')
  const board = await (await somebody(browser)).newPage()
  await board.goto(link)
  await expect(board.getByRole('status', { name: 'Stand', exact: true })).toHaveText(/^Stand van \d+ \w+ \d{4}$/)
  await expect(board.getByText('Deze link toont altijd deze stand')).toBeVisible()
  await showList(board)
  await expect(organisationHeading(board, 'Altrecht')).toBeVisible()
  await typeLine(page, 'Kwintes')
  await expect(badge(page)).toHaveText('Opgeslagen')
  // Without a server that answers it is as good as before: a version does not change.
  await board.route('**/api/**', (route) => route.abort())
  await board.reload()
  await expect(board.getByText('Deze link toont altijd deze stand')).toBeVisible()
  await showList(board)
  await expect(organisationHeading(board, 'Altrecht')).toBeVisible()
  await expect(organisationHeading(board, 'Lister')).toHaveCount(0)
  await expect(organisationHeading(board, 'Kwintes')).toHaveCount(0)
  await expect(board.getByRole('textbox', { name: 'Snel toevoegen' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Delen' }).click()
  await page.getByRole('button', { name: 'Trek in: Lezer' }).click()
  await page.getByRole('button', { name: 'Trek de link in' }).click()
  await expect(page.getByText('Ingetrokken en verlopen (1)')).toBeVisible()
  await page.keyboard.press('Escape')
  await board.unroute('**/api/**')
  await comeBackTo(board)
  await expect(board.getByRole('heading', { name: 'Deze link is ingetrokken' })).toBeVisible()
  // Nothing of it stays on the device: after a reload the server alone says what there is.
  await board.reload()
  await expect(board.getByRole('heading', { name: 'Deze link is ingetrokken' })).toBeVisible()
  await board.context().close()

  await openVersions(page)
  await versions(page).getByRole('button', { name: 'Vergelijk met nu: Maart' }).click()
  await expect(versions(page).getByRole('heading', { name: 'Nieuw sindsdien (2)' })).toBeVisible()
  await expect(versions(page).getByRole('listitem').filter({ hasText: 'Lister' }).last()).toBeVisible()
  expect(await flaws(page, { within: '[role=dialog]' })).toEqual([])
  await versions(page).getByRole('button', { name: 'Bekijk: Maart' }).click()
  await expect(page.getByText('Zo was de kaart op')).toBeVisible()
  await expect(organisationHeading(page, 'Altrecht')).toBeVisible()
  await expect(organisationHeading(page, 'Lister')).toHaveCount(0)
  await page.getByRole('button', { name: 'Terug naar de kaart van nu' }).click()
  await expect(organisationHeading(page, 'Lister')).toBeVisible()

  // The same among what changed, where it can be seen on the map.
  await page.getByRole('button', { name: 'Veranderd' }).click()
  await page.getByText('Of: wat er is bijgewerkt sinds een versie').click()
  const changes = page.getByRole('tabpanel', { name: 'Veranderd' })
  await changes.getByRole('combobox', { name: 'Versie' }).selectOption('Maart')
  await expect(changes.getByRole('heading', { name: 'Nieuw sindsdien (2)' })).toBeVisible()
  await changes.getByRole('button', { name: 'Laat zien: Wie er sinds deze versie is bijgewerkt' }).click()
  await expect(page.getByRole('region', { name: 'Netwerkkaart' }).getByRole('option', { selected: true })).toHaveCount(2)

  // A link to that comparison: who edits sees the same, who reads hears why not, and of a version that is gone it is said too.
  const address = page.url()
  const sharedLink = page.getByRole('dialog', { name: 'Deel deze weergave' }).getByRole('textbox', { name: 'Link', exact: true })
  await page.getByRole('button', { name: 'Deel deze weergave' }).click()
  const ownLink = await sharedLink.inputValue()
  await page.getByRole('button', { name: 'Maak een link voor lezers' }).click()
  await expect(sharedLink).not.toHaveValue(ownLink)
  const readersLink = await sharedLink.inputValue()
  await page.keyboard.press('Escape')
  for (const [shared, said] of [[ownLink, 'Nieuw sindsdien (2)'], [ownLink.replace(/versie=[\w-]+/, 'versie=weg'), 'Die versie is er niet meer. Kies een andere.'], [readersLink, 'Alleen wie de kaart kan bewerken ziet haar versies.']] as const) {
    const context = await somebody(browser)
    const other = await context.newPage()
    await other.goto(shared)
    await expect(other.getByRole('tabpanel', { name: 'Veranderd' }).getByText(said)).toBeVisible()
    await context.close()
  }
  expect(page.url()).toBe(address)

  await showList(page)
  await openVersions(page)
  await versions(page).getByRole('button', { name: 'Zet terug: Maart' }).click()
  await expect(versions(page).getByRole('button', { name: 'Laat zoals het is' })).toBeFocused()
  await versions(page).getByRole('button', { name: 'Zet de kaart terug' }).click()
  await expect(versions(page).getByText('De kaart is weer zoals op')).toBeVisible()
  await expect(versions(page).getByText('Voor het terugzetten')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(organisationHeading(page, 'Lister')).toHaveCount(0)
  await page.getByRole('button', { name: 'Ongedaan maken' }).click()
  await expect(organisationHeading(page, 'Lister')).toBeVisible()
  await expect(organisationHeading(page, 'Kwintes')).toBeVisible()
  await expect(badge(page)).toHaveText('Opgeslagen')
})

test('the keys of a device open its maps on another, and a file that is none says so', async ({ page, browser }) => {
  await newMap(page, app.address)
  await typeLine(page, 'Altrecht')
  await expect(badge(page)).toHaveText('Opgeslagen')
  await page.getByRole('link', { name: 'Alle kaarten' }).click()
  await page.getByText('Sleutels', { exact: true }).click()
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Bewaar een sleutelbestand' }).click()
  const file = await (await saving).path()
  await expect(page.getByText('De sleutel van 1 kaart staat in het bestand')).toBeVisible()

  const other = await (await somebody(browser)).newPage()
  await other.goto(app.address)
  await other.getByText('Sleutels', { exact: true }).click()
  const picker = other.getByLabel('Open een sleutelbestand')
  await picker.setInputFiles({ name: 'foto.json', mimeType: 'application/json', buffer: Buffer.from('{}') })
  await expect(other.getByRole('alert')).toContainText('Dit is geen sleutelbestand')
  await picker.setInputFiles(file)
  await expect(other.getByText('Er is 1 kaart bijgekomen')).toBeVisible()
  await other.getByRole('link', { name: /Kaart zonder titel/ }).click()
  await showList(other)
  await expect(organisationHeading(other, 'Altrecht')).toBeVisible()
  await other.getByRole('button', { name: 'Delen' }).click()
  await expect(other.getByRole('button', { name: 'Nieuwe link' })).toBeVisible()
  await other.context().close()
})
