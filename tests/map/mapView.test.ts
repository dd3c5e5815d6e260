import type { Page } from '@playwright/test'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { MapPage } from './mapPage.ts'
import { frames, openMapPage } from './openMapPage.ts'

declare const page: MapPage

const START_MS = 60_000

let tab: Page
let close: () => Promise<void>

beforeAll(async () => {
  ({ tab, close } = await openMapPage())
}, START_MS)
afterAll(() => close?.())

beforeEach(async () => {
  await tab.mouse.move(3, 3)
  await tab.evaluate(() => { (document.activeElement as HTMLElement | null)?.blur(); page.begin() })
  await frames(tab)
})

/** Where a map point lies on the screen: measured with the eye, which is the middle of the page, before and after a zoom of known size. */
async function onScreen(point: { readonly x: number; readonly y: number }): Promise<{ x: number; y: number }> {
  const { eye, zoom } = await tab.evaluate(() => {
    const before = page.view.eye()
    page.view.setCovered({ right: 100, bottom: 0 })
    const moved = page.view.eye()
    page.view.setCovered({ right: 0, bottom: 0 })
    return { eye: before, zoom: 50 / (before.x - moved.x) }
  })
  return { x: 640 + (point.x - eye.x) * zoom, y: 400 + (point.y - eye.y) * zoom }
}

const node = (index: number): Promise<MapPage['drawing']['nodes'][number]> => tab.evaluate((at) => page.drawing.nodes[at] as never, index)
const logOf = (): Promise<unknown[][]> => tab.evaluate(() => page.log as never)
/** A fingerprint of what the two layers of our own show. */
const painted = (): Promise<string[]> => tab.evaluate(() => [...document.querySelectorAll<HTMLCanvasElement>('#map > canvas')].map((canvas) => canvas.toDataURL()))

