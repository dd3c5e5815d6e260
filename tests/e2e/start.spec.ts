import { expect, test } from '@playwright/test'
import { serveApp, type ServedApp } from '../support/serveApp.ts'

let app: ServedApp

test.beforeAll(async () => {
  app = await serveApp()
})
test.afterAll(() => app?.remove())

test('the printed address shows the app', async ({ page }) => {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  const response = await page.goto(app.address)
  expect(response?.status()).toBe(200)
  await expect(page).toHaveTitle(/Netwerkkaart/)
  await expect(page.locator('#app')).not.toBeEmpty()
  expect(complaints).toEqual([])
})

test('what the first screen needs comes compressed and may stay in the cache', async ({ request }) => {
  const html = await (await request.get(app.address)).text()
  const scripts = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map(([, path]) => String(path))
  const answers = await Promise.all(scripts.map((path) => request.get(app.address + path, { headers: { 'accept-encoding': 'br' } })))
  const headers = answers.map((answer) => answer.headers())
  expect(headers.map((header) => header['content-encoding'])).toContain('br')
  expect(headers.filter((header) => !header['cache-control']?.includes('immutable'))).toEqual([])
})

test('Ctrl-C ends it cleanly', async () => {
  const other = await serveApp()
  expect(await other.stop()).toBe(0)
  await other.remove()
})
