import { expect, it } from 'vitest'
import { exampleNetwork } from '../support/exampleNetwork.ts'
import { readPdf } from '../support/readPdf.ts'
import { openedAs, openedPath } from './officeFiles.ts'
import { readFileSync } from 'node:fs'

it.each(['haaglanden', 'utrechtalmere'] as const)('LibreOffice finds every name of the PDF of %s as text', (name) => {
  const said = openedAs(`${name}.pdf`, 'fodg').replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, '')
  const words = [...exampleNetwork(name).organisations.values()].flatMap((organisation) => organisation.name.split(/\s+/))
  expect(words.filter((word) => !said.includes(word.replaceAll('&', '&amp;')))).toEqual([])
})

it.each(['haaglanden', 'utrechtalmere'] as const)('LibreOffice draws the SVG of %s as shapes and text, not as a picture', (name) => {
  const opened = readPdf(readFileSync(openedPath(`${name}.svg`, 'pdf')))
  expect([opened.pages.length, opened.images, opened.embeddedFonts > 0]).toEqual([1, 0, true])
})