describe('the map view', () => {
  it('lays out in a worker and fits the first drawing to the screen', async () => {
    const bounds = await tab.evaluate(() => page.drawing.bounds)
    const [leftTop, rightBottom] = [await onScreen({ x: bounds.left, y: bounds.top }), await onScreen({ x: bounds.right, y: bounds.bottom })]
    expect(Math.min(leftTop.x, leftTop.y)).toBeGreaterThanOrEqual(0)
    expect(rightBottom.x).toBeLessThanOrEqual(1280)
    expect(rightBottom.y).toBeLessThanOrEqual(800)
    expect(Math.max((rightBottom.x - leftTop.x) / 1280, (rightBottom.y - leftTop.y) / 800)).toBeGreaterThan(0.85)
  })

  it('draws nothing any more when it is gone', async () => {
    const errors: string[] = []
    const note = (error: Error): unknown => errors.push(error.message)
    tab.on('pageerror', note)
    await tab.evaluate(() => {
      page.renew()
      const gone = page.view
      page.begin()
      gone.draw(page.drawing)
    })
    await frames(tab)
    tab.off('pageerror', note)
    expect(errors).toEqual([])
  })

  it('tells the shape of what is not covered', async () => {
    const aspects = await tab.evaluate(() => {
      const open = page.view.aspect()
      page.view.setCovered({ right: 880, bottom: 200 })
      const narrow = page.view.aspect()
      page.view.setCovered({ right: 0, bottom: 0 })
      return [open, narrow]
    })
    expect(aspects).toEqual([1280 / 800, 400 / 600])
  })

  it('selects what is clicked, adds with shift, opens with two clicks, and tells of the background', async () => {
    const [a, b] = [await node(0), await node(7)]
    const [atA, atB] = [await onScreen(a), await onScreen(b)]
    await tab.mouse.click(atA.x, atA.y)
    await tab.keyboard.down('Shift')
    await tab.mouse.click(atB.x, atB.y)
    await tab.keyboard.up('Shift')
    await tab.mouse.click(3, 3)
    await tab.mouse.dblclick(atA.x, atA.y)
    await tab.waitForFunction(() => page.log.some(([what]) => what === 'open'))
    const log = await logOf()
    expect(log.filter(([what]) => what !== 'focus').slice(0, 3)).toEqual([['select', a.id], ['select', a.id, b.id], ['background']])
    expect(log).toContainEqual(['open', a.id])
  })

  it('selects the innermost coalition where its hull is clicked', async () => {
    const { hull, point } = await tab.evaluate(() => {
      const hull = page.drawing.hulls.at(-1)
      return { hull: hull?.id, point: { x: (hull?.name.x ?? 0), y: (hull?.name.y ?? 0) - 6 } }
    })
    const at = await onScreen(point)
    await tab.mouse.click(at.x, at.y)
    expect(await logOf()).toEqual([['select', hull]])
  })

  it('drags a node with its hull in the same frame and reports where it was put', async () => {
    const held = await tab.evaluate(() => page.drawing.nodes.find((one) => page.drawing.hulls.some((hull) => hull.organisations.includes(one.id))) as never as MapPage['drawing']['nodes'][number])
    const at = await onScreen(held)
    const before = await painted()
    await tab.mouse.move(at.x, at.y)
    await tab.mouse.down()
    await tab.mouse.move(at.x + 60, at.y + 30, { steps: 6 })
    await frames(tab)
    const during = await painted()
    await tab.mouse.up()
    const log = await logOf()
    expect(log.filter(([what]) => what === 'move').length).toBeGreaterThan(0)
    const [, positions] = log.find(([what]) => what === 'end') as [string, [string, { x: number; y: number }][]]
    expect(positions).toHaveLength(1)
    expect(positions[0]?.[0]).toBe(held.id)
    const put = await onScreen(positions[0]?.[1] ?? { x: 0, y: 0 })
    expect(Math.hypot(put.x - at.x - 60, put.y - at.y - 30)).toBeLessThan(6)
    expect(during[0]).not.toBe(before[0])
    expect(during[1]).not.toBe(before[1])
  })

  it('draws a line from the knob of a party to another one, and to nothing', async () => {
    const [from, to] = [await node(0), await node(7)]
    await tab.evaluate(() => page.view.setMayDraw(true))
    const [at, target] = [await onScreen(from), await onScreen(to)]
    const knob = await onScreen({ x: from.x + from.r * 0.75, y: from.y - from.r * 0.75 })
    for (const end of [target, { x: 4, y: 796 }]) {
      await tab.mouse.move(at.x, at.y)
      await tab.mouse.move(knob.x, knob.y)
      await tab.mouse.down()
      await tab.mouse.move(end.x, end.y, { steps: 4 })
      await tab.mouse.up()
    }
    expect((await logOf()).filter(([what]) => what === 'link' || what === 'end')).toEqual([['link', from.id, to.id], ['link', from.id, null]])
  })

  it('has no knob where nobody may edit', async () => {
    const from = await node(0)
    const at = await onScreen(from)
    const rim = await onScreen({ x: from.x + from.r * 0.75, y: from.y - from.r * 0.75 })
    await tab.mouse.move(at.x, at.y)
    await tab.mouse.move(rim.x, rim.y)
    await tab.mouse.down()
    await tab.mouse.move(4, 796, { steps: 4 })
    await tab.mouse.up()
    expect((await logOf()).filter(([what]) => what === 'link')).toEqual([])
  })

  it('gives up a line on Escape', async () => {
    const from = await node(0)
    await tab.evaluate(() => page.view.setMayDraw(true))
    const [at, rim] = [await onScreen(from), await onScreen({ x: from.x + from.r * 0.75, y: from.y - from.r * 0.75 })]
    await tab.mouse.move(at.x, at.y)
    await tab.mouse.move(rim.x, rim.y)
    await tab.mouse.down()
    await tab.mouse.move(4, 796, { steps: 4 })
    await tab.keyboard.press('Escape')
    await tab.mouse.up()
    expect((await logOf()).filter(([what]) => what === 'link')).toEqual([])
  })

  it('asks for a menu with the second button, on a thing and on nothing', async () => {
    const one = await node(0)
    const at = await onScreen(one)
    await tab.mouse.click(at.x, at.y, { button: 'right' })
    await tab.mouse.click(3, 3, { button: 'right' })
    expect((await logOf()).filter(([what]) => what === 'menu')).toEqual([['menu', one.id], ['menu', null]])
  })

  it('moves the map by keyboard, and only when it has the focus', async () => {
    const eye = (): Promise<{ x: number; y: number }> => tab.evaluate(() => page.view.eye())
    const start = await eye()
    await tab.keyboard.press('Shift+ArrowRight')
    expect(await eye()).toEqual(start)
    await tab.locator('#map').focus()
    await tab.keyboard.press('Shift+ArrowRight')
    expect((await eye()).x).toBeGreaterThan(start.x)
    await tab.keyboard.press('0')
    const fitted = await eye()
    expect(Math.hypot(fitted.x - start.x, fitted.y - start.y)).toBeLessThan(1)
  })

  it('brings what is asked for out from under a panel, and leaves it when it can be seen', async () => {
    const right = await tab.evaluate(() => page.drawing.nodes.toSorted((a, b) => b.x - a.x)[0] as never as MapPage['drawing']['nodes'][number])
    const before = await onScreen(right)
    await tab.evaluate((id) => page.view.focus([id]), right.id)
    expect(await onScreen(right)).toEqual(before)
    await tab.evaluate((id) => { page.view.setCovered({ right: 500, bottom: 0 }); page.view.focus([id]); page.view.setCovered({ right: 0, bottom: 0 }) }, right.id)
    expect((await onScreen(right)).x).toBeLessThan(780)
  })

  it('shows a coalition too large for the room there is by its name, and never from too far away to read', async () => {
    const hull = await tab.evaluate(() => page.drawing.hulls[0] as never as MapPage['drawing']['hulls'][number])
    await tab.evaluate((id) => { page.view.setCovered({ right: 1080, bottom: 640 }); page.view.focus([id]); page.view.setCovered({ right: 0, bottom: 0 }) }, hull.id)
    const [name, beside] = [await onScreen(hull.name), await onScreen({ x: hull.name.x + 100, y: hull.name.y })]
    expect(beside.x - name.x).toBeGreaterThanOrEqual(42 - 0.1)
    expect(name.x).toBeGreaterThan(0)
    expect(name.x).toBeLessThan(200)
    expect(name.y).toBeGreaterThanOrEqual(0)
    expect(name.y).toBeLessThan(160)
  })

  it('begins on a phone large enough to read, with the map over the whole screen', async () => {
    await tab.setViewportSize({ width: 390, height: 760 })
    await tab.evaluate(() => page.begin())
    await frames(tab)
    const { bounds, zoom, eye } = await tab.evaluate(() => {
      const before = page.view.eye()
      page.view.setCovered({ right: 100, bottom: 0 })
      const moved = page.view.eye()
      page.view.setCovered({ right: 0, bottom: 0 })
      return { bounds: page.drawing.bounds, eye: before, zoom: 50 / (before.x - moved.x) }
    })
    await tab.setViewportSize({ width: 1280, height: 800 })
    expect(zoom).toBeGreaterThanOrEqual(0.36 - 0.001)
    // A map that fits has air on both sides alike.
    const air = Math.max(0, 390 / zoom - (bounds.right - bounds.left)) / 2
    expect(eye.x - 195 / zoom).toBeGreaterThanOrEqual(bounds.left - air - 1)
    expect(eye.x + 195 / zoom).toBeLessThanOrEqual(bounds.right + air + 1)
  })

  it('shows a label on a phone whole or not at all, wherever the map is moved', async () => {
    await tab.setViewportSize({ width: 390, height: 760 })
    await tab.evaluate(() => page.begin())
    const sides = await tab.evaluate(async () => {
      const written: { left: number; right: number }[] = []
      const { fillText } = CanvasRenderingContext2D.prototype
      CanvasRenderingContext2D.prototype.fillText = function (text, x, y) {
        const { a, e } = this.getTransform()
        const half = this.measureText(text).width / 2
        if (text.length > 1) written.push({ left: (x - half) * a + e, right: (x + half) * a + e })
        fillText.call(this, text, x, y)
      }
      page.view.zoomBy(2)
      for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame)
      CanvasRenderingContext2D.prototype.fillText = fillText
      return { count: written.length, least: Math.min(...written.map(({ left }) => left)), most: Math.max(...written.map(({ right }) => right)) }
    })
    await tab.setViewportSize({ width: 1280, height: 800 })
    expect(sides.count).toBeGreaterThan(0)
    // A font may be a few px wider than it was taken for.
    expect(sides.least).toBeGreaterThan(-6)
    expect(sides.most).toBeLessThan(396)
  })

  it('shows selection, rings and a highlight, and takes them away again', async () => {
    const id = (await node(0)).id
    const plain = await painted()
    await tab.evaluate((one) => { page.view.select([one]); page.view.rings([{ colour: '#D0407A', name: 'Fatima', ids: [one] }]); page.view.highlight(one) }, id)
    await frames(tab)
    expect(await painted()).not.toEqual(plain)
    await tab.evaluate(() => { page.view.select([]); page.view.rings([]); page.view.highlight(null) })
    await frames(tab)
    expect(await painted()).toEqual(plain)
  })

  describe('with a large drawing', () => {
    type Large = keyof MapPage['large']
    /** Asks for these one after the other and waits for the last. */
    const draw = async (...names: Large[]): Promise<void> => {
      await tab.evaluate((asked) => { for (const name of asked) page.view.draw(page.large[name]) }, names)
      await tab.waitForFunction(() => !page.isBehind)
      await frames(tab)
      await frames(tab)
    }
    const anew = async (name: Large): Promise<string> => {
      await tab.evaluate(() => page.renew())
      await draw(name)
      return allPainted()
    }
    /** Our own layers; Cytoscape sharpens its pictures when it has time. Labels stay where they were at the same zoom, so that another one comes between. */
    const allPainted = async (): Promise<string> => {
      await tab.evaluate(() => page.view.zoomBy(2))
      await frames(tab)
      await tab.evaluate(() => page.view.fit())
      await frames(tab)
      return (await painted()).join()
    }

    it('shows after another one what it shows as the first', async () => {
      const first = { all: await anew('all'), most: await anew('most'), few: await anew('few') }
      expect(new Set([first.all, first.most, first.few])).toHaveProperty('size', 3)
      for (const name of ['all', 'most', 'all', 'few', 'most'] as const) {
        await draw(name)
        expect([name, (await allPainted()) === first[name]]).toEqual([name, true])
      }
    })

    it('paints beforehand what it paints when its letters came', async () => {
      await anew('all')
      await draw('most')
      const beforehand = await painted()
      await tab.evaluate(() => document.fonts.dispatchEvent(new Event('loadingdone')))
      await frames(tab)
      expect((await painted()).join() === beforehand.join()).toBe(true)
    })

    it('keeps nothing of what was asked for and overtaken', async () => {
      const few = await anew('few')
      await anew('all')
      await draw('most', 'all', 'few')
      expect((await allPainted()) === few).toBe(true)
    })

    it('makes way for a small one at once, and keeps nothing of what was being made ready', async () => {
      await tab.evaluate(() => page.begin())
      await frames(tab)
      const small = await painted()
      await draw('all')
      await tab.evaluate(() => {
        page.view.draw(page.large.few)
        page.view.draw(page.drawing)
        page.view.fit()
      })
      await tab.waitForFunction(() => !page.isBehind)
      await frames(tab)
      await frames(tab)
      expect(await painted()).toEqual(small)
    })

    it('selects the membership behind a line that stands around a table', async () => {
      await anew('most')
      const found = await tab.evaluate(() => {
        const { lines, nodes } = page.large.most
        const around = lines.filter(({ kind }) => kind === 'around')
        const middles = around.map(({ start, end }) => ({ x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 }))
        const middle = middles.find((point) => nodes.every(({ x, y }) => Math.hypot(x - point.x, y - point.y) > 60))
        page.log.length = 0
        return { middle, facts: around.map(({ fact }) => fact as string) }
      })
      const { x, y } = await onScreen(found.middle ?? { x: 0, y: 0 })
      await tab.mouse.click(x, y)
      const chosen = (await logOf()).find(([what]) => what === 'select')
      expect(found.facts).toContain(chosen?.[1])
    })

    it('follows a hand that moves the map while it is made ready', async () => {
      const few = await anew('few')
      await anew('all')
      await tab.evaluate(async () => {
        page.view.draw(page.large.few)
        page.view.zoomBy(2)
        await new Promise((resolve) => requestAnimationFrame(resolve))
        page.view.zoomBy(0.5)
      })
      await draw('few')
      expect((await allPainted()) === few).toBe(true)
    })
  })

  it('takes everything away with it', async () => {
    await tab.evaluate(() => page.view.destroy())
    expect(await tab.locator('#map canvas').count()).toBe(0)
  })
})
