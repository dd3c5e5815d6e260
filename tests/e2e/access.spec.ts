import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type Browser, type BrowserContext } from '@playwright/test'
import * as Y from 'yjs'
import { encodeUpdate } from '../../server/room/frames.ts'
import { anotherMap, badge, linkOf, mapRegion, newMap, organisationHeading, quickAdd, showList, somebody, typeLine } from '../support/mapPage.ts'
import { ownLinks } from '../support/ownLinks.ts'
import { type MadeMap, makeOverRelay } from '../support/readOverRelay.ts'
import { serveApp, type ServedApp } from '../support/serveApp.ts'

/** Who gets in by which link, and what the screen lets them do. */

let app: ServedApp

test.beforeAll(async () => {
  app = await serveApp({ settings: { LOG_LEVEL: 'debug' } })
})
test.afterAll(() => app?.remove())

const made: MadeMap[] = []
test.afterEach(() => {
  for (const { stop } of made.splice(0)) stop()
})

/** A map that has Altrecht on it, made without a browser: what its owner sees of it is for other tests. */
async function makeMap(): Promise<MadeMap> {
  const map = await makeOverRelay(app.address, 'Altrecht')
  made.push(map)
  return map
}

const namesOn = ({ network }: MadeMap): string[] => [...network().organisations.values()].map(({ name }) => name).toSorted()

/** An organisation under another name, as bytes for the websocket. */
function forgedEdit(): number[] {
  const doc = new Y.Doc()
  doc.getMap('organisations').set('org-forgedbyareader', { name: 'Vervalst' })
  return [...encodeUpdate(Y.encodeStateAsUpdate(doc))]
}

/** Lets the test speak over the websocket of a page, as a reader who patched the app could. */
const keepSockets = (): void => {
  const sockets: WebSocket[] = []
  Object.assign(window, { sockets })
  const Base = window.WebSocket
  window.WebSocket = class extends Base {
    constructor(...asked: ConstructorParameters<typeof WebSocket>) {
      super(...asked)
      sockets.push(this)
    }
  }
}

test('a reader sees the map without a line and without a knob, and beside an editor’s tab writes through no channel; a contributor looks as well, and is seen', async ({ browser }) => {
  const map = await makeMap()
  const links = await ownLinks(map.owner)
  const bram = await withServiceWorker(browser)
  const [editing, reading] = [await bram.newPage(), await bram.newPage()]
  await reading.addInitScript(keepSockets)
  await editing.goto((await links.make('editor')).link)
  await expect(badge(editing)).toHaveText('Opgeslagen')
  await reading.goto((await links.make('reader')).link)
  await expect(reading.getByText('Je kunt deze kaart bekijken')).toBeVisible()
  await expect(badge(reading)).toHaveText('Opgeslagen')
  expect([new URL(reading.url()).hash, new URL(editing.url()).hash]).toEqual(['', ''])

  await reading.keyboard.press('/')
  await expect(quickAdd(reading)).toHaveCount(0)
  await expect(quickAdd(editing)).toBeVisible()
  for (const knob of ['Ongedaan maken', 'Opnieuw', 'Schik opnieuw']) await expect(reading.getByRole('button', { name: knob, exact: true })).toHaveCount(0)
  await showList(reading)
  await reading.getByRole('button', { name: 'Open Altrecht' }).click()
  const panel = reading.getByRole('complementary', { name: 'Altrecht', exact: true })
  await expect(panel).toBeVisible()
  for (const field of await panel.getByRole('textbox').all()) await expect(field).not.toBeEditable()
  for (const knob of [/^Bewerk/, /^Verwijder/, /^Voeg/, /^Maak/]) await expect(reading.getByRole('button', { name: knob })).toHaveCount(0)

  // After a reload it is still the reader's tab, whatever its neighbour has kept on this device.
  await reading.reload()
  await expect(reading.getByText('Je kunt deze kaart bekijken')).toBeVisible()
  await expect(badge(reading)).toHaveText('Opgeslagen')

  // Over its websocket, as who patched the app would.
  await reading.evaluate((bytes) => (window as unknown as { readonly sockets: WebSocket[] }).sockets.at(-1)?.send(new Uint8Array(bytes)), forgedEdit())
  await expect(badge(reading)).toHaveText('Geen toegang')

  // Through its copy on this device, as an edit that waits to be sent.
  const kept = await reading.evaluate(keepForgedRow, forgedEdit().slice(3))
  expect(kept.filter((role) => role === 'editor').length).toBeGreaterThan(0)
  await Promise.all([reading.reload(), editing.reload()])
  await expect(badge(reading)).toHaveText(/Opgeslagen|wacht/)
  await expect(badge(editing)).toHaveText('Opgeslagen')
  await typeLine(editing, 'Lister')
  await expect(badge(editing)).toHaveText('Opgeslagen')

  await showList(editing)
  await expect(organisationHeading(editing, 'Lister')).toBeVisible()
  await expect(organisationHeading(editing, 'Vervalst')).toHaveCount(0)
  await expect.poll(() => namesOn(map)).toEqual(['Altrecht', 'Lister'])

  const carla = await (await somebody(browser)).newPage()
  await carla.goto((await links.make('contributor')).link)
  await expect(carla.getByText('Je kunt deze kaart bekijken')).toBeVisible()
  await expect(mapRegion(carla)).toBeVisible()
  await expect(editing.getByRole('list', { name: 'Wie er zijn' }).or(editing.getByRole('button', { name: 'Samen' })).first()).toBeVisible()
  for (const context of [bram, carla.context()]) await context.close()
})

