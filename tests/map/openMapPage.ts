import { chromium, type Page } from '@playwright/test'
import { findChromium } from '../../server/setup/findChromium.js'
import { serveModule } from '../support/serveModule.ts'

const CHROMIUM_FLAGS = ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

/** `mapPage.ts` in a real browser, served as it stands. */
export async function openMapPage(): Promise<{ readonly tab: Page; readonly close: () => Promise<void> }> {
  const served = await serveModule('/tests/map/mapPage.ts')
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS })
  const tab = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' })
  await tab.goto(served.address)
  await tab.waitForFunction(() => 'page' in globalThis)
  return { tab, close: async () => { await browser.close(); await served.close() } }
}

/** Two frames: whatever was asked for is painted. */
export function frames(tab: Page): Promise<void> {
  return tab.evaluate(() => new Promise<void>((resolve) => { requestAnimationFrame(() => requestAnimationFrame(() => resolve())) }))
}
