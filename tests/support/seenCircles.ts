import type { Page } from '@playwright/test'
import { mapRegion } from './mapPage.ts'

/** In px of the page. */
export type Spot = { readonly x: number; readonly y: number }

/** What the drawing library leaves on its container: enough to ask where a circle is on the screen, which pixels cannot say. */
type Drawn = { readonly length: number; renderedPosition(): Spot }
type Container = HTMLElement & { readonly _cyreg?: { readonly cy: { getElementById(id: string): Drawn } } }

/** The id of an organisation by its name, as a screen reader finds it on the map. */
export async function idOnMap(page: Page, name: string): Promise<string> {
  const option = mapRegion(page).getByRole('option', { name: new RegExp(`^${name}(?:,|$)`) })
  return ((await option.getAttribute('id')) ?? '').replace(/^map-/, '')
}

/** Where a circle is now. Waits for the drawing. */
export async function seenAt(page: Page, id: string): Promise<Spot> {
  const handle = await page.waitForFunction(spotOf, id)
  return (await handle.jsonValue()) as Spot
}

/** Where a circle is once it has been there for a while: a drawing that comes in or makes room travels. */
export async function stillAt(page: Page, id: string): Promise<Spot> {
  await seenAt(page, id)
  return page.evaluate(`(async () => {
    const spotOf = ${spotOf.toString()}
    let spot = spotOf(${JSON.stringify(id)})
    for (let still = 0; still < ${STILL_FRAMES}; still++) {
      await new Promise((resolve) => requestAnimationFrame(resolve))
      const now = spotOf(${JSON.stringify(id)})
      if (now.x !== spot.x || now.y !== spot.y) still = 0
      spot = now
    }
    return spot
  })()`)
}

const STILL_FRAMES = 10

/** Notes where a circle is in every frame from now on, on the page itself: asking from outside would miss most. */
export async function watchCircle(page: Page, id: string): Promise<void> {
  await seenAt(page, id)
  await page.evaluate(`(() => {
    const spotOf = ${spotOf.toString()}
    globalThis.seen = []
    const look = () => {
      if (!globalThis.seen) return
      const spot = spotOf(${JSON.stringify(id)})
      if (spot) globalThis.seen.push(spot)
      requestAnimationFrame(look)
    }
    look()
  })()`)
}

/** Every place where the watched circle was, and stops watching. */
export function placesSeen(page: Page): Promise<readonly Spot[]> {
  return page.evaluate(() => {
    const { seen } = globalThis as unknown as { seen: Spot[] }
    Object.assign(globalThis, { seen: undefined })
    return seen
  })
}

/** How often a row of numbers changes direction; less than `slack` is no movement. */
export function turns(values: readonly number[], slack = 2): number {
  let [count, direction, turn] = [0, 0, values[0] ?? 0]
  for (const value of values) {
    if (direction >= 0 ? value > turn : value < turn) turn = value
    if (direction === 0 && Math.abs(value - (values[0] ?? 0)) > slack) direction = Math.sign(value - (values[0] ?? 0))
    else if (direction !== 0 && (turn - value) * direction > slack) {
      count++
      direction = -direction
      turn = value
    }
  }
  return count
}

/** Runs in the page too, so it names nothing outside itself. */
function spotOf(id: string): Spot | null {
  const container = [...document.querySelectorAll<Container>('.stage *')].find((element) => element._cyreg)
  const circle = container?._cyreg?.cy.getElementById(id)
  if (!container || !circle || circle.length === 0) return null
  const { left, top } = container.getBoundingClientRect()
  const { x, y } = circle.renderedPosition()
  return { x: x + left, y: y + top }
}
