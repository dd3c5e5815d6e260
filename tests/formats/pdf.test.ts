import { describe, expect, it } from 'vitest'
import { coalitionLayout } from '../../src/drawing/layout/coalitionLayout.ts'
import { NODE_LABEL } from '../../src/drawing/labels.ts'
import { fitOnPaper } from '../../src/formats/pdf/pages.ts'
import { PAPER } from '../../src/formats/pdf/papers.ts'
import { settable } from '../../src/formats/pdf/lettersOf.ts'
import type { ExportInput } from '../../src/formats/exportInput.ts'
import type { SourceId } from '../../src/model/ids.ts'
import type { Network } from '../../src/model/network.ts'
import { placedAt, randomNetwork } from '../drawing/randomNetwork.ts'
import { exampleNetwork } from '../support/exampleNetwork.ts'
import { exportInputOf } from '../support/exportInputOf.ts'
import { pdfOf } from '../support/pdfOf.ts'
import { readPdf, selectable, type ReadPdf } from '../support/readPdf.ts'
import { aNetwork, anOrganisation } from '../support/smallNetwork.ts'

const MM = 72 / 25.4
const round = ([width, height]: readonly [number, number]): readonly [number, number] => [Math.round(width / MM), Math.round(height / MM)]
const saidOn = ({ pages }: ReadPdf): string[] => pages.flatMap(selectable)
const namesIn = ({ drawing }: ExportInput): string[] => [...drawing.nodes.flatMap(({ lines }) => lines), ...drawing.hulls.flatMap(({ name }) => name.lines)]
const smallest = ({ pages }: ReadPdf): number => Math.round(Math.min(...pages.flat().map(({ size }) => size)) * 1e6) / 1e6

function alone(...names: readonly string[]): Network {
  const network = aNetwork({ organisations: names.map((name, index) => anOrganisation(`org-a${index}aaa`, name)) })
  return { ...network, placements: new Map([...network.organisations.keys()].map((id, index) => [id, { x: 0, y: index * 90, pinned: false }])) }
}

describe.each(['haaglanden', 'utrechtalmere'] as const)('the A3 of %s', (name) => {
  const input = exportInputOf(exampleNetwork(name))
  const written = pdfOf(input)
  const pdf = readPdf(written.bytes)

  it('is one A3 with everything on it that can be read as text, once', () => {
    expect([written.pages, written.isSplit, pdf.sizes.map(round)]).toEqual([1, false, [[420, 297]]])
    const said = saidOn(pdf)
    const expected = [...namesIn(input), ...input.words.legend.flatMap(({ entries }) => entries.map(({ label }) => label)), ...input.words.about.map(({ text }) => text)]
    const times = (all: readonly string[], line: string): number => all.filter((text) => text === line).length
    expect(namesIn(input).filter((line) => times(said, line) !== times(expected, line))).toEqual([])
    for (const text of [input.words.title, input.words.stateDate, ...input.words.certainty, 'Blad 1 van 1']) expect(said).toContain(text)
  })

  it('has its typeface inside, and nothing smaller than 7 points', () => {
    expect([pdf.fonts, pdf.embeddedFonts, pdf.images]).toEqual([2, 2, 0])
    expect(smallest(pdf)).toBeGreaterThanOrEqual(7)
  })

  it('names nobody as its author', () => expect(pdf.info).not.toContain('/Author'))
})

describe('the A4 of haaglanden', () => {
  const input = exportInputOf(exampleNetwork('haaglanden'))

  it('gives the drawing the room of what is not its key, and says where that stands', () => {
    const [drawn = [], ground = []] = readPdf(pdfOf(input, 'a4').bytes).pages.map(selectable)
    expect(drawn).toContain('Gemaakt met Netwerkkaart op 12 maart 2026 · Bronnen en toelichting op blad 2')
    for (const { label } of input.words.legend.flatMap(({ entries }) => entries)) expect(drawn.join(' ')).toContain(label)
    expect([drawn, ground].map((said) => said.includes('Bronnen'))).toEqual([false, true])
    for (const line of namesIn(input)) expect(drawn).toContain(line)
  })

  it('has names hardly larger than those that the drawing has room for', () => {
    expect(8 / (NODE_LABEL.size * fitOnPaper(input.drawing, PAPER.a4, input.words).zoom)).toBeLessThan(1.25)
  })
})

