import { expect, test, type Page } from '@playwright/test'
import { anotherMap, badge, mapRegion, newMap, quickAdd, showList, somebody, typeLine } from '../support/mapPage.ts'
import { idOnMap, placesSeen, seenAt, turns, watchCircle, type Spot } from '../support/seenCircles.ts'
import { serveApp, type ServedApp } from '../support/serveApp.ts'

/** Two people with the same circle in the hand: nothing flickers, nothing is lost, each is told. */

// The way of a circle is what is looked at.
test.use({ contextOptions: { reducedMotion: 'no-preference' } })

/** The browsers of Noor and Sem are the same for all; what Noor writes can be held on its way to the server. */
let app: ServedApp
let noor: Page
let sem: Page
const writing = { isHeld: false, letGo: (): void => {} }
test.beforeAll(async ({ browser }) => {
  app = await serveApp()
  noor = await (await somebody(browser)).newPage()
  sem = await (await somebody(browser)).newPage()
  await holdWriting(noor)
  const link = await newMap(noor, app.address)
  await beCalled(noor, 'Noor')
  await sem.goto(link)
  await beCalled(sem, 'Sem')
})
test.afterAll(async () => {
  for (const page of [noor, sem]) await page?.context().close()
  await app?.remove()
})

/** A press becomes a drag after a few px, which the circle stays behind. */
const SLACK_PX = 6

async function beCalled(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Instellingen' }).click()
  await page.getByRole('textbox', { name: 'Je naam' }).fill(name)
  await page.getByRole('button', { name: 'Klaar' }).click()
}

/** Noor and Sem look at a new map, each at the same part of it, and Buurtzorg lies free. Answers its id. */
async function meet(): Promise<string> {
  const link = await anotherMap(noor)
  await typeLine(noor, 'Mentaal Gezond: Altrecht (trekker), Lister, Indigo')
  await typeLine(noor, 'Buurtzorg')
  await expect(badge(noor)).toHaveText('Opgeslagen')
  await sem.goto(link)
  for (const page of [noor, sem]) {
    await expect(mapRegion(page)).toHaveAttribute('aria-busy', 'false')
    await page.getByRole('button', { name: 'Toon alles' }).click()
  }
  const id = await idOnMap(sem, 'Buurtzorg')
  await expect(async () => expect(await seenAt(sem, id)).toEqual(await seenAt(noor, id))).toPass()
  return id
}

/** What begins an update of the document on the wire: a sync message, and of those an update. */
const UPDATE = [0, 2]

/** While held, what this page writes does not reach the server, and all else does. */
function holdWriting(page: Page): Promise<void> {
  return page.routeWebSocket(/\/sync\/.*\/map$/, (socket) => {
    const server = socket.connectToServer()
    const held: (string | Buffer)[] = []
    socket.onMessage((frame) => {
      if (writing.isHeld && UPDATE.every((byte, index) => frame[index] === byte)) held.push(frame)
      else server.send(frame)
    })
    writing.letGo = () => {
      writing.isHeld = false
      held.splice(0).forEach((frame) => server.send(frame))
    }
  })
}

async function grab(page: Page, { x, y }: Spot): Promise<void> {
  await page.mouse.move(x, y)
  await page.mouse.down()
}

/** A frame on a page: what was done before it is on the screen after it. */
const frame = (page: Page): Promise<void> => page.evaluate(() => new Promise<void>((resolve) => { requestAnimationFrame(() => requestAnimationFrame(() => resolve())) }))

/** Both screens, and what the list says, once everything is saved. */
async function expectTheSame(id: string): Promise<void> {
  for (const page of [noor, sem]) await expect(badge(page)).toHaveText('Opgeslagen')
  await expect(async () => {
    const [one, other] = [await seenAt(noor, id), await seenAt(sem, id)]
    expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeLessThan(1.5)
  }).toPass()
  await Promise.all([noor, sem].map(showList))
  const [one, other] = await Promise.all([noor, sem].map((page) => page.getByRole('tabpanel', { name: 'Lijst' }).innerText()))
  expect(one).toBe(other)
  for (const page of [noor, sem]) await page.getByRole('tab', { name: 'Kaart' }).click()
}

const undo = (page: Page): Promise<void> => page.getByRole('button', { name: 'Ongedaan maken' }).first().click()

test('who looks on sees a circle go where it is dragged and not back, however late the server has it', async () => {
  const id = await meet()
  const from = await seenAt(noor, id)
  await watchCircle(sem, id)
  writing.isHeld = true
  await grab(noor, from)
  await noor.mouse.move(from.x + 80, from.y, { steps: 6 })
  await expect(async () => expect((await seenAt(sem, id)).x).toBeGreaterThan(from.x + 80 - SLACK_PX)).toPass()
  await noor.mouse.up()
  for (let frames = 0; frames < 25; frames++) await frame(sem)
  await expect(badge(noor)).toHaveText('1 wijziging wacht')
  writing.letGo()
  await expectTheSame(id)
  expect(turns((await placesSeen(sem)).map(({ x }) => x))).toBe(0)
})

