import { foldCase } from '../../../model/names.ts'
import { isPartialDate, partialDate, type PartialDate, type Period } from '../../../model/partialDate.ts'
import { barePeriod } from '../../../typing/words/periodWords.ts'
import { onceByText } from './onceByText.ts'
import { readDate } from '../../../typing/words/readDate.ts'

/** The days that a spreadsheet counts from 30 December 1899: 1 January 1928 to 31 December 2099. Below, a number is a year. */
const SERIALS = { first: 10_228, last: 73_050 }
const DAY_MS = 86_400_000

/** Words for an end that is not there. */
const STILL_OPEN = new Set(['heden', 'nu', 'now', 'present', 'today', 'vandaag', 'lopend', 'ongoing', 'doorlopend', '-', '…', '...', '?', 'onbekend', 'unknown', 'infinity', 'nvt', 'n.v.t.', 'n/a', 'nnb', 'n.n.b.', 'nb', 'n.b.', 'nog niet bekend', 'tbd'])

/** What people put around a date in a column of dates: *m.i.v. 2019*, *per 1-9-2022*, *2021 e.v.*, *2019?*. */
const FROM_WORDS = /^(?:m\.?i\.?v\.?|met ingang van|ingaande|per|sinds|vanaf|from|since|as of)\s+/i
const UNTIL_WORDS = /^(?:t\/m|tot en met|tot|until|through|up to)\s+/i
const AND_ON = /\s*(?:e\.?v\.?|en verder|-|–|\.\.\.|…)$/i
const DOUBT = /^[±~]\s*|\s*(?:\(\?\)|\?)$/g

/** Every date has a year or names a season; a column of anything else is not worth the trying of all the ways to say one. */
const MAY_BE_DATE = /\d{4}|zomer|winter|herfst|lente|kerst|summer|autumn|spring/i

export type DateCell = { readonly date: PartialDate | null; readonly isBad: boolean }

const NO_DATE: DateCell = { date: null, isBad: false }

/** One date as it stands in a cell: as people type it, as a day count of a spreadsheet, or as other programs write it. */
export function readDateCell(cell: string): DateCell {
  return cell === '' ? NO_DATE : readDateText(cell.trim())
}

const readDateText = onceByText((text: string): DateCell => {
  if (text === '' || STILL_OPEN.has(foldCase(text))) return NO_DATE
  const plain = bareDate(text).replace(/^(\d{4}-\d{2}-\d{2})[T ]\d.*$/, '$1').replace(/^(\d{4})\.0+$/, '$1')
  const date = isPartialDate(plain) ? partialDate(plain) : (serialDate(plain) ?? (MAY_BE_DATE.test(plain) ? readDate(plain, '') : null))
  if (date === null || date.date === '') return { date: null, isBad: true }
  return { date: text.replace(DOUBT, '') === text ? date : { ...date, words: text }, isBad: false }
})

const bareDate = (text: string): string => text.replace(DOUBT, '').replace(FROM_WORDS, '').replace(UNTIL_WORDS, '').replace(AND_ON, '')

function serialDate(text: string): PartialDate | null {
  if (!/^\d{5}(?:\.\d+)?$/.test(text)) return null
  const days = Math.floor(Number(text))
  if (days < SERIALS.first || days > SERIALS.last) return null
  return partialDate(dayOfSerial(days))
}

/** The day `yyyy-mm-dd` that a spreadsheet counts as this number. The false 29 February 1900 lies before all of them. */
export function dayOfSerial(days: number): string {
  return new Date(Date.UTC(1899, 11, 30) + days * DAY_MS).toISOString().slice(0, 10)
}

export type PeriodCell = { readonly period: Period; readonly isBad: boolean }

/** A period in one cell: *2014-2019*, *juni 2015*, or the intervals of Gephi, of which the first begins it and the last ends it. */
export function readPeriodCell(cell: string): PeriodCell {
  const text = cell.trim()
  if (text === '') return { period: { from: null, to: null }, isBad: false }
  if (/^[<[(]/.test(text)) return readIntervals(text)
  const found = barePeriod(text, '')
  if (found && found.length === text.length) return { period: found.period, isBad: false }
  const { date, isBad } = readDateCell(text)
  if (UNTIL_WORDS.test(text)) return { period: { from: null, to: date }, isBad }
  return { period: { from: date, to: FROM_WORDS.test(text) || AND_ON.test(text) ? null : date }, isBad }
}

/** `<[2015-01-01, 2018-06-30]; [2019, Infinity)>`, or `<[2015, 2016]>` of single times. */
function readIntervals(text: string): PeriodCell {
  const parts = text.split(/[<>[\]();,]/).map((part) => part.trim()).filter(Boolean)
  const from = readDateCell(openEnd(parts[0] ?? ''))
  const to = readDateCell(openEnd(parts.at(-1) ?? ''))
  return { period: { from: from.date, to: to.date }, isBad: from.isBad || to.isBad }
}

const openEnd = (part: string): string => (/infinity$/i.test(part) ? '' : part)