it('is split where names had room only far from their circles', () => {
  const network = randomNetwork({ organisations: 90, coalitions: 18 }, 2, 2)
  const input = exportInputOf(placedAt(network, coalitionLayout(network, { seed: 1 })))
  const { visible } = fitOnPaper(input.drawing, PAPER.a4, input.words)
  expect(visible.size).toBe(input.drawing.nodes.length + input.drawing.hulls.length)
  expect(pdfOf(input, 'a4').isSplit).toBe(true)
})

describe('a map that does not fit', () => {
  const network = randomNetwork({ organisations: 90, coalitions: 18 }, 1, 2)
  const input = exportInputOf(placedAt(network, coalitionLayout(network, { seed: 1 })))

  it('comes as a whole and then in parts, with every name somewhere and none too small', () => {
    const written = pdfOf(input, 'a4')
    const pdf = readPdf(written.bytes)
    expect(written.isSplit).toBe(true)
    expect(written.pages).toBeGreaterThan(2)
    expect(selectable(pdf.pages[0] ?? [])).toContain('Niet alle namen passen hier leesbaar. Op de volgende bladen staat elk deel apart.')
    const said = new Set(saidOn({ ...pdf, pages: pdf.pages.slice(1) }))
    expect(namesIn(input).filter((line) => !said.has(line))).toEqual([])
    expect(smallest(pdf)).toBeGreaterThanOrEqual(7)
    expect(saidOn(pdf)).toContain(`Blad ${written.pages} van ${written.pages}`)
  })
})

it.each([['a0a3', 8, [297, 420]], ['a0a4', 16, [297, 210]]] as const)('a poster as %s is %i sheets that show all of it', (paper, sheets, size) => {
  const input = exportInputOf(exampleNetwork('haaglanden'))
  const { bytes, pages } = pdfOf(input, paper)
  const pdf = readPdf(bytes)
  expect([pages, new Set(pdf.sizes.map((each) => String(round(each))))]).toEqual([sheets, new Set([String(size)])])
  const said = new Set(saidOn(pdf))
  expect(namesIn(input).filter((line) => !said.has(line))).toEqual([])
  expect(pdf.pages.every((page, index) => selectable(page).some((text) => text.startsWith(`Vel ${index + 1}: rij `)))).toBe(true)
})

it('sets ë, € and umlauts, says what it could not set, and gives the real name to whoever copies it', () => {
  const names = ['Coöperatie Zorg & Œuvre €5', 'Überlingen ñ ş ő', 'Zorg 🏥 huis', 'שלום']
  const { bytes, missing } = pdfOf(exportInputOf(alone(...names)))
  const said = saidOn(readPdf(bytes)).join(' ')
  for (const name of names) for (const word of name.split(' ')) expect(said).toContain(word)
  expect(missing).toEqual(['🏥', 'ש', 'ל', 'ו', 'ם'])
})

it('gives sources that do not fit below the drawing pages of their own', () => {
  const network = exampleNetwork('utrechtalmere')
  const [source] = network.sources.values()
  const [evidence] = network.evidence.values()
  if (!source || !evidence) throw new Error('the example has a source')
  const ids = Array.from({ length: 300 }, (_, index) => `src-many${index}` as SourceId)
  const many = {
    ...network,
    record: { ...network.record, privacyText: 'Een lange tekst die niet op één blad past. '.repeat(300) },
    sources: new Map(ids.map((id, index) => [id, { ...source, id, title: `Bron nummer ${index}` }])),
    evidence: new Map(ids.map((id, index) => [`evi-many${index}` as typeof evidence.id, { ...evidence, id: `evi-many${index}` as typeof evidence.id, source: id }])),
  }
  const { bytes, pages } = pdfOf(exportInputOf(many))
  expect(pages).toBeGreaterThan(2)
  const said = saidOn(readPdf(bytes))
  expect(ids.filter((_, index) => !said.includes(`Bron nummer ${index}`))).toEqual([])
})

describe('what a typeface cannot set', () => {
  const has = (code: number): boolean => code < 0x180
  it.each([
    ['Zorg ë', 'Zorg ë', []],
    ['e\u0308', 'ë', []],
    ['ẅijk', 'wijk', []],
    ['a\u200b\u202eb\tc', 'ab c', []],
    ['👨‍👩‍👧 zorg', '? zorg', ['👨👩👧']],
    ['שלום', '?', ['ש', 'ל', 'ו', 'ם']],
  ] as const)('of %j stands as %j', (words, text, missing) => {
    const set = settable(words, has)
    expect(set.text).toBe(text)
    expect(set.missing.join('')).toBe(missing.join(''))
  })
})
