import { describe, expect, it } from 'vitest'
import { FORMULA_PAYLOADS } from '../formats/formulaPayloads.ts'
import { exampleNetwork } from '../support/exampleNetwork.ts'
import { AWKWARD_NAMES } from './makers/workbooks.ts'
import { openedAs } from './officeFiles.ts'

/** The text of a workbook as LibreOffice understood it. */
function textOf(name: string): string {
  return openedAs(name, 'fods').replaceAll(/<text:s(?: text:c="\d+")?\/>|<text:tab\/>/g, ' ').replaceAll(/<[^>]+>/g, ' ').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&').replaceAll(/\s+/g, ' ')
}

describe('LibreOffice', () => {
  it('finds no formula in what looks like one, and every text as it was', () => {
    const opened = openedAs('formules.xlsx', 'fods')
    expect(opened).not.toContain('table:formula=')
    const text = textOf('formules.xlsx')
    for (const payload of [...AWKWARD_NAMES, ...FORMULA_PAYLOADS]) expect(text).toContain(payload.trim().replaceAll(/\s+/g, ' '))
  })

  it.each(['haaglanden', 'utrechtalmere'] as const)('opens %s with its sheets, filters, dates and names', (map) => {
    const opened = openedAs(`${map}.xlsx`, 'fods')
    const { organisations, coalitions } = exampleNetwork(map)
    for (const { name } of [...organisations.values(), ...coalitions.values()]) expect(textOf(`${map}.xlsx`)).toContain(name)
    const sheets = [...opened.matchAll(/<table:table table:name="([^"]*)"/g)].map(([, name]) => name)
    expect(sheets.slice(0, 8)).toEqual(['Organisaties', 'Samenwerkingen', 'Deelnames', 'Matrix', 'Relaties', 'Opvolgingen', 'Bronnen', 'Legenda'])
    expect(opened.match(/<table:database-range /g)?.length).toBeGreaterThanOrEqual(7)
    expect(opened).not.toContain('table:formula=')
    if (map === 'haaglanden') expect(opened).toMatch(/office:date-value="2019-01-01"/)
  })

  it('prints a wide matrix on as many pages as keep it readable, with the names of parties on each', () => {
    const opened = openedAs('haaglanden.xlsx', 'fods')
    expect(opened).toMatch(/style:scale-to-X="2"/)
    const [matrix = ''] = opened.split('<table:table ').filter((table) => table.startsWith('table:name="Matrix"'))
    expect(matrix).toContain('<table:table-header-columns>')
    expect(matrix).toContain('<table:table-header-rows>')
  })
})
