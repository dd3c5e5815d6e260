import { expect, test, type Page } from '@playwright/test'
import { badge, linkOf, organisationHeading, showList, somebody } from '../support/mapPage.ts'
import { serveApp, type ServedApp } from '../support/serveApp.ts'

/** The list: everybody under a heading, facts in tables, to search, to put in order and to go about in. */

/** One page for those who only read. */
let app: ServedApp
let page: Page
test.beforeAll(async ({ browser }) => {
  app = await serveApp()
  page = await browser.newPage()
  await openList(page)
})
test.afterAll(async () => {
  await page?.context().close()
  await app?.remove()
})

async function openList(page: Page): Promise<void> {
  await page.goto(`${app.address}/?voorbeeld=utrechtalmere`)
  await expect(badge(page)).toHaveText('Opgeslagen')
  await showList(page)
  await expect(organisationHeading(page, 'Altrecht')).toBeVisible()
}

const membersOf = (page: Page, name: string) => page.getByRole('table', { name: `Wie er meedoen aan ${name}` })

test('a table says who takes part, in which role and since when', async () => {
  const members = membersOf(page, 'Bestuurlijke verkenning Almere')
  await expect(members.getByRole('columnheader')).toHaveText(['Wie er meedoen', 'Rol', 'Wanneer', 'Bekijk of wijzig'])
  const row = members.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Elaa' }) })
  await expect(row.getByRole('cell')).toHaveText(['Procesbegeleider', 'sinds 2021', 'Details'])
})

test('stays a table where a phone folds it into lines', async () => {
  const before = page.viewportSize()
  await page.setViewportSize({ width: 320, height: 640 })
  const roles = await rolesInTable(page, 'Wie er meedoen aan Opgave Mentaal Gezond')
  expect(roles.filter((role) => ['table', 'row', 'columnheader', 'rowheader', 'cell', 'gridcell'].includes(role))).toEqual(['table', 'row', 'columnheader', 'columnheader', 'columnheader', 'columnheader', 'row', 'rowheader', 'cell', 'cell'])
  if (before) await page.setViewportSize(before)
})

/** What the browser itself tells a screen reader, in the order of the page. */
async function rolesInTable(page: Page, name: string): Promise<string[]> {
  await membersOf(page, 'Opgave Mentaal Gezond').scrollIntoViewIfNeeded()
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const below = (id: string): string[] => {
    const node = byId.get(id)
    return node ? [...(node.ignored ? [] : [String(node.role?.value)]), ...(node.childIds ?? []).flatMap(below)] : []
  }
  const table = nodes.find((node) => node.role?.value === 'table' && node.name?.value === name)
  return below(table?.nodeId ?? '')
}

test('a search hides the rest, and a name in a table leads to its own entry', async () => {
  await page.getByRole('searchbox').fill('mentaal gezond')
  await expect(organisationHeading(page, 'Sterkzorg')).toBeHidden()
  await expect(page.getByText(/^1 van 12 organisaties en 1 van 10 samenwerkingen$/)).toBeVisible()
  await page.getByRole('searchbox').fill('stedelijke regiegroep utrecht')
  await membersOf(page, 'Stedelijke regiegroep Utrecht').getByRole('button', { name: 'Sterkzorg', exact: true }).click()
  await expect(organisationHeading(page, 'Sterkzorg')).toBeFocused()
  await page.getByRole('table', { name: 'Waar Sterkzorg aan meedoet' }).getByRole('button', { name: 'Opgave Sociale basis en eerste lijn', exact: true }).press('Enter')
  await expect(organisationHeading(page, 'Opgave Sociale basis en eerste lijn')).toBeFocused()
  await expect(organisationHeading(page, 'Opgave Sociale basis en eerste lijn')).toBeInViewport()
  await expect(page.getByRole('searchbox')).toHaveValue('')
})

test('the order is for whoever reads to choose', async () => {
  const names = () => page.getByRole('region', { name: 'Organisaties' }).getByRole('heading', { level: 3 }).allTextContents()
  const byName = await names()
  expect(byName).toEqual(byName.toSorted((a, b) => a.localeCompare(b, 'nl')))
  await page.getByRole('combobox', { name: 'Volgorde' }).selectOption('meeste samenwerkingen eerst')
  const byCoalitions = await names()
  expect(byCoalitions).not.toEqual(byName)
  expect(byCoalitions.toSorted((a, b) => a.localeCompare(b, 'nl'))).toEqual(byName)
})

test('a colleague’s change reaches the row, and what is being edited elsewhere stays open', async ({ browser }) => {
  const anna = page
  const bram = await (await somebody(browser)).newPage()
  await bram.goto(await linkOf(anna))
  await showList(bram)
  await bram.getByRole('button', { name: 'Bewerk Sterkzorg', exact: true }).click()
  await anna.getByRole('button', { name: 'Bewerk Altrecht', exact: true }).click()
  await anna.getByRole('combobox', { name: 'Rol van Altrecht in Opgave Mentaal Gezond' }).selectOption('Voorzitter')
  await expect(bram.getByRole('table', { name: 'Waar Altrecht aan meedoet' })).toContainText('Voorzitter')
  await expect(bram.getByRole('textbox', { name: 'Naam van Sterkzorg' })).toBeVisible()
  await bram.context().close()
})