/** A browser that keeps the app as well: one more channel to write through, and one more place to find a secret in. */
const withServiceWorker = (browser: Browser): Promise<BrowserContext> => browser.newContext({ locale: 'nl-NL', viewport: { width: 1440, height: 900 }, serviceWorkers: 'allow' })

/** Runs in the page: a forged edit under the reader's own key. Answers the roles under which there are rows. */
function keepForgedRow(update: number[]): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('netwerkkaart')
    opening.addEventListener('error', () => reject(opening.error))
    opening.addEventListener('success', () => {
      const work = opening.result.transaction('updates', 'readwrite')
      const store = work.objectStore('updates')
      const reading = store.getAll()
      reading.addEventListener('success', () => {
        const rows = reading.result as { readonly map: string; readonly epoch: string; readonly role: string }[]
        const [first] = rows
        store.add({ map: first?.map, epoch: first?.epoch, role: 'reader', update: new Uint8Array(update), unsent: 1, edits: 1, folds: [] })
        work.addEventListener('complete', () => {
          opening.result.close()
          resolve(rows.map(({ role }) => role))
        })
      })
    })
  })
}

test('a link that is revoked shuts its tabs; what was not sent can be saved', async ({ browser }) => {
  const map = await makeMap()
  const links = await ownLinks(map.owner)
  const { id, link } = await links.make('editor')
  const [inside, away] = [await (await somebody(browser)).newPage(), await (await somebody(browser)).newPage()]
  for (const page of [inside, away]) {
    await page.goto(link)
    await expect(badge(page)).toHaveText('Opgeslagen')
  }
  await away.context().setOffline(true)
  await expect(badge(away)).toHaveText(/Offline/, { timeout: 10_000 })
  await typeLine(away, 'Lister')
  await links.revoke(id)
  await expect(inside.getByRole('heading', { name: 'Deze link is ingetrokken' })).toBeVisible()
  await expect(quickAdd(inside)).toHaveCount(0)

  await away.context().setOffline(false)
  await expect(away.getByRole('heading', { name: 'Deze link is ingetrokken' })).toBeVisible({ timeout: 15_000 })
  const card = away.getByRole('listitem').filter({ hasText: '1 wijziging van jou was nog niet verstuurd' })
  await expect(card).toContainText('Lister')
  await away.reload()
  await expect(away.getByRole('heading', { name: 'Deze link is ingetrokken' })).toBeVisible()
  const saving = away.waitForEvent('download')
  await card.getByRole('button', { name: 'Bewaar ze als bestand' }).click()
  expect(readFileSync(await (await saving).path(), 'utf8')).toContain('Lister')
  await expect(card).toHaveCount(0)

  // It never came onto the map.
  expect(namesOn(map)).toEqual(['Altrecht'])
  for (const page of [inside, away]) await page.context().close()
})

