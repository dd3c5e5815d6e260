import type { Browser, Page } from '@playwright/test'
import { writeMapJson } from '../../src/formats/mapJson.ts'
import { DRAWINGS, NO_LENS, type DrawingName, type Lens } from '../../src/model/lens/lens.ts'
import { lensToQuery } from '../../src/model/lens/lensQuery.ts'
import { gridId } from './gridNetwork.ts'
import { KINDS, lensMap, ONE_PARTY, ONE_TABLE, PHASES, TABLE_KINDS, TIE_KINDS } from './lensMap.ts'
import type { PlaceId, ThemeId } from '../../src/model/ids.ts'

/** What each change of the lens is held to: drawn within, and no key unheard for longer. */
const GOAL = { answered: 1_000, block: 100 }
/** A busy machine only ever adds: of those who miss the goal the dearest are tried again, and the best counts. */
const [ROUNDS, MOST_TRIED_AGAIN] = [3, 5]
/** Frames no longer than this for so long, and nothing said to be busy: all that a change asked for is done. */
const [CALM_FRAME_MS, CALM_MS] = [40, 150]

/** One change of every part of the lens. */
const CHANGES: Readonly<Record<string, Partial<Lens>>> = {
  date: { date: '2016' }, since: { since: '2015' }, standing: { standing: 'now' }, seats: { seats: 'table' }, themes: { themes: [gridId('thm', 3) as ThemeId] },
  places: { places: [gridId('plc', 4) as PlaceId] }, reach: { places: [gridId('plc', 4) as PlaceId], reach: 'around' }, domains: { domains: ['ggz', 'welzijn'] },
  organisationKinds: { organisationKinds: KINDS.slice(0, 1) }, coalitionKinds: { coalitionKinds: TABLE_KINDS.slice(0, 1) }, phases: { phases: PHASES.slice(0, 1) },
  roles: { roles: ['trekker'] }, tieKinds: { tieKinds: TIE_KINDS.slice(0, 1) }, certainty: { certainty: ['stated'] }, undated: { date: '2016', undated: 'out' },
  focus: { focus: { party: ONE_PARTY, distance: 1 } }, focusOnTable: { focus: { party: ONE_TABLE, distance: 2 } }, colourBy: { colourBy: 'kind' }, component: { colourBy: 'component' },
  sizeBy: { sizeBy: 'coalitions' }, betweenness: { sizeBy: 'betweenness' }, dimmed: { leaving: 'dimmed', domains: ['ggz'] },
}
const SHOWN = DRAWINGS.filter((drawing) => drawing !== 'ego' && drawing !== 'path')

/** Milliseconds: from a change to the last frame it asked for, and the longest that no key was heard meanwhile, by the clock and of the processor: on a machine with other work only the second says something. */
type Answer = { readonly answered: number; readonly block: number; readonly work: number; /** Of the processor, for all that came of the change. */ readonly total: number }
export type LensFigures = { readonly drawing: DrawingName; readonly changes: Readonly<Record<string, Answer>> }

/** Every way to look otherwise at the map of `lensMap`, and back, in every drawing. */
export async function measureLens(browser: Browser, address: string, drawings: readonly DrawingName[] = SHOWN, rounds = ROUNDS): Promise<readonly LensFigures[]> {
  const context = await browser.newContext({ locale: 'nl-NL', viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' })
  await context.route('**/samples/haaglanden.json', (route) => route.fulfill({ contentType: 'application/json', body: writeMapJson(lensMap()) }))
  const page = await context.newPage()
  await page.goto(`${address}/?voorbeeld=haaglanden`)
  await page.getByRole('status', { name: 'Verbinding' }).and(page.getByText('Opgeslagen')).waitFor({ timeout: 120_000 })
  await page.locator('section[aria-busy="false"]').waitFor({ timeout: 60_000 })
  const figures: LensFigures[] = []
  for (const drawing of drawings) figures.push({ drawing, changes: await measureDrawing(browser, page, drawing, rounds) })
  await context.close()
  return figures
}

/** The dearest changes of a drawing beside the goal, in a line. */
export function sayLens({ drawing, changes }: LensFigures): string {
  const most = (of: keyof Answer): string => {
    const [name, answer] = Object.entries(changes).toSorted(([, a], [, b]) => b[of] - a[of])[0] ?? ['', { answered: 0, block: 0, work: 0, total: 0 }]
    return `${answer[of].toFixed(0)} ms (${name})`
  }
  const missed = Object.values(changes).filter(missesGoal).length
  return [
    `lens on 500 organisations and 60 coalitions, ${drawing}: ${Object.keys(changes).length} changes, slowest ${most('answered')} of ${GOAL.answered}, longest block ${most('block')} of ${GOAL.block}`,
    `${missed === 0 ? 'all' : `all but ${missed}`} within the goal; of the processor ${most('total')} in all and ${most('work')} in one go`,
  ].join('; ')
}

function missesGoal({ answered, block }: Answer): boolean {
  return answered > GOAL.answered || block > GOAL.block
}

/** How far from the goal. */
function missOf({ answered, block }: Answer): number {
  return Math.max(answered / GOAL.answered, block / GOAL.block)
}

async function measureDrawing(browser: Browser, page: Page, drawing: DrawingName, rounds: number): Promise<Readonly<Record<string, Answer>>> {
  await goTo(page, { ...NO_LENS, drawing })
  let changes: Record<string, Answer> = {}
  let names: readonly string[] = ['slider', ...Object.keys(CHANGES)]
  for (let round = 0; round < rounds && names.length > 0; round++) {
    for (const [name, answer] of await measureRound(browser, page, drawing, names)) {
      const before = changes[name]
      changes = { ...changes, [name]: before ? best([before, answer]) : answer }
    }
    names = Object.entries(changes).filter(([, answer]) => missesGoal(answer)).toSorted(([, a], [, b]) => missOf(b) - missOf(a)).slice(0, MOST_TRIED_AGAIN).map(([name]) => name)
  }
  return changes
}

/** Each of these changes, there and back. */
async function measureRound(browser: Browser, page: Page, drawing: DrawingName, names: readonly string[]): Promise<readonly (readonly [string, Answer])[]> {
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] })
  const measured: (readonly [string, readonly Timed[]])[] = []
  for (const name of names) {
    const steps = name === 'slider' ? await measureSlider(page) : [await goTo(page, { ...NO_LENS, ...CHANGES[name], drawing })]
    measured.push([name, [...steps, await goTo(page, { ...NO_LENS, drawing })]])
  }
  const work = workIn(await browser.stopTracing())
  return measured.map(([name, steps]) => [name, worst(steps.map((timed) => ({ ...timed, ...work(timed) })))])
}

