import { expect, test, type Page } from '@playwright/test'
import { anotherMap, badge, mapRegion, newMap, showList, typeLine } from '../support/mapPage.ts'
import { serveApp, type ServedApp } from '../support/serveApp.ts'

/** Drawing by hand: lines, hulls and menus, with a real mouse on a real map. */

/** One page for all, without motion: the map stands where it is shown, and what is found there is still there. */
let app: ServedApp
let page: Page
test.beforeAll(async ({ browser }) => {
  app = await serveApp()
  page = await browser.newPage({ reducedMotion: 'reduce' })
  await newMap(page, app.address)
})
test.afterAll(async () => {
  await page?.context().close()
  await app?.remove()
})

type Spot = { readonly x: number; readonly y: number }

const STEP_PX = 14

/**
 * Where things lie on the map, by id: found as a person finds them, by pointing until something answers. The looking is
 * done within the page, because a thousand real movements of a mouse take a minute; what is done afterwards is real.
 */
async function spotsOnMap(page: Page): Promise<ReadonlyMap<string, Spot[]>> {
  const found = await mapRegion(page).evaluate(async (region, step) => {
    const { left, top, right, bottom } = region.getBoundingClientRect()
    const spots: [string, Spot][] = []
    for (let y = top + 8; y < bottom - 100; y += step) {
      for (let x = left + 290; x < right - 80; x += step) {
        document.elementFromPoint(x, y)?.dispatchEvent(new MouseEvent('mousemove', { clientX: x, clientY: y, bubbles: true }))
        await Promise.resolve()
        const id = (region as HTMLElement).dataset['hovered']
        if (id) spots.push([id, { x, y }])
      }
    }
    return spots
  }, STEP_PX)
  const spots = new Map<string, Spot[]>()
  for (const [id, spot] of found) spots.set(id, [...(spots.get(id) ?? []), spot])
  return spots
}

const middleOf = (spots: readonly Spot[]): Spot => {
  const sum = spots.reduce((total, spot) => ({ x: total.x + spot.x, y: total.y + spot.y }), { x: 0, y: 0 })
  return { x: sum.x / spots.length, y: sum.y / spots.length }
}

async function workshop(lines: readonly string[]): Promise<void> {
  await anotherMap(page)
  for (const line of lines) await typeLine(page, line)
  await expect(badge(page)).toHaveText('Opgeslagen')
  await page.getByRole('button', { name: 'Toon alles' }).click()
  await page.evaluate(() => new Promise<void>((resolve) => { requestAnimationFrame(() => requestAnimationFrame(() => resolve())) }))
}

/** The circles on the map, by the name that their menu says. */
async function circles(page: Page): Promise<ReadonlyMap<string, Spot>> {
  const found = new Map<string, Spot>()
  for (const [id, spots] of await spotsOnMap(page)) {
    if (!id.startsWith('org-')) continue
    const spot = middleOf(spots)
    await page.mouse.click(spot.x, spot.y, { button: 'right' })
    const label = await page.getByRole('menu').getAttribute('aria-label')
    found.set(label?.replace('Wat je kunt doen met ', '') ?? '', spot)
    await page.keyboard.press('Escape')
  }
  return found
}

const spotOf = (found: ReadonlyMap<string, Spot>, name: string): Spot => {
  const spot = found.get(name)
  if (!spot) throw new Error(`${name} is not found on the map; there are ${[...found.keys()].join(', ')}`)
  return spot
}

async function dragFrom(page: Page, from: Spot, to: Spot): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 })
  await page.mouse.move(to.x, to.y, { steps: 4 })
  await page.mouse.up()
}

/** The knob stands on the rim, upper right, and shows while its circle is pointed at. */
async function drawLine(page: Page, from: Spot, to: Spot): Promise<void> {
  await page.mouse.move(from.x, from.y)
  const rim = await rimOf(page, from)
  await page.mouse.move(from.x, from.y)
  await dragFrom(page, rim, to)
}

async function rimOf(page: Page, { x, y }: Spot): Promise<Spot> {
  for (let out = 8; out < 60; out += 2) {
    await page.mouse.move(x + out, y - out)
    if ((await page.getByRole('region', { name: 'Netwerkkaart' }).locator('.canvas-ground').evaluate((ground: HTMLElement) => ground.style.cursor)) === 'crosshair') return { x: x + out + 2, y: y - out - 2 }
  }
  throw new Error('no knob beside this circle')
}

