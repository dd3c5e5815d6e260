import { describe, expect, it } from 'vitest'
import { FILE_FAILURES } from '../../../src/formats/reading/fileFailures.ts'
import { countPastedColumns } from '../../../src/ui/importing/door/countPastedColumns.ts'
import { withoutEnding } from '../../../src/ui/importing/drop/withoutEnding.ts'
import { factsOfFiles, fileFacts } from '../../../src/ui/importing/fileFacts.ts'
import { sampleValues } from '../../../src/ui/importing/mapping/sampleValues.ts'
import { planTotals } from '../../../src/ui/importing/planTotals.ts'
import { columnLetters, spotsInGraph, spotsInTables } from '../../../src/ui/importing/preview/saySpots.ts'
import { enImporting } from '../../../src/ui/text/en/enImporting.ts'
import { nlImporting } from '../../../src/ui/text/nl/nlImporting.ts'

const NONE = { fresh: [], changed: 0, same: 0, asked: 0, restored: 0, removed: 0, leftOut: 0 } as const
const { summary } = nlImporting.preview

describe('the sentence over a preview', () => {
  it.each([
    [{ ...NONE, fresh: [['organisations', 38]], changed: 4, same: 120, asked: 3 } as const, '38 organisaties nieuw, 4 gewijzigd, 120 blijven zoals ze zijn, 3 lijken op iemand op de kaart.'],
    [{ ...NONE, fresh: [['organisations', 1], ['memberships', 2]], same: 1, leftOut: 1 } as const, '1 organisatie en 2 deelnames nieuw, 1 blijft zoals het is, 1 niet meegenomen.'],
    [{ ...NONE, same: 3, restored: 1, removed: 2 }, '1 komt terug, 3 blijven zoals ze zijn, 2 eerder weggehaald.'],
    [{ ...NONE, same: 12 }, 'Alles uit dit bestand staat al zo op de kaart.'],
    [NONE, 'Hier staat niets in dat op de kaart past.'],
  ])('%j', (totals, sentence) => expect(summary(totals)).toBe(sentence))

  it('counts what is told and leaves what comes along', () => {
    const count = { new: 2, changed: 1, same: 3, asked: 1, restored: 0, removed: 0, leftOut: 0 }
    expect(planTotals(new Map([['organisations', count], ['evidence', count]] as const))).toEqual({ fresh: [['organisations', 2]], changed: 1, same: 3, asked: 1, restored: 0, removed: 0, leftOut: 0 })
  })
})

describe('where something stands', () => {
  const at = (row: number) => ({ sheet: 'Leden', row, column: 27, heading: 'Sinds' })
  it.each([
    [[at(3)], 'blad Leden, rij 3, kolom Sinds (AB)'],
    [[at(3), at(8)], 'blad Leden, rij 3 en 8, kolom Sinds (AB)'],
    [[at(3), at(8), at(9), at(12), at(20)], 'blad Leden, rij 3, 8, 9 en nog 2, kolom Sinds (AB)'],
    [[{ sheet: '', row: null, column: 0, heading: '' }], 'kolom A'],
    [[{ sheet: '', row: null, column: null, heading: '' }], ''],
  ])('%j', (spots, sentence) => expect(spotsInTables(nlImporting.preview, true)(spots)).toBe(sentence))

  it('does without the name of the only sheet', () => expect(spotsInTables(nlImporting.preview, false)([at(3)])).toBe('rij 3, kolom Sinds (AB)'))

  it.each([
    [[{ sheet: 'elements', row: 4, column: 2, heading: 'type' }], 'element 3 (Altrecht), veld type'],
    [[{ sheet: 'edges', row: 2, column: 1, heading: 'Target' }, { sheet: 'edges', row: 9, column: 1, heading: 'Target' }], 'lijnen 1 en 8, veld Target'],
    [[{ sheet: 'loops', row: 1, column: null, heading: '' }], 'lus 1'],
  ])('in a graph: %j', (spots, sentence) => expect(spotsInGraph(nlImporting.preview, { spots: new Map([['org-1', { sheet: 'elements', row: 4, column: 0, heading: 'label' }]]) }, () => 'Altrecht')(spots)).toBe(sentence))


  it('counts columns as a spreadsheet does', () => expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']))
})

describe('every failure', () => {
  it.each([...FILE_FAILURES, 'tooSlow', 'failed'] as const)('%s says what to do, in both languages', (code) => {
    for (const { failures } of [nlImporting, enImporting]) {
      const said = failures[code]('leden.xlsx')
      expect(said.split('. ').length).toBeGreaterThan(1)
      expect(said).toMatch(/\.$/)
      if (code !== 'notTogether') expect(said).toContain('leden.xlsx')
    }
  })
})

describe('what is known of a file before it is read', () => {
  it('is its name without its ending and the day it was changed last', () => {
    expect(factsOfFiles([{ name: 'leden 2026.xlsx', lastModified: new Date(2026, 2, 12, 23).getTime() }], 0)).toEqual({ name: 'leden 2026.xlsx', title: 'leden 2026', date: '2026-03-12' })
    expect(factsOfFiles([{ name: 'nodes.csv', lastModified: 0 }, { name: 'edges.csv', lastModified: 0 }], new Date(2026, 0, 2).getTime())).toEqual({ name: 'nodes.csv + edges.csv', title: 'nodes + edges', date: '2026-01-02' })
    expect(['.csv', 'kaart v2.1 concept', 'a.b.json'].map(withoutEnding)).toEqual(['.csv', 'kaart v2.1 concept', 'a.b'])
  })

  it('has no date where none was typed', () => {
    expect(fileFacts({ title: ' leden ', date: 'ooit' }, 'Noor', '2026-01-02')).toEqual({ title: 'leden', date: null, enteredBy: 'Noor', importedAt: '2026-01-02' })
    expect(fileFacts({ title: '', date: ' 2026-03 ' }, '', '').date).toEqual({ date: '2026-03', words: '2026-03' })
  })
})

describe('pasted text', () => {
  it.each([
    ['Altrecht\tUtrecht\nLister\tZeist', 2],
    ['naam; rol; coalitie\nAltrecht; trekker; Mentaal Gezond', 3],
    ['Altrecht trekker Mentaal Gezond\nLister; Zeist', 0],
    ['Altrecht\tUtrecht', 0],
    ['Altrecht\r\nLister', 0],
  ])('%j has %i columns', (text, columns) => expect(countPastedColumns(text)).toBe(columns))
})

describe('samples of a column', () => {
  it('are a few different values, cut where they are long', () => {
    expect(sampleValues([['a'], [''], ['a'], ['b'.repeat(60)], [], ['c'], ['d']], 0)).toEqual(['a', `${'b'.repeat(39)}…`, 'c'])
  })
})
