import type { LegendSign } from '../../drawing/legendEntries.ts'
import { cleanCell } from '../../model/sheets/cleanCell.ts'
import { SHEETS } from '../../model/sheets/headings.ts'
import type { Language } from '../../model/vocabulary.ts'
import type { ExportWords, LegendMark } from '../exportWords.ts'
import { linesIn, type Cell, type Sheet } from '../workbook/sheet.ts'

const SIGNS: Readonly<Record<LegendSign, string>> = {
  hull: '○', plate: '▭', seat: '—', together: '—', around: '┄', tie: '—', directed: '→', partOf: '⇢', succession: '⇒', planned: '┄', placeholder: '◌', closed: '◦', ended: '–', endedHull: '○', pinned: '•',
}

const LABEL_WIDTH = 18
const TEXT_WIDTH = 90
const LINE_POINTS = 15
const TITLE_POINTS = 24

/** What the map is, as of when, what was left out, what its colours mean and where its facts come from. */
export function legendSheet(words: ExportWords, language: Language): Sheet {
  const { headings } = words
  const rows: (readonly Cell[])[] = [
    [{ text: words.title, style: 'title' }],
    ...[words.subtitle, words.stateDate, words.shown].filter(Boolean).map((text): readonly Cell[] => [{ text, style: 'plain' }]),
    ...section(headings.filters, words.filters.map((text): readonly Cell[] => [null, { text, style: 'wrapped' }])),
    ...words.legend.flatMap(({ heading, entries }) => section(heading, entries.map(({ mark, label }) => [markCell(mark), { text: label, style: 'wrapped' }]))),
    ...section(headings.about, words.about.filter(({ text }) => text !== '').map(({ label, text }) => [{ text: label, style: 'label' }, { text, style: 'wrapped' }])),
    ...section(headings.sources, words.sources.map(({ title, detail, link, certainty }) => [null, { text: [title, detail, link, certainty].filter(Boolean).join(' · '), style: 'wrapped' }])),
    ...section(headings.certainty, words.certainty.map((text): readonly Cell[] => [null, { text, style: 'wrapped' }])),
    [], [{ text: words.madeWith, style: 'plain' }],
  ]
  return { name: SHEETS.legend[language], rows: rows.map((row) => row.map(clean)), columns: [{ width: LABEL_WIDTH }, { width: TEXT_WIDTH }], heights: heights(rows, TEXT_WIDTH) }
}

/** Contact texts, where somebody asked for them. */
export function contactsSheet({ contacts, headings }: ExportWords): Sheet {
  const rows = contacts.map(({ label, text }): readonly Cell[] => [{ text: label, style: 'label' }, { text, style: 'wrapped' }])
  return { name: sheetName(headings.contacts), rows: rows.map((row) => row.map(clean)), columns: [{ width: 36 }, { width: TEXT_WIDTH }], heights: heights(rows, TEXT_WIDTH) }
}

function section(heading: string, rows: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] {
  return rows.length === 0 ? [] : [[], [{ text: heading, style: 'label' }], ...rows]
}

function markCell(mark: LegendMark): Cell {
  switch (mark.kind) {
    case 'ring':
      return { text: mark.glyph || '○', style: mark.hue ?? 'around' }
    case 'hull':
      return { text: '', style: mark.hueIndex === null ? 'around' : `hull${mark.hueIndex}` }
    case 'sign':
      return { text: SIGNS[mark.sign], style: 'around' }
    case 'letter':
      return { text: mark.letter, style: 'around' }
  }
}

/** Room for the second cell of each row; the first row is the title, or a row like the others. */
function heights(rows: readonly (readonly Cell[])[], width: number): ReadonlyMap<number, number> {
  return new Map(rows.map(([first, second], index) => {
    const isTitle = first !== undefined && first !== null && first.style === 'title'
    const lines = second && 'text' in second ? linesIn(second.text, width) : 1
    return [index, isTitle ? TITLE_POINTS : lines * LINE_POINTS]
  }))
}

const clean = (cell: Cell): Cell => (cell !== null && 'text' in cell ? { ...cell, text: cleanCell(cell.text) } : cell)

/** A name that a sheet may bear. */
function sheetName(text: string): string {
  return text.replace(/[[\]:*?/\\']/g, ' ').trim().slice(0, 31) || '?'
}