test('a line between two organisations becomes the relation that is chosen, and one undo takes it back', async () => {
  await workshop(['Altrecht, Lister'])
  const found = await circles(page)
  await drawLine(page, spotOf(found, 'Altrecht'), spotOf(found, 'Lister'))
  const question = page.getByRole('dialog', { name: 'Altrecht en Lister' })
  await expect(question.getByRole('button', { name: 'werkt samen met' })).toBeFocused()
  await question.getByRole('button', { name: 'verwijst naar' }).click()
  await expect(question).toHaveCount(0)
  await showList(page)
  await expect(page.getByRole('main')).toContainText(/verwijst naar\s*Lister/)
  await page.getByRole('button', { name: 'Ongedaan maken' }).click()
  await expect(page.getByRole('main')).not.toContainText('verwijst naar')
})

test('dropped into a hull it gets a role; pulled out again it ends today; another may only have moved', async () => {
  await workshop(['Mentaal Gezond: Altrecht, Lister, Indigo', 'Buurtzorg'])
  const found = await circles(page)
  const [lister, buurtzorg] = [spotOf(found, 'Lister'), spotOf(found, 'Buurtzorg')]
  await dragFrom(page, buurtzorg, { x: lister.x + 12, y: lister.y - 30 })
  await page.getByRole('dialog', { name: 'Buurtzorg in Mentaal Gezond' }).getByRole('button', { name: 'Trekker' }).click()
  await dragFrom(page, { x: lister.x + 12, y: lister.y - 30 }, { x: 1300, y: 220 })
  const leaving = page.getByRole('dialog', { name: 'Buurtzorg uit Mentaal Gezond?' })
  await leaving.getByRole('button', { name: 'Alleen verplaatst' }).click()
  await expect(leaving).toHaveCount(0)
  await dragFrom(page, { x: 1300, y: 220 }, { x: 1290, y: 640 })
  await leaving.getByRole('button', { name: 'Doet vanaf vandaag niet meer mee' }).click()
  await showList(page)
  await page.getByRole('button', { name: 'Open Buurtzorg' }).click()
  await expect(page.getByRole('complementary')).toContainText(new RegExp(`t/m .*${new Date().getFullYear()}`))
})

test('the menu of a thing pins and removes it, the menu of the map makes one where the hand is', async () => {
  await workshop(['Altrecht, Lister'])
  const found = await circles(page)
  const altrecht = spotOf(found, 'Altrecht')
  await page.mouse.click(altrecht.x, altrecht.y, { button: 'right' })
  await page.getByRole('menuitem', { name: 'Zet vast' }).click()
  await page.mouse.click(altrecht.x, altrecht.y, { button: 'right' })
  await expect(page.getByRole('menuitem', { name: 'Maak los' })).toBeVisible()
  await page.keyboard.press('End')
  await expect(page.getByRole('menuitem', { name: 'Verwijder' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Breng terug' })).toBeVisible()
  await page.mouse.click(1200, 300, { button: 'right' })
  await page.getByRole('menuitem', { name: 'Nieuwe organisatie hier' }).click()
  await page.getByRole('textbox', { name: 'Nieuwe organisatie' }).fill('Raedelijn')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('complementary').getByRole('heading', { name: 'Raedelijn' })).toBeVisible()
  await showList(page)
  await expect(page.getByText('2 organisaties en 0 samenwerkingen')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Altrecht', exact: true })).toHaveCount(0)
})

test('a line to nothing asks who is there, and then for the relation', async () => {
  await workshop(['Altrecht'])
  const altrecht = spotOf(await circles(page), 'Altrecht')
  await drawLine(page, altrecht, { x: altrecht.x + 250, y: altrecht.y + 60 })
  await page.getByRole('textbox', { name: 'Nieuwe organisatie' }).fill('Lister')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: 'Altrecht en Lister' }).getByRole('combobox', { name: 'Een andere relatie' }).selectOption({ label: 'begeleidt' })
  await showList(page)
  await expect(page.getByRole('main')).toContainText(/begeleidt\s*Lister/)
})

test('arranging leaves the map where it is looked at', async () => {
  await workshop(['Mentaal Gezond: Altrecht, Lister, Indigo', 'Ouderenzorg: Careyn, AxionContinu, Buurtzorg', 'Altrecht + Careyn'])
  for (let moves = 0; moves < 5; moves++) await dragFrom(page, { x: 1300, y: 80 }, { x: 500, y: 80 })
  await page.getByRole('button', { name: 'Schik de kaart' }).click()
  await expect(page.getByText('De kaart is geschikt.')).toBeVisible()
  await expect(async () => {
    expect([...(await spotsOnMap(page)).keys()].filter((id) => id.startsWith('org-'))).toHaveLength(6)
  }).toPass()
})
