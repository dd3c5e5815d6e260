import { expect, test } from 'vitest'
import { readLine } from '../../../src/typing/readLine.ts'
import { describeReading } from '../describeReading.ts'
import { contextOf, SMALL_NETWORK } from '../smallNetwork.ts'

/** Worked out by hand: what no longer holds as of a date ended the day before; without a date, yesterday. Nothing is ever made. */
test.each<readonly [line: string, expected: string]>([
  ['Altrecht werkt per 1 mei 2025 niet meer samen met CZ', 'end tie-1 2025-04-30 "1 mei 2025"'],
  ['Altrecht and CZ no longer work together since 2025', 'end tie-1 2024-12-31 "2025"'],
  ['Mentaal Gezond wordt niet meer gefinancierd door CZ', 'end mem-2 2026-11-22'],
  ['Lijn 1 wordt door CZ niet langer gefinancierd', 'end tie-2 2026-11-22'],
  ['CZ does not fund Mentaal Gezond anymore', 'end mem-2 2026-11-22'],
  ['Lijn 1 doet niet meer mee aan Regiegroep Utrecht', 'end mem-3 2026-11-22'],
  ["Lijn 1 isn't part of Regiegroep Utrecht anymore", 'end mem-3 2026-11-22'],
  ['Lijn 1 verliet Regiegroep Utrecht in juni 2024', 'end mem-3 2024-06 "juni 2024"'],
  ['CZ is geen trekker meer van Mentaal Gezond', '!nothingToEnd; rest "CZ is geen trekker meer van Mentaal Gezond"'],
])('%s', (line, expected) => {
  expect(describeReading(readLine(line, contextOf(SMALL_NETWORK)), SMALL_NETWORK)).toBe(expected)
})

test('a word of denial that begins with a capital is part of a name', () => {
  const reading = readLine('CZ werkt samen met Nooit Alleen', contextOf(SMALL_NETWORK))
  expect(describeReading(reading, SMALL_NETWORK)).toBe('o:Nooit Alleen; CZ =werkt samen met= Nooit Alleen')
})

test('a word of denial in capitals only still denies', () => {
  const reading = readLine('CZ financiert Lijn 1 NIET meer', contextOf(SMALL_NETWORK))
  expect(describeReading(reading, SMALL_NETWORK)).toBe('end tie-2 2026-11-22')
})
