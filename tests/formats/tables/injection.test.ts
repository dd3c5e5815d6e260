import { strFromU8, unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { guardCell, unguardCell } from '../../../src/formats/csvGuard.ts'
import { writeKumuXlsx } from '../../../src/formats/kumu/writeKumuXlsx.ts'
import { writeCsv } from '../../../src/formats/tables/writeCsv.ts'
import { writeXlsx } from '../../../src/formats/tables/writeXlsx.ts'
import { cleanCell } from '../../../src/model/sheets/cleanCell.ts'
import { aCoalition, aMembership, aNetwork, anOrganisation } from '../../support/smallNetwork.ts'
import { FORMULA_PAYLOADS } from '../formulaPayloads.ts'
import { plainInput } from '../plainInput.ts'
import { readBack } from '../readBack.ts'

/** Every payload as a name, a note and a tag. */
const network = aNetwork({
  organisations: FORMULA_PAYLOADS.map((text, index) => anOrganisation(`org-00${String(index).padStart(2, '0')}`, text, { note: text, tags: [text] })),
  coalitions: [aCoalition('coa-0000', '=1+1')],
  memberships: FORMULA_PAYLOADS.map((_, index) => aMembership(`org-00${String(index).padStart(2, '0')}`, 'coa-0000', 'lid')),
})
const input = plainInput(network)

describe('what looks like a formula', () => {
  it('is there sixty times', () => expect(new Set(FORMULA_PAYLOADS).size).toBe(60))

  it.each([['our workbook', writeXlsx(input)], ['the workbook for Kumu', writeKumuXlsx(input)]])('is text in %s', async (_, bytes) => {
    const sheets = Object.entries(unzipSync(bytes)).filter(([name]) => name.startsWith('xl/worksheets/'))
    for (const [, xml] of sheets) expect(strFromU8(xml)).not.toMatch(/<f[\s>]/)
    const book = await readXlsx(bytes)
    const texts = book.sheets.flatMap(({ rows }) => rows.flat()).filter((value) => typeof value === 'string')
    for (const payload of FORMULA_PAYLOADS) expect(texts.map((text) => cleanCell(text.replaceAll('¦', '|')))).toContain(cleanCell(payload))
  })

  it('has a sign before it in every .csv, with no cell that a spreadsheet would run', () => {
    for (const [name, bytes] of Object.entries(unzipSync(writeCsv(input)))) {
      if (!name.endsWith('.csv')) continue
      const { data } = Papa.parse<string[]>(strFromU8(bytes).replace(/^\uFEFF/, ''), { delimiter: ';' })
      for (const cell of data.flat()) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/)
    }
  })

  it('comes back from a .csv without the sign', async () => {
    const files = Object.entries(unzipSync(writeCsv(input))).filter(([name]) => name.endsWith('.csv')).map(([name, bytes]) => ({ name, bytes }))
    const { network: read } = await readBack(...files)
    const names = [...read.organisations.values()].map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(FORMULA_PAYLOADS.map((text) => expect.toSatisfy((name: string) => name.replace(/\s+/g, ' ') === cleanCell(text).replace(/\s+/g, ' ')) as string)))
  })

  it('is the same after the guard was put on and taken off, and so is everything else', () => {
    for (const text of [...FORMULA_PAYLOADS, "'t Hart", "''", '', 'Zoë', "'"]) expect(unguardCell(guardCell(text))).toBe(text)
    expect(guardCell("'t Hart")).toBe("'t Hart")
    expect(unguardCell("'t Hart")).toBe("'t Hart")
  })
})
