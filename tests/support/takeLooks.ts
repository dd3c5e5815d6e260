import type { Browser, Page } from '@playwright/test'
import { DRAWINGS, NO_LENS, type DrawingName, type Lens } from '../../src/model/lens/lens.ts'
import { lensToQuery } from '../../src/model/lens/lensQuery.ts'
import type { PartyId } from '../../src/model/ids.ts'
import type { Network } from '../../src/model/network.ts'
import { en } from '../../src/ui/text/en/en.ts'
import { nl } from '../../src/ui/text/nl/nl.ts'
import { openChromium } from '../bench/openChromium.ts'
import { exampleNetwork, idByName } from './exampleNetwork.ts'
import { serveApp } from './serveApp.ts'

type Example = Parameters<typeof exampleNetwork>[0]

/**
 * Pictures of every drawing of both examples for people to look at, in `test-output/looks`: `npm run looks`. Words behind it choose: `npm run looks -- haaglanden matrix nl 390 light`.
 */
const EXAMPLES: Readonly<Record<Example, { readonly from: string; readonly to: string; readonly since: string }>> = {
  haaglanden: { from: 'Hulsebosch Advies', to: 'HADOKS', since: '2014' },
  utrechtalmere: { from: 'Altrecht', to: 'Gemeente Almere', since: '2019' },
}
const SCREENS = [{ width: 1440, height: 900 }, { width: 1920, height: 1080 }, { width: 1280, height: 800 }, { width: 1024, height: 768 }, { width: 390, height: 844 }]
const TEXTS = { nl, en }
const LIGHTS = ['light', 'dark'] as const

const wanted = process.argv.slice(2)
const isWanted = (kind: readonly string[], one: string): boolean => !wanted.some((word) => kind.includes(word)) || wanted.includes(one)
const choose = <Kind extends string>(kind: readonly Kind[]): readonly Kind[] => kind.filter((one) => isWanted(kind, one))
const widths = choose(SCREENS.map(({ width }) => String(width)))
const SHOWN = [...DRAWINGS, 'present'] as const

const app = await serveApp()
const browser = await openChromium()
for (const example of choose(Object.keys(EXAMPLES) as Example[])) for (const language of choose(['nl', 'en'])) await lookAt(browser, example, language)
await browser.close()
await app.remove()

async function lookAt(browser: Browser, example: Example, language: 'nl' | 'en'): Promise<void> {
  const network = exampleNetwork(example)
  const context = await browser.newContext({ locale: language === 'nl' ? 'nl-NL' : 'en-GB', viewport: { width: 1440, height: 900 }, serviceWorkers: 'block', reducedMotion: 'reduce' })
  const page = await context.newPage()
  await page.goto(`${app.address}/?voorbeeld=${example}`)
  await page.getByRole('status', { name: TEXTS[language].connection.label }).getByText(TEXTS[language].connection.saved).waitFor()
  const map = page.url()
  for (const drawing of choose(SHOWN)) {
    if (drawing === 'present') await present(page, map, network, { example, language })
    else {
      await page.setViewportSize(SCREENS[0] ?? { width: 1440, height: 900 })
      await page.goto(`${map}?${lensToQuery(lensOf(drawing, network, example))}`)
      await take(page, `${example}-${drawing}-${language}`)
    }
  }
  await context.close()
}

function lensOf(drawing: DrawingName, network: Network, example: Example): Lens {
  const { from, to, since } = EXAMPLES[example]
  const lens = { ...NO_LENS, drawing }
  if (drawing === 'ego') return { ...lens, focus: { party: idByName<PartyId>(network, from), distance: 1 } }
  if (drawing === 'path') return { ...lens, way: { from: idByName<PartyId>(network, from), to: idByName<PartyId>(network, to) } }
  return drawing === 'changes' ? { ...lens, since } : lens
}

/** Every drawing as a saved view, shown one after another. */
async function present(page: Page, map: string, network: Network, { example, language }: { readonly example: Example; readonly language: 'nl' | 'en' }): Promise<void> {
  const { views } = TEXTS[language]
  await page.setViewportSize(SCREENS[0] ?? { width: 1440, height: 900 })
  for (const drawing of DRAWINGS) {
    await page.goto(`${map}?${lensToQuery(lensOf(drawing, network, example))}`)
    await page.getByRole('button', { name: views.open }).click()
    await page.getByLabel(views.name).fill(`${drawing}: ${network.record.title}`)
    await page.getByLabel(views.caption).fill(network.record.question)
    await page.getByRole('button', { name: views.keep }).click()
    await page.getByRole('button', { name: views.look(`${drawing}: ${network.record.title}`) }).waitFor()
  }
  await page.getByRole('button', { name: views.present }).click()
  for (const drawing of DRAWINGS) {
    await take(page, `${example}-present-${drawing}-${language}`, true)
    await page.keyboard.press('PageDown')
  }
  await page.keyboard.press('Escape')
}

/** On every screen, in both lights, when the map says that it is there. */
async function take(page: Page, name: string, isPresented = false): Promise<void> {
  for (const { width, height } of SCREENS.filter((screen) => widths.includes(String(screen.width)))) {
    await page.setViewportSize({ width, height })
    // The map does not move by itself when a window gets another size: it opens in it anew.
    if (!isPresented) await page.reload()
    if (!isPresented) await page.locator('.room').waitFor()
    for (const colorScheme of choose(LIGHTS)) {
      await page.emulateMedia({ colorScheme })
      await settle(page)
      await page.screenshot({ path: `test-output/looks/${name}-${width}-${colorScheme}.png` })
    }
  }
}

/** Labels and hulls come a frame after what they belong to. */
async function settle(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('.stage[aria-busy=true]') === null)
  await page.evaluate(() => new Promise((resolve) => { setTimeout(() => requestAnimationFrame(() => requestIdleCallback(() => resolve(true))), 300) }))
}
