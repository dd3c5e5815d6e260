import { expect, test, type Page } from '@playwright/test'
import { anotherMap, newMap, organisationHeading, quickAdd, showList, typeLine } from '../support/mapPage.ts'
import { serveApp, type ServedApp } from '../support/serveApp.ts'

/** One page for all, with a map of its own for each. */
let app: ServedApp
let page: Page
test.beforeAll(async ({ browser }) => {
  app = await serveApp()
  page = await browser.newPage()
  await newMap(page, app.address)
})
test.beforeEach(async () => void (await anotherMap(page)))
test.afterAll(async () => {
  await page?.context().close()
  await app?.remove()
})

/** Twenty organisations in five coalitions, as a facilitator types them while people talk. */
const WORKSHOP = [
  'Regiegroep Utrecht: Sterkzorg, Altrecht, AxionContinu, Zilveren Kruis, Gemeente Utrecht, Raedelijn (procesbegeleider)',
  'Mentaal Gezond: Altrecht (trekker), Lister, Indigo, Gemeente Utrecht, Zilveren Kruis (financier)',
  'Gezond ouder worden: AxionContinu (trekker), Careyn, Buurtzorg, Saltro, GGD regio Utrecht',
  'Sociale basis: Sterkzorg (trekker), U Centraal, Wijkteam Noord, Dock, Buurtteam Zuid',
  'Positief Gezond Almere: Elaa (procesbegeleider), Flevoziekenhuis, Zorggroep Almere, Gemeente Almere',
]

/** A typist at a workshop: 40 words a minute, five keys a word. */
const KEYS_A_MINUTE = 200

test('20 organisations in 5 coalitions: under 3 minutes of keys, no mouse, no dialog', async () => {
  let keys = 0
  await page.keyboard.press('/')
  keys += 1
  await expect(quickAdd(page)).toBeFocused()
  for (const line of WORKSHOP) {
    await page.keyboard.type(line)
    await page.keyboard.press('Enter')
    keys += line.length + 1
    await expect(quickAdd(page)).toHaveValue('')
    await expect(quickAdd(page)).toBeFocused()
  }
  expect(await page.getByRole('dialog').count()).toBe(0)
  console.log(`${keys} keys, ${(keys / KEYS_A_MINUTE).toFixed(1)} minutes at ${KEYS_A_MINUTE} keys a minute (PRSM: about 300 keys, 86 clicks and 20 drags)`)
  expect(keys / KEYS_A_MINUTE).toBeLessThan(3)
  await showList(page)
  await expect(page.getByText(/^20 organisaties/).first()).toBeVisible()
  for (const name of ['Altrecht', 'Buurtteam Zuid', 'Regiegroep Utrecht', 'Positief Gezond Almere']) await expect(organisationHeading(page, name)).toHaveCount(1)
})

test('keeps names as they were typed: markup, from right to left, with pictures and with other letters', async () => {
  const names = ['<script>document.title="hit"</script>', 'جمعية الرعاية الصحية', '🏥 Zorg & Zo 👩‍⚕️', 'Ünïcödé – “zorg”'].map((name) => name.replaceAll('"', ''))
  for (const name of names) {
    await quickAdd(page).fill(`"${name}"`)
    await quickAdd(page).press('Enter')
    await expect(quickAdd(page)).toHaveValue('')
  }
  await showList(page)
  for (const name of names) await expect(organisationHeading(page, name)).toHaveCount(1)
  expect(await page.title()).not.toBe('hit')
})

test('a name of 10,000 characters stays in the line with the reason', async () => {
  await quickAdd(page).fill('x'.repeat(10_000))
  await quickAdd(page).press('Enter')
  await expect(page.getByText(/te lang/)).toBeVisible()
  await expect(quickAdd(page)).toHaveValue('x'.repeat(10_000))
})

test('typing on: a name that is there is shown and not made again, and Ctrl+Z works from the empty line', async () => {
  await typeLine(page, 'Altrecht')
  await typeLine(page, 'alt-recht')
  await showList(page)
  await expect(page.getByText('1 organisatie en 0 samenwerkingen')).toBeVisible()
  await expect(page.getByRole('complementary').getByRole('heading', { name: 'Altrecht', exact: true })).toBeVisible()
  await page.getByRole('tab', { name: 'Lijst' }).focus()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('complementary')).toHaveCount(0)
  await quickAdd(page).focus()
  await page.keyboard.press('ControlOrMeta+Z')
  await expect(organisationHeading(page, 'Altrecht')).toHaveCount(0)
})

test('pasted lines are shown to be checked, ask what can be read in two ways, and become one step', async () => {
  await quickAdd(page).focus()
  await pasteText(page, ['- Altrecht', '- Jeugd en gezin', '- Altrecht (2018-13)', '- Mentaal Gezond: Altrecht (trekker)'].join('\n'))
  const dialog = page.getByRole('dialog', { name: 'Regels toevoegen' })
  await expect(dialog.getByText('4 regels geplakt', { exact: false })).toBeVisible()
  await expect(dialog.getByText('Dat is geen datum', { exact: false })).toBeVisible()
  await dialog.getByRole('group', { name: /één naam/ }).getByLabel('nee, meer namen').check()
  await dialog.getByRole('button', { name: 'Voeg 3 regels toe' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(quickAdd(page)).toBeFocused()
  await showList(page)
  for (const name of ['Altrecht', 'Jeugd', 'gezin', 'Mentaal Gezond']) await expect(organisationHeading(page, name)).toHaveCount(1)
  await page.getByRole('button', { name: 'Ongedaan maken' }).click()
  await expect(organisationHeading(page, 'Jeugd')).toHaveCount(0)
})

test('the organisation before a colon stays one until somebody says otherwise', async () => {
  await typeLine(page, 'Altrecht')
  await quickAdd(page).fill('Altrecht: Sterkzorg, Lister')
  await expect(page.getByRole('group', { name: /is een organisatie/ }).getByLabel('met wie die samenwerkt')).toBeChecked()
  await quickAdd(page).press('Enter')
  await expect(quickAdd(page)).toHaveValue('')
  await showList(page)
  await expect(page.getByText(/^3 organisaties en 0 samenwerkingen/).first()).toBeVisible()
})

test('suggestions are pointed at from the line, which does not say that it unfolds', async () => {
  await typeLine(page, 'Altrecht')
  await quickAdd(page).pressSequentially('Alt')
  const list = page.getByRole('listbox', { name: 'Suggesties' })
  await expect(list.getByRole('option', { name: /Altrecht/ })).toBeVisible()
  await expect(quickAdd(page)).toHaveAttribute('aria-controls', (await list.getAttribute('id')) ?? '')
  await quickAdd(page).press('ArrowDown')
  const active = await quickAdd(page).getAttribute('aria-activedescendant')
  await expect(page.locator(`[id="${active}"]`)).toHaveAttribute('aria-selected', 'true')
  expect(await quickAdd(page).getAttribute('aria-expanded')).toBeNull()
})

/** What the keyboard would do with a full clipboard, which browsers keep from tests. */
async function pasteText(page: Page, text: string): Promise<void> {
  await quickAdd(page).evaluate((input, pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)
}
