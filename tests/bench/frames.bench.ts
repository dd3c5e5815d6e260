import type { Browser, Page } from '@playwright/test'
import { serveModule } from '../support/serveModule.ts'
import type { FramesPage } from './framesPage.ts'
import { percentile } from './median.ts'

declare const frames: FramesPage

const SIZES = [100, 500, 2_000]
const STEPS = 60
const CENTRE = { x: 800, y: 450 }

/** Milliseconds a frame, middle and 95th percentile. */
export type FrameTimes = { readonly p50: number; readonly p95: number }
export type FrameFigures = { readonly kind: 'ours' | 'defaults'; readonly count: number; readonly drag: FrameTimes; readonly pan: FrameTimes; readonly zoom: FrameTimes }

/** Frames while a mouse drags a circle, pans and zooms, on maps of three sizes, beside Cytoscape with its defaults. */
export async function measureFrames(browser: Browser): Promise<readonly FrameFigures[]> {
  const served = await serveModule('/tests/bench/framesPage.ts')
  const figures: FrameFigures[] = []
  for (const count of SIZES) for (const kind of ['ours', 'defaults'] as const) figures.push(await measureOne(browser, served.address, kind, count))
  await served.close()
  return figures
}

async function measureOne(browser: Browser, address: string, kind: FrameFigures['kind'], count: number): Promise<FrameFigures> {
  const page = await browser.newPage({ viewport: { width: 1600, height: 900 } })
  await page.goto(address)
  await page.waitForFunction(() => 'frames' in globalThis)
  await page.evaluate(([which, many]) => frames.show(which, many), [kind, count] as const)
  await settle(page)
  const zoom = await during(page, () => zoomInAndOut(page))
  const pan = await during(page, () => moveHeld(page, { x: 1590, y: 10 }, -500))
  // The wheel came back to where it began, and the pan did not: the circle is looked up where it is now.
  const grip = await page.evaluate(() => frames.grip())
  const drag = await during(page, () => moveHeld(page, grip, 150))
  await page.close()
  return { kind, count, drag, pan, zoom }
}

async function during(page: Page, act: () => Promise<void>): Promise<FrameTimes> {
  await page.evaluate(() => frames.begin())
  await act()
  const times = await page.evaluate(() => frames.end())
  await settle(page)
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95) }
}

const settle = (page: Page): Promise<void> => page.evaluate(() => new Promise<void>((resolve) => { requestIdleCallback(() => resolve(), { timeout: 2_000 }) }))

/** Pressed, moved in small steps as a hand does, and let go. */
async function moveHeld(page: Page, from: { readonly x: number; readonly y: number }, by: number): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  for (let step = 1; step <= STEPS; step++) await page.mouse.move(from.x + (by * step) / STEPS, from.y + (Math.abs(by) * step) / STEPS / 2)
  await page.mouse.up()
}

async function zoomInAndOut(page: Page): Promise<void> {
  await page.mouse.move(CENTRE.x, CENTRE.y)
  for (let step = 0; step < STEPS; step++) await page.mouse.wheel(0, step < STEPS / 2 ? -60 : 60)
}
