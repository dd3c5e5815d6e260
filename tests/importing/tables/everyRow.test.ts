import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { detectLayout } from '../../../src/importing/tables/layout/detectLayout.ts'
import type { Layout } from '../../../src/importing/tables/layout/layout.ts'
import { readTables } from '../../../src/importing/tables/readTables.ts'
import { nameKey } from '../../../src/importing/tables/rows/fileNetwork.ts'
import type { ImportedNetwork, SheetTable } from '../../../src/model/importedNetwork.ts'
import { partyOf } from '../../../src/model/network.ts'
import type { PartyId } from '../../../src/model/ids.ts'

const name = fc.constantFrom('GGD', 'Lijn1', 'Altrecht', 'Vitaal Delft', 'Tafel Jeugd', 'GGD (Delft)', ' ggd ', '', '12', 'toString', '__proto__', 'A | B', '=1+1', 'x'.repeat(401), 'é\nf')
const kind = fc.constantFrom('', 'GGD', 'netwerk', 'tafel', 'ggz', 'wolk', 'organisatie', 'constructor')
const role = fc.constantFrom('', 'trekker', 'Lid', 'kapitein', 'lid, trekker', 'valt onder', 'fuseerde tot', 'werkt samen met', 'wordt gefinancierd door', 'financiert')
const date = fc.constantFrom('', '2015', 'juni 2015', '1-6-2015', '42005', '31-2-2015', 'ooit', 'heden', '<[2014, 2015]>')
const rows = (...columns: readonly fc.Arbitrary<string>[]) => fc.array(fc.tuple(...columns), { maxLength: 12 })

/** Sheets of any content; which headings stand above them is varied too. */
const sheets = fc.record({
  parties: rows(name, kind, fc.constantFrom('', 'Delft', 'Almere'), name, date),
  memberships: rows(name, name, role, date, date),
  lines: rows(name, name, role, date, date),
  successions: rows(name, name, date),
})

function tablesFrom(made: { readonly parties: string[][]; readonly memberships: string[][]; readonly lines: string[][]; readonly successions: string[][] }): readonly SheetTable[] {
  return [
    { name: 'Elements', rows: [['Label', 'Soort', 'Plaats', 'Valt onder', 'Vanaf'], ...made.parties] },
    { name: 'Deelnames', rows: [['Partij', 'Coalitie', 'Rol', 'Vanaf', 'Tot en met'], ...made.memberships] },
    { name: 'Connections', rows: [['From', 'To', 'Type', 'Vanaf', 'Tot en met'], ...made.lines] },
    { name: 'Opvolgingen', rows: [['Van', 'Naar', 'Datum'], ...made.successions] },
  ]
}

/** What a row names, as it must be found in the network unless a problem stands at the row. */
function isInNetwork({ network }: ImportedNetwork, sheet: string, row: readonly string[]): boolean {
  const called = (id: PartyId): readonly string[] => [partyOf(network, id)?.name ?? '', ...(partyOf(network, id)?.places ?? []).map((place) => `${partyOf(network, id)?.name} (${network.places.get(place)?.name})`)].map(nameKey)
  const values = (cell: string | undefined): readonly string[] => (cell ?? '').split('|').map(nameKey).filter(Boolean)
  if (sheet === 'Elements') return [...network.organisations.keys(), ...network.coalitions.keys()].some((id) => called(id).includes(nameKey(row[0] ?? '')))
  const pairs = [
    ...[...network.memberships.values()].flatMap(({ party, coalition }): [PartyId, PartyId][] => [[party, coalition], [coalition, party]]),
    ...[...network.ties.values()].flatMap(({ from, to }): [PartyId, PartyId][] => [[from, to], [to, from]]),
    ...[...network.successions.values()].flatMap(({ from, to }) => from.flatMap((one) => to.map((other): [PartyId, PartyId] => [one, other]))),
    ...[...network.organisations.values(), ...network.coalitions.values()].flatMap(({ id, partOf }): [PartyId, PartyId][] => (partOf === null ? [] : [[id, partOf]])),
  ]
  return values(row[0]).every((from) => values(row[1]).every((to) => pairs.some(([one, other]) => called(one).includes(from) && called(other).includes(to))))
}

