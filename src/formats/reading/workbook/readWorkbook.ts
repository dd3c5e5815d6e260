import { strFromU8 } from 'fflate'
import type { SheetTable } from '../../../model/importedNetwork.ts'
import { failed, ok, type Result } from '../../../model/result.ts'
import { readSharedStrings } from './readSharedStrings.ts'
import { readSheet } from './readSheet.ts'
import { readStyles } from './readStyles.ts'
import { declarationIn, scanXml } from './scanXml.ts'
import { allowanceFor, listZip, unpackEntry, type ZipEntry } from './unzip.ts'

/**
 * Every worksheet of an .xlsx as rows of text, in the order of its tabs; hidden ones too, since Kumu reads them and ours
 * carry records there. Of formulas what they came to.
 *
 * read-excel-file is not used for it: it knows no merged cells, and lays out every column up to the last before anybody can say no.
 */
export function readWorkbook(bytes: Uint8Array): Result<readonly SheetTable[]> {
  const entries = listZip(bytes)
  if (entries === null) return failed([{ path: '', message: 'broken' }])
  const allowance = allowanceFor(bytes)
  const part = (name: string): Result<string> => {
    const entry = entries.find((one) => samePath(one, name))
    if (!entry) return ok('')
    const unpacked = unpackEntry(bytes, entry, allowance)
    if (!unpacked.ok) return unpacked
    const xml = strFromU8(unpacked.value)
    return declarationIn(xml) >= 0 ? failed([{ path: name, message: 'unsafeXml' }]) : ok(xml)
  }
  const main = mainPart(entries)
  return main === null ? failed([{ path: '', message: 'notASpreadsheet' }]) : readParts(main, part)
}

function mainPart(entries: readonly ZipEntry[]): string | null {
  return entries.find(({ name }) => /^xl\/workbook\d*\.xml$/i.test(name))?.name ?? null
}

const samePath = ({ name }: ZipEntry, path: string): boolean => name.toLowerCase() === path.toLowerCase()

type Part = (name: string) => Result<string>

function readParts(main: string, part: Part): Result<readonly SheetTable[]> {
  const [workbook, links, strings, styles] = [part(main), part(main.replace(/([^/]+)$/, '_rels/$1.rels')), part('xl/sharedStrings.xml'), part('xl/styles.xml')]
  for (const read of [workbook, links, strings, styles]) if (!read.ok) return read
  if (!workbook.ok || !links.ok || !strings.ok || !styles.ok) return failed([])
  const { sheets, is1904 } = listSheets(workbook.value)
  const targets = targetsById(links.value)
  const context = { strings: readSharedStrings(strings.value), styles: readStyles(styles.value), is1904 }
  const tables: SheetTable[] = []
  for (const { name, link } of sheets) {
    const target = targets.get(link)
    if (target === undefined || !/worksheets\//i.test(target)) continue
    const xml = part(target)
    if (!xml.ok) return xml
    tables.push({ name, rows: readSheet(xml.value, context) })
  }
  return tables.length === 0 ? failed([{ path: '', message: 'broken' }]) : ok(tables)
}

function listSheets(xml: string): { readonly sheets: readonly { readonly name: string; readonly link: string }[]; readonly is1904: boolean } {
  const sheets: { name: string; link: string }[] = []
  let is1904 = false
  scanXml(xml, {
    open: (tag, attribute) => {
      if (tag === 'workbookPr') is1904 = /^(1|true)$/.test(attribute('date1904') ?? '')
      if (tag === 'sheet') sheets.push({ name: attribute('name') ?? '', link: attribute('id') ?? '' })
    },
    close: () => {},
    text: () => {},
  })
  return { sheets, is1904 }
}

/** Where each part lies, from the root of the file. */
function targetsById(xml: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>()
  scanXml(xml, {
    open: (tag, attribute) => {
      if (tag !== 'Relationship') return
      const target = attribute('Target') ?? ''
      targets.set(attribute('Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`)
    },
    close: () => {},
    text: () => {},
  })
  return targets
}
