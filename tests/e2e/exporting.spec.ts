import { readFile } from 'node:fs/promises'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, test, type Locator, type Page } from '@playwright/test'
import { readMapJson } from '../../src/formats/mapJson.ts'
import { readPdf, selectable } from '../support/readPdf.ts'
import { baseWith, COVER, PLAIN } from '../formats/pptx/writtenBase.ts'
import { partsOf } from '../formats/pptx/writtenDeck.ts'
import { serveApp, type ServedApp } from '../support/serveApp.ts'

/** The map as files: asked for in one dialog, made beside the page, under the rules of what a page may load. */

const SLIDES = 'application/vnd.openxmlformats-officedocument.presentationml.presentation'

let app: ServedApp
test.beforeAll(async () => {
  app = await serveApp()
})
test.afterAll(() => app?.remove())

async function download(page: Page, dialog: Locator, format: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const coming = page.waitForEvent('download')
  await dialog.getByRole('button', { name: format, exact: true }).click()
  const file = await coming
  await expect(dialog.getByRole('status')).toContainText(`${file.suggestedFilename()} staat bij je downloads.`)
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
}

test('a picture, a page and the whole map as files', async ({ page }) => {
  await page.goto(`${app.address}/?voorbeeld=utrechtalmere`)
  await page.getByRole('button', { name: 'Exporteren' }).click()
  const dialog = page.getByRole('dialog', { name: 'Exporteren' })
  await dialog.getByText('Breedte van de PNG: 3.840 pixels').click()
  await dialog.getByRole('combobox', { name: 'Breedte van de PNG' }).selectOption('1920')
  expect((await new AxeBuilder({ page }).include('[role="dialog"]').analyze()).violations).toEqual([])

  const svg = await download(page, dialog, 'SVG')
  expect(svg.name).toMatch(/^Utrecht en Almere .+\.svg$/)
  for (const words of ['<?xml', '>Zilveren Kruis</text>', '>Domein</text>', '>Stand per ', '</svg>']) expect(svg.bytes.toString()).toContain(words)

  const png = await download(page, dialog, 'PNG')
  expect([png.bytes.toString('latin1', 1, 4), png.bytes.readUInt32BE(16)]).toEqual(['PNG', 1920])

  const pdf = readPdf((await download(page, dialog, 'PDF')).bytes)
  expect([pdf.pages.length, pdf.embeddedFonts]).toEqual([1, 2])
  expect(selectable(pdf.pages[0] ?? [])).toContain('Zilveren Kruis')

  const json = readMapJson((await download(page, dialog, 'JSON')).bytes.toString())
  expect(json.ok && [...json.value.organisations.values()].some(({ name }) => name === 'Zilveren Kruis')).toBe(true)
})

test('slides on a base of one’s own, on the layout that is chosen', async ({ page }) => {
  await page.goto(`${app.address}/?voorbeeld=utrechtalmere`)
  await page.getByRole('button', { name: 'Exporteren' }).click()
  const dialog = page.getByRole('dialog', { name: 'Exporteren' })
  await dialog.getByText('Uiterlijk: van Netwerkkaart').click()
  const picker = dialog.getByLabel('Kies je eigen presentatie of sjabloon')
  await picker.setInputFiles({ name: 'notulen.pptx', mimeType: SLIDES, buffer: Buffer.from('geen presentatie') })
  await expect(dialog.getByRole('alert')).toHaveText('Dat bestand is geen presentatie of sjabloon waar iets mee kan. Kies een ander, of gebruik er geen.')
  await picker.setInputFiles({ name: 'huisstijl.potx', mimeType: SLIDES, buffer: Buffer.from(baseWith([COVER, PLAIN])) })
  await expect(dialog.getByRole('alert')).toBeHidden()
  const layout = dialog.getByRole('combobox', { name: 'Indeling van de dia’s' })
  await expect(layout.getByRole('option', { selected: true })).toHaveText('Alleen titel · 2. Huisstijl')
  await layout.selectOption('Titel en inhoud · 1. Omslag')
  const slides = partsOf((await download(page, dialog, 'PowerPoint')).bytes)
  expect(slides.get('ppt/slides/_rels/slide1.xml.rels')).toContain('/ppt/slideLayouts/slideLayout2.xml')
})
