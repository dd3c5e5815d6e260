import { expect, test, type Page } from '@playwright/test'
import { badge, newMap, showList, typeLine } from '../support/mapPage.ts'
import { serveApp, type ServedApp } from '../support/serveApp.ts'

/** What cannot be right is shown with why, wherever it is read. */

let app: ServedApp
test.beforeAll(async () => {
  app = await serveApp()
})
test.afterAll(() => app?.remove())

const panel = (page: Page) => page.getByRole('complementary')
const since = (page: Page) => page.getByRole('textbox', { name: 'Veranderd sinds' })
const asOf = (page: Page) => page.getByRole('textbox', { name: 'Stand per' })

test('an end before its beginning, in the panel, the list and on the page of both', async ({ page }) => {
  await newMap(page, app.address)
  await typeLine(page, 'Mentaal Gezond: Altrecht (trekker), Lister')
  await showList(page)
  await page.getByRole('button', { name: 'Details: Lister is Lid in Mentaal Gezond' }).first().click()
  for (const [label, year] of [['Begin', '2020'], ['Einde (t/m)', '2018']] as const) {
    await page.getByLabel(label).fill(year)
    await page.getByLabel(label).press('Enter')
  }
  await expect(panel(page).getByText('Het einde ligt voor het begin.')).toBeVisible()
  await expect(page.getByRole('table', { name: 'Wie er meedoen aan Mentaal Gezond' }).getByRole('row').filter({ hasText: 'Lister' })).toContainText('2020 – 2018 (het einde ligt voor het begin)')
  for (const name of ['Lister', 'Mentaal Gezond']) {
    await page.getByRole('button', { name: `Open ${name}`, exact: true }).click()
    await expect(panel(page)).toContainText('2020 – 2018 (het einde ligt voor het begin)')
    await panel(page).getByRole('button', { name: 'Wat ligt hieromheen' }).click()
    const list = page.getByRole('tabpanel', { name: 'Lijst' })
    await expect(list.getByRole('heading', { name: 'Telt niet mee: de datums kloppen niet' })).toBeVisible()
    await expect(list.getByText('lid, 2020 – 2018 (het einde ligt voor het begin)')).toBeVisible()
    await page.getByRole('button', { name: 'Terug naar de lijst' }).click()
  }
})

test('a succession that leads back into itself ends nobody and says so', async ({ page }) => {
  await newMap(page, app.address)
  await typeLine(page, 'HKH > HADOKS 2019')
  await typeLine(page, 'HADOKS > HKH 2019')
  await showList(page)
  const row = page.getByRole('table', { name: 'Wat er van HKH werd, of waar het vandaan kwam' }).getByRole('row').filter({ hasText: 'HADOKS ging op in HKH' })
  await expect(row).toContainText('Dit telt niet mee: zo zou het uit zichzelf zijn voortgekomen.')
  await expect(page.getByText('voorbij')).toHaveCount(0)
  await row.getByRole('button').click()
  await expect(panel(page)).toContainText('Dit telt niet mee')
})

test('a membership in a coalition that was removed goes and comes back with it', async ({ page }) => {
  await newMap(page, app.address)
  await typeLine(page, 'Tafel Ouderen: Altrecht')
  await showList(page)
  await page.getByRole('button', { name: 'Open Tafel Ouderen' }).click()
  await panel(page).getByText('Opruimen').click()
  await panel(page).getByRole('button', { name: 'Verwijder samenwerking' }).click()
  await expect(panel(page)).toContainText('Dit staat niet meer op de kaart.')
  await expect(page.getByRole('table')).toHaveCount(0)
  await panel(page).getByRole('button', { name: 'Breng terug' }).click()
  await expect(page.getByRole('table', { name: 'Wie er meedoen aan Tafel Ouderen' })).toContainText('Altrecht')
})

test('dates that are turned round or to come, and what a link names that the map does not know', async ({ page }) => {
  await page.goto(`${app.address}/?voorbeeld=haaglanden`)
  await expect(badge(page)).toHaveText('Opgeslagen')
  const address = page.url()
  await page.getByRole('button', { name: 'Veranderd' }).click()
  await since(page).fill('2018')
  await since(page).press('Enter')
  await expect(page.getByRole('table', { name: /^Nieuw/ })).toBeVisible()
  await asOf(page).fill('2015')
  await asOf(page).press('Enter')
  await expect(page.getByRole('status').filter({ hasText: '“2018” ligt niet voor de stand die je bekijkt.' })).toBeVisible()
  await expect(page.getByRole('table', { name: /^Nieuw/ })).toHaveCount(0)
  // What happened in that year stands beside what is filled in, not over it.
  await expect(page.getByText(/^niet meer: Initiatief regionale agenda/)).toBeVisible()
  await since(page).click()
  await page.getByLabel('Beeld van de kaart').click()
  await since(page).fill('2031')
  await since(page).press('Enter')
  await expect(page.getByRole('alert')).toContainText('ligt in de toekomst')

  const notices = page.getByRole('list', { name: 'Meldingen' })
  for (const [query, said] of [
    ['stand=2015&sinds=2018', 'sinds 2018 ligt na de stand'],
    ['rond=coa-bestaatnietmeer0000&afstand=2', 'rond staat niet (meer) op deze kaart'],
    ['beeld=weg-naar&van=org-x&naar=org-y', 'van staat niet (meer) op deze kaart; naar staat niet (meer) op deze kaart'],
    ['rol=koning&beeld=taart&uitsnede=1_2', 'rol “koning” kent deze kaart niet; beeld “taart” kent deze kaart niet; uitsnede “1_2” is niet te lezen'],
  ] as const) {
    await page.goto(`${address}?${query}`)
    await expect(notices).toContainText(said)
  }
})