const seenBy = (imported: ImportedNetwork, sheet: string, number: number): boolean => imported.problems.some(({ at, weight }) => weight === 'lost' && at.sheet === sheet && at.row === number)

describe('every row is in the network or among the problems', () => {
  it('whatever stands in it', () => {
    fc.assert(fc.property(sheets, (made) => {
      const tables = tablesFrom(made)
      const layout = layoutFor(tables)
      const imported = readTables(tables, layout)
      const lost: string[] = []
      for (const { name: sheet, rows } of tables) {
        for (const [at, row] of rows.entries()) {
          if (at === 0 || row.every((cell) => cell.trim() === '')) continue
          // Who lies under one party cannot lie under a second: the last row counts.
          const mayBeOverruled = sheet === 'Connections' && row[2] === 'valt onder'
          if (!seenBy(imported, sheet, at + 1) && !mayBeOverruled && !isInNetwork(imported, sheet, row)) lost.push(`${sheet}!${at + 1}: ${row.join('; ')}`)
        }
      }
      expect(lost).toEqual([])
    }), { numRuns: 60 })
  })

  it('and every promise of a network is kept, every id is good, every record has its row', () => {
    fc.assert(fc.property(sheets, (made) => {
      const tables = tablesFrom(made)
      const { network, spots, said } = readTables(tables, layoutFor(tables))
      for (const { party, coalition } of network.memberships.values()) expect([partyOf(network, party), network.coalitions.get(coalition)]).not.toContain(undefined)
      for (const { from, to } of network.ties.values()) expect([partyOf(network, from), partyOf(network, to)]).not.toContain(undefined)
      for (const start of network.organisations.values()) {
        let steps = 0
        for (let at = start.partOf; at !== null; at = network.organisations.get(at)?.partOf ?? null) expect(++steps).toBeLessThan(100)
      }
      for (const table of [network.organisations, network.coalitions, network.memberships, network.ties, network.successions]) {
        for (const [id, thing] of table) {
          expect([id, thing.id === id, spots.has(id), said.has(id)]).toEqual([expect.stringMatching(/^[a-z]{3}-[0-9a-z]{4,32}$/), true, true, true])
        }
      }
    }), { numRuns: 50 })
  })

  it('reads the same twice, and mending one cell renames nothing else', () => {
    fc.assert(fc.property(sheets, (made) => {
      const tables = tablesFrom(made)
      const layout = layoutFor(tables)
      const before = readTables(tables, layout)
      expect([...readTables(tables, layout).spots.keys()]).toEqual([...before.spots.keys()])
      const after = readTables([...tables, { name: 'Leeg', rows: [] }], layout, [{ sheet: 'Opvolgingen', row: 2, column: 2, value: '2020' }])
      expect([...after.network.organisations.keys()]).toEqual([...before.network.organisations.keys()])
      expect([...after.network.memberships.keys()]).toEqual([...before.network.memberships.keys()])
    }), { numRuns: 40 })
  })

  it('any cells at all are read without a fault', () => {
    fc.assert(fc.property(fc.array(fc.array(fc.oneof(name, kind, role, date, fc.string({ unit: 'binary', maxLength: 8 }), fc.constantFrom('Naam', 'Van', 'Naar', 'Label', 'ID', 'Partij', 'Coalitie', 'Rol', 'x', 'netwerkkaart', '{"id":"org-aaaa"}', 'Source', 'Target')), { maxLength: 7 }), { maxLength: 9 }), fc.constantFrom('Blad1', 'Organisaties', 'Elements', 'Edges', 'Matrix', 'Bronnen', "Thema's", 'x (ignore)'), (cells, sheet) => {
      const tables = [{ name: sheet, rows: cells }]
      const layout: Layout = detectLayout(tables)
      expect(() => readTables(tables, layout)).not.toThrow()
    }), { numRuns: 100 })
  })
})

/** The kinds stay kinds, also where chance puts more strangers than words we know in the column. */
function layoutFor(tables: readonly SheetTable[]): Layout {
  const layout = detectLayout(tables)
  const isKind = (heading: string): boolean => heading === 'Soort' || heading === 'Type'
  return { ...layout, parts: layout.parts.map((part) => ({ ...part, columns: part.columns.map((column) => (isKind(column.heading) ? { ...column, use: 'kind' } : column)) })) }
}
