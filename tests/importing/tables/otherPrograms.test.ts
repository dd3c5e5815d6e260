import { describe, expect, it } from 'vitest'
import { detectLayout } from '../../../src/importing/tables/layout/detectLayout.ts'
import { readTables } from '../../../src/importing/tables/readTables.ts'
import type { SheetTable } from '../../../src/model/importedNetwork.ts'
import type { Organisation } from '../../../src/model/organisation.ts'
import { describeImported } from '../../support/describeImported.ts'

/** Workbooks and lists as other programs write or ask for them: every column that their manuals and source name, in their order. */

const sheet = (name: string, ...rows: readonly string[]): SheetTable => ({ name, rows: rows.map((row) => row.split(';').map((cell) => cell.trim())) })

function read(...tables: readonly SheetTable[]) {
  const layout = detectLayout(tables)
  const imported = readTables(tables, layout)
  const { network } = imported
  const fieldName = (id: string): string => [...network.extraFields.values()].find((field) => field.id === id)?.name ?? ''
  const factsOf = ({ aliases, link, note, tags, extra }: Organisation) => ({
    ...(aliases.length > 0 ? { aliases } : {}), ...(link ? { link } : {}), ...(note ? { note } : {}), ...(tags.length > 0 ? { tags } : {}),
    ...Object.fromEntries([...extra].map(([id, value]) => [fieldName(id), value])),
  })
  return {
    said: describeImported(imported),
    facts: Object.fromEntries([...network.organisations.values()].map((each) => [each.name, factsOf(each)])),
    ignored: layout.parts.flatMap(({ columns }) => columns.filter(({ use }) => use === 'ignored').map(({ heading }) => heading)),
  }
}

describe('PARTNER CPRM, the list of members that it uploads', () => {
  const COLUMNS = 'Primary Organization; Node Label; Address; City; Province; Postal Code; Country; First and Last Name; Email; Job Title; Website; Phone Number; Sector; Primary Org Function; Founded'
  const { said, facts, ignored } = read(sheet('members', COLUMNS, 'GGD Haaglanden; GGDH; Westeinde 128; Den Haag; Zuid-Holland; 2512 HE; Nederland; A. de Boer; a@example.org; Bestuurder; https://ggdhaaglanden.example; 070 000; preventie; ggd; 2014', 'Altrecht; ALT; ; Utrecht; ; ; ; ; ; ; ; ; ggz; ;'))

  it('has organisations with their sector, place, website and label', () => {
    expect(said).toEqual({ organisations: ['GGD Haaglanden · soort ggd · domein preventie · Den Haag · 2014..', 'Altrecht · domein ggz · Utrecht'] })
    expect(facts).toEqual({
      'GGD Haaglanden': { aliases: ['GGDH'], link: 'https://ggdhaaglanden.example', Address: 'Westeinde 128', Province: 'Zuid-Holland', 'Postal Code': '2512 HE', Country: 'Nederland', 'Job Title': 'Bestuurder' },
      Altrecht: { aliases: ['ALT'] },
    })
  })

  it('leaves persons out', () => expect(ignored).toEqual(['First and Last Name', 'Email', 'Phone Number']))

  it('with the columns of before', () => {
    const old = read(sheet('upload', 'First Name; Last Name; Primary Organization; Node Label', 'Anna; de Boer; Xtra; XTR'))
    expect([old.said, old.ignored]).toEqual([{ organisations: ['Xtra'] }, ['First Name', 'Last Name']])
  })
})

it('Polinode: nodes by name, edges between names, attributes of either', () => {
  const { said, facts } = read(
    sheet('Nodes', 'Name; Department; Location', 'Altrecht; Zorg; Utrecht', 'Xtra; ; Den Haag'),
    sheet('Edges', 'Source; Target; Relationship; Frequency', 'Altrecht; Xtra; werkt samen met; wekelijks', 'Xtra; Altrecht; adviseert; '),
  )
  expect(said).toEqual({ organisations: ['Altrecht · Utrecht', 'Xtra · Den Haag'], ties: ['Altrecht · werkt samen met · Xtra · Frequency: wekelijks', 'Xtra · adviseert · Altrecht'] })
  expect(facts).toEqual({ Altrecht: { Department: 'Zorg' }, Xtra: {} })
})

describe('Onodo', () => {
  it('as it exported: type between source and target, a day or a period, fields of its own', () => {
    const { said, facts } = read(
      sheet('Nodes', 'Name; Type; Description; Visible; Budget', 'Elzha; huisartsen; Zorggroep; ; groot', 'HKH; ; ; 0; '),
      sheet('Relations', 'Source; Type; Target; Directed; At; From; To; Bron', 'Elzha; works with; HKH; ; ; 2012-01-01; 2018-12-31; krant', 'Elzha; adviseert; HADOKS; 1; 2019-01-01; ; ; '),
    )
    expect(said).toEqual({
      organisations: ['Elzha · soort huisartsenorganisatie · domein eerste-lijn', 'HKH', 'HADOKS'],
      ties: ['Elzha · werkt samen met · HKH · 2012-01-01..2018-12-31', 'Elzha · adviseert · HADOKS · 2019-01-01..2019-01-01'],
      sources: ['krant'],
    })
    expect(facts).toMatchObject({ Elzha: { note: 'Zorggroep', Budget: 'groot' }, HKH: { Visible: '0' } })
  })

  it('with sheets in Spanish, as it read them too', () => {
    const { said } = read(sheet('Nodos', 'Name; Type', 'Elzha; ggz'), sheet('Relaciones', 'Source; Type; Target; Date', 'Elzha; works with; HKH; 2012-06'))
    expect(said.ties).toEqual(['Elzha · werkt samen met · HKH · 2012-06..2012-06'])
  })
})

describe('PRSM', () => {
  it('as its manual asks for workbooks: notes, styles, places, attributes', () => {
    const { said, facts } = read(
      sheet('Factors', 'Label; Note; Style; x; y; Financiering', 'Gemeente Delft; Betaalt; 3; 120; -40; IZA', 'Xtra; ; 1; 0; 0; '),
      sheet('Links', 'From; To; Label; Note; Style', 'Gemeente Delft; Xtra; financiert; sinds kort; 2'),
    )
    expect(said.ties).toEqual(['Gemeente Delft · financiert · Xtra · sinds kort\nStyle: 2'])
    expect(facts).toEqual({ 'Gemeente Delft': { note: 'Betaalt', Style: '3', Financiering: 'IZA' }, Xtra: { Style: '1' } })
  })

  it('with Description for a note, and labels only', () => {
    const { said, facts } = read(sheet('Factors', 'Label; Description', 'Gemeente Delft; Betaalt', 'Xtra; '), sheet('Links', 'From; To; Description', 'Gemeente Delft; Xtra; los'))
    expect([said.ties, facts['Gemeente Delft']]).toEqual([['Gemeente Delft · werkt samen met · Xtra · los'], { note: 'Betaalt' }])
  })
})
