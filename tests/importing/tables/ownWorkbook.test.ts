import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { detectLayout } from '../../../src/importing/tables/layout/detectLayout.ts'
import { readTables } from '../../../src/importing/tables/readTables.ts'
import { ownTermRecords } from '../../../src/importing/soundNetwork.ts'
import type { SheetTable } from '../../../src/model/importedNetwork.ts'
import type { Network } from '../../../src/model/network.ts'
import { cellsOf } from '../../../src/model/sheets/cellsOf.ts'
import { COLUMNS, DATA_HEADING, READABLE_TABLES, SHEETS, type Heading, type ReadableTable, type SheetKey } from '../../../src/model/sheets/headings.ts'
import { withOwnTerms, type Language } from '../../../src/model/vocabulary.ts'
import { asJson } from '../../support/mapPeer.ts'
import { readSample } from '../../support/readRawNetwork.ts'

const raw = (name: string) => JSON.parse(readFileSync(new URL(`../../fixtures/networks/${name}.json`, import.meta.url), 'utf8')) as unknown
const haaglanden = (): Network => {
  const network = readSample('haaglanden', [raw('haaglanden-dzoidb-2014'), raw('den-haag-lijn1-2018')])
  const own = { id: 'voc-aaaa', list: 'roles', code: 'kartrekster', nl: 'Kartrekster', en: 'Co-lead', seat: 'around', directed: false, hue: null } as const
  return { ...network, vocabulary: withOwnTerms([own]) }
}

/** The workbook as it is agreed: readable cells, and the record whole behind them. */
function workbook(network: Network, language: Language): readonly SheetTable[] {
  const json = (record: object): string => JSON.stringify(record, (_, value: unknown) => (value instanceof Map ? Object.fromEntries(value) : value))
  const readable = READABLE_TABLES.map((table): SheetTable => {
    const columns = Object.entries(COLUMNS[table] as Readonly<Record<string, Heading>>)
    const rows = [...network[table].values()].map((record) => {
      const cells: Readonly<Record<string, string>> = cellsOf(network, table as ReadableTable, record as never, language)
      return [...columns.map(([key]) => cells[key] ?? ''), json(record).slice(0, 40), json(record).slice(40)]
    })
    return { name: SHEETS[table][language], rows: [[...columns.map(([, heading]) => heading[language]), DATA_HEADING, `${DATA_HEADING} 2`], ...rows] }
  })
  const dataOnly = (key: SheetKey, records: Iterable<object>): SheetTable => ({ name: SHEETS[key][language], rows: [['ID', DATA_HEADING], ...[...records].map((record) => ['id' in record ? String(record.id) : '', json(record)])] })
  return [
    ...readable, dataOnly('map', [network.record]), dataOnly('themes', network.themes.values()), dataOnly('places', network.places.values()), dataOnly('phases', network.phases.values()), dataOnly('results', network.results.values()),
    dataOnly('evidence', network.evidence.values()), dataOnly('extraFields', network.extraFields.values()), dataOnly('vocabulary', ownTermRecords(network.vocabulary)), dataOnly('views', network.views.values()),
    dataOnly('placements', [...network.placements].map(([id, placement]) => ({ id, ...placement }))),
    { name: SHEETS.matrix[language], rows: [['', 'A', 'B'], ['c', 'x', 'x']] },
  ]
}

const read = (tables: readonly SheetTable[]) => readTables(tables, detectLayout(tables))

/** One cell of the row that has this text somewhere, said otherwise. */
function changed(tables: readonly SheetTable[], sheet: string, row: string, heading: string, value: string): readonly SheetTable[] {
  return tables.map((table) => (table.name !== sheet ? table : { ...table, rows: table.rows.map((cells) => (cells.includes(row) ? cells.map((cell, column) => (table.rows[0]?.[column] === heading ? value : cell)) : cells)) }))
}

describe('our own workbook', () => {
  it.each(['nl', 'en'] as const)('reads back as the same network, with the same ids (%s)', (language) => {
    const network = haaglanden()
    const imported = read(workbook(network, language))
    expect(imported.problems).toEqual([])
    expect(imported.keepsIds).toBe(true)
    expect(asJson(imported.network)).toEqual(asJson(network))
    expect(imported.said.size).toBe(0)
  })

  it('sorted otherwise, or with a row gone, it still does', () => {
    const network = haaglanden()
    const sorted = workbook(network, 'nl').map(({ name, rows: [heading = [], ...rows] }) => ({ name, rows: [heading, ...rows.toReversed()] }))
    expect(read(sorted).network.memberships.size).toBe(network.memberships.size)
    expect([...read(sorted).network.evidence.keys()].sort()).toEqual([...network.evidence.keys()].sort())
  })

  it('what was changed in a cell wins, and nothing else changes', () => {
    const network = haaglanden()
    const [first] = network.organisations.values()
    const mended = changed(workbook(network, 'nl'), 'Organisaties', first?.id ?? '', 'Naam', 'Andere naam')
    const { network: after, problems } = read(changed(mended, 'Organisaties', first?.id ?? '', 'Vanaf', 'juni 2011'))
    expect(problems).toEqual([])
    expect(after.organisations.get(first?.id as never)).toEqual({ ...first, name: 'Andere naam', period: { ...first?.period, from: { date: '2011-06', words: 'juni 2011' } } })
    expect(asJson({ ...after, organisations: network.organisations })).toEqual(asJson(network))
  })

  it('an end, a role or a date that was changed, a cell that makes no sense', () => {
    const network = haaglanden()
    const [one] = network.memberships.values()
    const [other] = network.organisations.values()
    const tables = [['Partij', other?.name ?? ''], ['Rol', 'Trekker'], ['Vanaf', '2011'], ['Status', 'vaag']].reduce((made, [heading = '', value = '']) => changed(made, 'Deelnames', one?.id ?? '', heading, value), workbook(network, 'nl'))
    const { network: after, problems } = read(tables)
    expect(after.memberships.get(one?.id as never)).toEqual({ ...one, party: other?.id, role: 'trekker', period: { from: { date: '2011', words: '2011' }, to: one?.period.to } })
    expect(problems.map(({ code, weight, value }) => [code, weight, value])).toEqual([['unknownTerm', 'left', 'vaag']])
  })

  it('a row that was added or copied is read as anybody would write it', () => {
    const network = haaglanden()
    const tables = workbook(network, 'nl').map((table) => (table.name !== 'Organisaties' ? table : { ...table, rows: [...table.rows, ['', 'Nieuw Welzijn'], (table.rows[1] ?? []).map((cell, column) => (column === 1 ? 'Kopie' : cell))] }))
    const names = [...read(tables).network.organisations.values()].map(({ name }) => name)
    expect(names).toHaveLength(network.organisations.size + 2)
    expect(names).toEqual(expect.arrayContaining(['Nieuw Welzijn', 'Kopie']))
  })

  it('a record that was spoiled is said, and read from what else there is', () => {
    const network = haaglanden()
    const [first] = network.sources.values()
    const { problems, network: after } = read(changed(workbook(network, 'nl'), 'Bronnen', first?.id ?? '', DATA_HEADING, '{"id"'))
    expect(problems.map(({ at, code, weight }) => [at.sheet, code, weight])).toEqual([['Bronnen', 'unreadable', 'lost']])
    // What still stands in the readable cells of the facts brings its title back.
    expect([...after.sources.values()].map(({ title }) => title).sort()).toEqual([...network.sources.values()].map(({ title }) => title).sort())
    expect([...after.evidence.values()].every(({ source }) => source === null || after.sources.has(source))).toBe(true)
  })
})