test('a link that does not work says why, in a sentence', async ({ browser }) => {
  const { owner } = await makeMap()
  const links = await ownLinks(owner)
  const reader = (await links.make('reader')).link
  const context = await somebody(browser)
  const says = async (link: string, title: string): Promise<void> => {
    const page = await context.newPage()
    await page.goto(link)
    await expect(page.getByRole('heading', { name: title })).toBeVisible()
    await page.close()
  }
  await says(owner.slice(0, -5), 'Deze link is niet compleet')
  // A map that there is not, and one without a link, are the same to the server: `links.test.ts`.
  await says(owner.replace(/#.*/, `#${'A'.repeat(43)}`), 'Deze kaart gaat niet open')
  await says((await links.make('reader', 1)).link, 'Deze link is verlopen')

  // A good one after all of these opens; the same pasted again changes nothing; a stronger one pasted over it takes its place.
  const page = await context.newPage()
  await page.goto(reader)
  await expect(page.getByText('Je kunt deze kaart bekijken')).toBeVisible()
  await page.goto(reader)
  await expect(page.getByText('Je kunt deze kaart bekijken')).toBeVisible()
  expect(new URL(page.url()).hash).toBe('')
  await page.goto((await links.make('editor')).link)
  await expect(quickAdd(page)).toBeVisible()
  await typeLine(page, 'Lister')
  await expect(badge(page)).toHaveText('Opgeslagen')
  await context.close()
})

test('a clock that is an hour wrong lets in whose link is still good', async ({ browser }) => {
  const { owner } = await makeMap()
  const { link } = await (await ownLinks(owner)).make('editor', 30 * 60_000)
  const page = await (await somebody(browser)).newPage()
  await page.addInitScript(() => {
    const now = Date.now.bind(Date)
    Date.now = () => now() + 3_600_000
  })
  await page.goto(link)
  await expect(badge(page)).toHaveText('Opgeslagen')
  await typeLine(page, 'Lister')
  await expect(badge(page)).toHaveText('Opgeslagen')
  await page.context().close()
})

test('a map made without a connection brings its owner along', async ({ browser }) => {
  const page = await (await somebody(browser)).newPage()
  await page.route('**/api/session', (route) => route.abort())
  await page.goto(app.address)
  await page.getByRole('button', { name: 'Nieuwe kaart', exact: true }).click()
  await typeLine(page, 'Altrecht')
  await expect(badge(page)).toHaveText('Offline')
  const owner = await linkOf(page)
  await page.unroute('**/api/session')
  await expect(badge(page)).toHaveText('Opgeslagen', { timeout: 15_000 })
  const other = await (await somebody(browser)).newPage()
  await other.goto(owner)
  await showList(other)
  await expect(organisationHeading(other, 'Altrecht')).toBeVisible()
  for (const each of [page, other]) await each.context().close()
})

/** Says hello as the version before the first. */
const speakOlder = (): void => {
  const FIELD = '"protocol":'
  const Base = window.WebSocket
  window.WebSocket = class extends Base {
    override send(data: Parameters<WebSocket['send']>[0]): void {
      const bytes = data instanceof Uint8Array ? new Uint8Array(data) : new Uint8Array()
      const at = String.fromCharCode(...bytes.subarray(0, 200)).indexOf(FIELD)
      if (at >= 0) bytes[at + FIELD.length] = '0'.charCodeAt(0)
      super.send(at >= 0 ? bytes : data)
    }
  }
}

test('an id that is taken, and an older version, are said, and nothing of the two maps is mixed', async ({ browser }) => {
  const { owner } = await makeMap()
  const page = await (await somebody(browser)).newPage()
  await page.route('**/api/session', (route) => {
    const asked = route.request().postDataJSON() as object
    return route.continue({ postData: JSON.stringify({ ...asked, map: new URL(owner).pathname.slice('/m/'.length) }) })
  })
  await newMap(page, app.address)
  await expect(page.getByText('Op dit adres staat al een andere kaart. Wat je hier ziet staat alleen op dit apparaat')).toBeVisible()

  // The same page from a version of the app that the server knows no more; its map can come in now.
  await page.unroute('**/api/session')
  await page.addInitScript(speakOlder)
  await page.reload()
  await expect(page.getByText('De server werkt met een nieuwere versie van de app. Laad de pagina opnieuw.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Laad opnieuw' })).toBeVisible()
  await page.context().close()
})

test('where a code is asked a map is kept once it is given, and the next one asks nothing', async ({ browser }) => {
  const own = await serveApp({ settings: { CREATE_MAPS: 'code', CREATE_CODE: 'veilig-wijk-7' } })
  const page = await (await somebody(browser)).newPage()
  await newMap(page, own.address)
  const code = page.getByRole('textbox', { name: 'Code om een kaart te maken' })
  await code.fill('geraden-code')
  await page.getByRole('button', { name: 'Bewaar de kaart' }).click()
  await expect(page.getByText('Die code klopt niet')).toBeVisible()
  await code.fill('veilig-wijk-7')
  await page.getByRole('button', { name: 'Bewaar de kaart' }).click()
  await expect(badge(page)).toHaveText('Opgeslagen')
  await anotherMap(page)
  await expect(badge(page)).toHaveText('Opgeslagen')
  await page.context().close()
  await own.remove()
})

test('no link, session or code stands in an address, a header, the log, the database or the cache of a whole visit', async ({ browser }) => {
  const sent: string[] = []
  const bodies: string[] = []
  const context = await withServiceWorker(browser)
  context.on('request', (request) => {
    bodies.push(request.postData() ?? '')
    // What stands behind the # stays in the browser.
    sent.push(request.url().replace(/#.*/, ''), ...Object.entries(request.headers()).flat())
  })
  context.on('page', (page) => page.on('websocket', (socket) => sent.push(socket.url())))
  const answers: Promise<string>[] = []
  context.on('response', (response) => {
    if (response.url().endsWith('/api/session') && response.ok()) answers.push(response.json().then(({ session }: { readonly session: string }) => session, () => ''))
  })
  const anna = await context.newPage()
  const owner = await newMap(anna, app.address)
  await typeLine(anna, 'Altrecht')
  await expect(badge(anna)).toHaveText('Opgeslagen')
  const links = await ownLinks(owner)
  const { id, link } = await links.make('editor')
  const bram = await context.newPage()
  await bram.goto(link)
  await expect(badge(bram)).toHaveText('Opgeslagen')
  await bram.reload()
  await expect(badge(bram)).toHaveText('Opgeslagen')
  await links.revoke(id)
  await expect(bram.getByRole('heading', { name: 'Deze link is ingetrokken' })).toBeVisible()
  await bram.goto(`${app.address}/`)
  const history = await bram.evaluate(() => [document.referrer, performance.getEntries().map(({ name }) => name).join(' ')].join(' '))
  const cached = await bram.evaluate(async () => (await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)))).flat().join(' '))
  const sessions = (await Promise.all(answers)).filter((session) => session !== '')
  await context.close()

  const secretsOfLinks = [owner, link].map((each) => new URL(each).hash.slice(1))
  const secrets = [...secretsOfLinks, ...sessions]
  // What is looked for is really there where it may be.
  expect(sessions.length).toBeGreaterThanOrEqual(2)
  for (const secret of secretsOfLinks) expect(bodies.some((body) => body.includes(secret))).toBe(true)
  const files = readdirSync(app.dataDir).map((name) => readFileSync(join(app.dataDir, name), 'latin1'))
  const places = { sent, said: app.said, files, history: [history.replaceAll(/#\S*/g, '')], cached: [cached] }
  const found = Object.entries(places).flatMap(([place, texts]) => secrets.filter((secret) => texts.some((text) => text.includes(secret))).map((secret) => `${secret} in ${place}`))
  expect(found).toEqual([])
  expect(app.said.some((line) => line.includes('connection.closed'))).toBe(true)
})