const best = (answers: readonly Answer[]): Answer => pick(answers, Math.min)
const worst = (answers: readonly Answer[]): Answer => pick(answers, Math.max)
const pick = (answers: readonly Answer[], choose: (...values: number[]) => number): Answer => ({
  answered: choose(...answers.map(({ answered }) => answered)), block: choose(...answers.map(({ block }) => block)), work: choose(...answers.map((answer) => answer.work)), total: choose(...answers.map((answer) => answer.total)),
})

type Timed = Omit<Answer, 'work' | 'total'> & { /** Of the marks around it in the trace. */ readonly number: number }
type TraceEvent = { readonly name: string; readonly ts: number; readonly dur?: number; readonly tdur?: number; readonly tid: number; readonly pid: number }

/** The dearest task between the marks of a change and all of them together, in milliseconds of the processor. */
function workIn(trace: Buffer): (timed: Timed) => Pick<Answer, 'work' | 'total'> {
  const { traceEvents } = JSON.parse(trace.toString()) as { readonly traceEvents: readonly TraceEvent[] }
  const marks = new Map(traceEvents.filter(({ name }) => /^(begin|end) \d+$/.test(name)).map((event) => [event.name, event]))
  return ({ number }) => {
    const [begin, end] = [marks.get(`begin ${number}`), marks.get(`end ${number}`)]
    if (!begin || !end) return { work: Number.NaN, total: Number.NaN }
    const tasks = traceEvents.filter(({ name, ts, dur, tid, pid }) => name === 'ThreadControllerImpl::RunTask' && tid === begin.tid && pid === begin.pid && ts + (dur ?? 0) >= begin.ts && ts <= end.ts)
    const times = tasks.map(({ tdur = 0 }) => tdur / 1000)
    return { work: Math.max(0, ...times), total: times.reduce((sum, time) => sum + time, 0) }
  }
}

/** As by *back* and *forth*, which know every part of a lens. */
function goTo(page: Page, lens: Lens): Promise<Timed> {
  return answerTo(page, lensToQuery(lens))
}

/** Three moments back on the slider. */
async function measureSlider(page: Page): Promise<readonly Timed[]> {
  return [await answerTo(page, null), await answerTo(page, null), await answerTo(page, null)]
}

let changesMade = 0

/** Looks as this query says, or a moment further back, and waits until nothing comes of it any more. */
async function answerTo(page: Page, query: string | null): Promise<Timed> {
  const number = changesMade++
  const found = await page.evaluate(async ({ query, number, calmFrame, calm }) => {
    const blocks: number[] = []
    const observer = new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) blocks.push(duration) })
    observer.observe({ type: 'longtask' })
    const change = (): void => {
      performance.mark(`begin ${number}`)
      if (query !== null) {
        history.pushState(null, '', `${location.pathname}?${query}`)
        dispatchEvent(new PopStateEvent('popstate'))
        return
      }
      const slider = document.querySelector<HTMLInputElement>('input[type=range]')
      // As a hand does it: what React set itself it would not hear.
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(slider, (slider?.valueAsNumber ?? 0) - 1)
      slider?.dispatchEvent(new Event('input', { bubbles: true }))
    }
    const start = performance.now()
    await new Promise<void>((resolve) => { setTimeout(() => { change(); setTimeout(resolve) }) })
    let [before, busy] = [performance.now(), performance.now()]
    while (before - busy < calm) {
      const now = await new Promise<number>((resolve) => { requestAnimationFrame(() => { setTimeout(() => resolve(performance.now())) }) })
      if (now - before > calmFrame || document.querySelector('.stage[aria-busy="true"]')) busy = now
      before = now
    }
    performance.mark(`end ${number}`)
    observer.disconnect()
    return { answered: busy - start, block: Math.max(0, ...blocks) }
  }, { query, number, calmFrame: CALM_FRAME_MS, calm: CALM_MS })
  return { ...found, number }
}
