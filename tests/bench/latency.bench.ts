import type { Browser, Page } from '@playwright/test'
import { linkOf } from '../support/mapPage.ts'
import { percentile } from './median.ts'

const EDITS = 60

/** From Enter in one browser to the name on the other's screen, over loopback; milliseconds. */
export async function measureLatency(browser: Browser, address: string): Promise<{ readonly p50: number; readonly p95: number }> {
  const [anna, bram] = [await browser.newContext({ locale: 'nl-NL' }), await browser.newContext({ locale: 'nl-NL' })]
  const typing = await anna.newPage()
  await typing.goto(address)
  await typing.getByRole('button', { name: 'Nieuwe kaart', exact: true }).click()
  await typing.getByRole('textbox', { name: 'Snel toevoegen' }).waitFor()
  await typing.getByRole('status', { name: 'Verbinding' }).and(typing.getByText('Opgeslagen')).waitFor()
  const watching = await bram.newPage()
  await watching.goto(await linkOf(typing))
  await watching.getByRole('tab', { name: 'Lijst' }).click()
  // Keeping the app for offline, and what comes late, takes the first seconds of a first visit; nobody types by then.
  for (const page of [typing, watching]) await page.evaluate(async () => void (await navigator.serviceWorker.ready))
  const times: number[] = []
  for (let edit = 0; edit < EDITS; edit++) times.push(await measureEdit(typing, watching, `Meting ${edit} in Utrecht`))
  await anna.close()
  await bram.close()
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95) }
}

async function measureEdit(typing: Page, watching: Page, name: string): Promise<number> {
  const seen = watching.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const look = (): void => {
          if (document.body.textContent?.includes(wanted)) resolve(performance.timeOrigin + performance.now())
          else requestAnimationFrame(look)
        }
        look()
      }),
    name,
  )
  const line = typing.getByRole('textbox', { name: 'Snel toevoegen' })
  await line.fill(name)
  const pressed = typing.evaluate(() => new Promise<number>((resolve) => addEventListener('keydown', () => resolve(performance.timeOrigin + performance.now()), { once: true, capture: true })))
  await line.press('Enter')
  return (await seen) - (await pressed)
}