test('two drag the same circle: under each hand it stays, the last to let go decides, and both are told', async () => {
  const id = await meet()
  const from = await seenAt(noor, id)
  for (const page of [noor, sem]) await watchCircle(page, id)
  await grab(noor, from)
  await grab(sem, from)
  for (let step = 1; step <= 12; step++) {
    await noor.mouse.move(from.x + step * 10, from.y)
    await sem.mouse.move(from.x, from.y - step * 8)
    await frame(sem)
  }
  await expect(noor.getByText('Buurtzorg wordt ook door Sem versleept. Wie het laatst loslaat, bepaalt de plek.')).toBeVisible()
  await expect(sem.getByText('Buurtzorg wordt ook door Noor versleept. Wie het laatst loslaat, bepaalt de plek.')).toBeVisible()
  await sem.mouse.up()
  await expect(badge(sem)).toHaveText('Opgeslagen')
  await noor.mouse.move(from.x + 160, from.y, { steps: 6 })
  await frame(noor)
  await noor.mouse.up()
  await expect(sem.getByText('Buurtzorg staat nu waar Noor losliet, later dan jij.')).toBeVisible()
  await expectTheSame(id)
  expect(Math.abs((await seenAt(sem, id)).x - from.x - 160)).toBeLessThan(SLACK_PX)

  const [noors, sems] = [await placesSeen(noor), await placesSeen(sem)]
  expect(turns(noors.map(({ x }) => x)), 'on the screen of who let go last').toBe(0)
  expect(turns(noors.map(({ y }) => y))).toBe(0)
  // Up with Sem's own hand, then once to Noor's.
  expect(turns(sems.map(({ x }) => x)), 'on the screen of who let go first').toBe(0)
  expect(turns(sems.map(({ y }) => y))).toBe(1)
})

/** Noor moves the circle 60 px to the right, and Sem takes hold of it there. Answers where it was before. */
async function moveThenGrab(id: string): Promise<Spot> {
  const from = await seenAt(noor, id)
  await grab(noor, from)
  await noor.mouse.move(from.x + 60, from.y, { steps: 4 })
  await noor.mouse.up()
  await expect(async () => expect((await seenAt(sem, id)).x).toBeGreaterThan(from.x + 60 - SLACK_PX)).toPass()
  await grab(sem, await seenAt(sem, id))
  return from
}

test('an undo leaves what a colleague moved since where it is, and says whose that is', async () => {
  const id = await meet()
  const from = await moveThenGrab(id)
  await sem.mouse.move(from.x + 60, from.y - 80, { steps: 4 })
  await sem.mouse.up()
  await expect(async () => expect((await seenAt(noor, id)).y).toBeLessThan(from.y - 80 + SLACK_PX)).toPass()
  await expect(badge(sem)).toHaveText('Opgeslagen')
  await watchCircle(noor, id)
  await undo(noor)
  await expect(noor.getByText('Niet alles is teruggezet: Sem heeft daarna de plek van Buurtzorg veranderd.')).toBeVisible()
  await expectTheSame(id)
  expect(turns((await placesSeen(noor)).map(({ y }) => y))).toBe(0)
  expect((await seenAt(noor, id)).y).toBeLessThan(from.y - 80 + SLACK_PX)
  await undo(sem)
  await expect(async () => expect((await seenAt(noor, id)).y).toBeGreaterThan(from.y - SLACK_PX)).toPass()
  expect((await seenAt(noor, id)).x).toBeGreaterThan(from.x + 60 - SLACK_PX)
  await expectTheSame(id)
})

test('an undo of what a colleague has in the hand leaves it there, and says so', async () => {
  const id = await meet()
  const from = await moveThenGrab(id)
  await sem.mouse.move(from.x + 90, from.y - 40, { steps: 4 })
  await expect(async () => expect((await seenAt(noor, id)).x).toBeGreaterThan(from.x + 90 - SLACK_PX)).toPass()
  for (const page of [noor, sem]) await watchCircle(page, id)
  await undo(noor)
  await expect(noor.getByText('Buurtzorg wordt nu door Sem versleept. De plek waar die loslaat, geldt.')).toBeVisible()
  await sem.mouse.move(from.x + 120, from.y - 40, { steps: 4 })
  await frame(sem)
  await sem.mouse.up()
  await expectTheSame(id)
  for (const page of [noor, sem]) expect(turns((await placesSeen(page)).map(({ x }) => x))).toBe(0)
  expect((await seenAt(noor, id)).x).toBeGreaterThan(from.x + 120 - SLACK_PX)
})

test('what a colleague removes under the hand goes at once and is told; brought back it stands where the hand left it', async () => {
  const id = await meet()
  await showList(sem)
  const from = await seenAt(noor, id)
  await grab(noor, from)
  await noor.mouse.move(from.x + 60, from.y + 10, { steps: 4 })
  await sem.getByRole('button', { name: 'Bewerk Buurtzorg' }).click()
  await sem.getByRole('button', { name: 'Verwijder Buurtzorg' }).click()
  await expect(noor.getByText('Buurtzorg is intussen door een collega verwijderd.')).toBeVisible()
  await noor.mouse.move(from.x + 90, from.y + 10, { steps: 4 })
  await noor.mouse.up()
  await expect(noor.getByRole('dialog')).toHaveCount(0)
  await expect(quickAdd(noor)).toBeVisible()
  await sem.getByRole('tab', { name: 'Kaart' }).click()
  await undo(sem)
  await expectTheSame(id)
  expect(Math.abs((await seenAt(noor, id)).x - from.x - 60)).toBeLessThan(SLACK_PX)
})
