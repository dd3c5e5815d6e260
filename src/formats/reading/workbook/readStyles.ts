import { scanXml } from './scanXml.ts'

/** How much of a date a cell shows; null for what is no date. */
export type DateShown = 'year' | 'month' | 'day' | null

/** Number formats that Excel knows by number alone, those that show dates (ECMA-376 18.8.30). */
const BUILT_IN = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58])
const BUILT_IN_MONTHS = new Set([17])

/** By the number a cell has as its style. */
export function readStyles(xml: string): readonly DateShown[] {
  const formats = new Map<number, string>()
  const shown: DateShown[] = []
  let isInCells = false
  scanXml(xml, {
    open: (tag, attribute) => {
      if (tag === 'numFmt') formats.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '')
      else if (tag === 'cellXfs') isInCells = true
      else if (tag === 'xf' && isInCells) shown.push(shownBy(Number(attribute('numFmtId')), formats))
    },
    close: (tag) => {
      if (tag === 'cellXfs') isInCells = false
    },
    text: () => {},
  })
  return shown
}

function shownBy(id: number, formats: ReadonlyMap<number, string>): DateShown {
  const code = formats.get(id)
  if (code === undefined) return BUILT_IN_MONTHS.has(id) ? 'month' : BUILT_IN.has(id) ? 'day' : null
  // Words in quotes, colours and places in brackets, and escaped signs say nothing of dates.
  const letters = code.replaceAll(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, '').toLowerCase()
  if (/general|standaard|[#0?]/.test(letters)) return null
  if (/d/.test(letters)) return 'day'
  if (/y|j/.test(letters)) return /m/.test(letters) ? 'month' : 'year'
  return null
}
