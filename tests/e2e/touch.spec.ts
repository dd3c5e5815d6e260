import { expect, test, type Page } from '@playwright/test'
import { badge, mapRegion } from '../support/mapPage.ts'
import { idOnMap, seenAt, type Spot } from '../support/seenCircles.ts'
import { serveApp, type ServedApp } from '../support/serveApp.ts'

/** The map under a finger, on a phone. */

let app: ServedApp
test.beforeAll(async () => {
  app = await serveApp()
})
test.afterAll(() => app?.remove())

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, reducedMotion: 'reduce' } as never)

type Finger = { readonly down: (at: Spot) => Promise<void>; readonly to: (at: Spot) => Promise<void>; readonly up: () => Promise<void> }

async function fingerOn(page: Page): Promise<Finger> {
  const session = await page.context().newCDPSession(page)
  const send = async (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Spot[]): Promise<void> => {
    await session.send('Input.dispatchTouchEvent', { type, touchPoints: [...points] })
  }
  return { down: (at) => send('touchStart', [at]), to: (at) => send('touchMove', [at]), up: () => send('touchEnd', []) }
}

async function openMap(page: Page): Promise<void> {
  await page.goto(`${app.address}/?voorbeeld=utrechtalmere`)
  await expect(badge(page)).toHaveText('Opgeslagen')
  await page.getByRole('tab', { name: 'Kaart' }).tap()
  await expect(mapRegion(page)).toHaveAttribute('aria-busy', 'false')
}

const panel = (page: Page) => page.getByRole('complementary')

test('a long press opens the menu, which stays when the finger is lifted, and nothing else opens', async ({ page }) => {
  await openMap(page)
  const finger = await fingerOn(page)
  await finger.down(await seenAt(page, await idOnMap(page, 'Altrecht')))
  const menu = page.getByRole('menu', { name: 'Wat je kunt doen met Altrecht' })
  await expect(menu).toBeVisible()
  await finger.up()
  await expect(menu).toBeVisible()
  await expect(panel(page)).toHaveCount(0)
  await menu.getByRole('menuitem', { name: 'Zet vast' }).tap()
  await expect(menu).toHaveCount(0)
})

test('a selected circle can still be dragged, small as it is, and its menu lies over its panel', async ({ page }) => {
  await openMap(page)
  const id = await idOnMap(page, 'Altrecht')
  const finger = await fingerOn(page)
  const first = await seenAt(page, id)
  await page.touchscreen.tap(first.x, first.y)
  await expect(panel(page)).toBeVisible()
  await finger.down(await seenAt(page, id))
  await page.getByRole('menu').waitFor()
  await finger.up()
  await page.getByRole('menuitem', { name: 'Verwijder' }).click({ trial: true })
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Sluit het paneel' }).tap()
  const from = await seenAt(page, id)
  await finger.down(from)
  for (let step = 1; step <= 6; step++) await finger.to({ x: from.x + step * 5, y: from.y + step * 10 })
  await finger.up()
  await expect(page.getByRole('dialog', { name: 'Nieuwe organisatie' })).toHaveCount(0)
  await expect(async () => expect((await seenAt(page, id)).y).toBeGreaterThan(from.y + 40)).toPass()
})

test('what hangs from the bar lies over an open panel', async ({ page }) => {
  await openMap(page)
  const { x, y } = await seenAt(page, await idOnMap(page, 'Altrecht'))
  await page.touchscreen.tap(x, y)
  await expect(panel(page)).toBeVisible()
  await page.getByRole('button', { name: 'Meer' }).tap()
  await page.getByRole('button', { name: 'Instellingen' }).tap()
  await expect(page.getByRole('dialog', { name: 'Instellingen' })).toBeVisible()
})
