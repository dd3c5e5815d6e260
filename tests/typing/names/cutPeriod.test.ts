import { expect, test } from 'vitest'
import { EMPTY_NETWORK } from '../../../src/model/network.ts'
import { readLine } from '../../../src/typing/readLine.ts'
import { describeReading } from '../describeReading.ts'
import { contextOf } from '../smallNetwork.ts'

const LEADS = 'o:Altrecht; c:Mentaal Gezond; Altrecht ·trekker· Mentaal Gezond'
const WORKS = 'o:A; o:B; A =werkt samen met= B'

/** Worked out by hand: *t/m* and a year or month include, *tot* and *until* with a day end the day before, *per* and *vanaf* begin. */
test.each<readonly [line: string, expected: string]>([
  ['Altrecht tot en met 31 december 2018', 'o:Altrecht [..2018-12-31 "31 december 2018"]'],
  ['Altrecht tot 1 januari 2019', 'o:Altrecht [..2018-12-31 "tot 1 januari 2019"]'],
  ['Altrecht until 1 March 2020', 'o:Altrecht [..2020-02-29 "until 1 March 2020"]'],
  ['Altrecht tussen 2014 en 2016', 'o:Altrecht [2014..2016]'],
  ['Altrecht from 2014 to 2016', 'o:Altrecht [2014..2016]'],
  ['Altrecht vanaf 2014 t/m juni 2016', 'o:Altrecht [2014..2016-06 "juni 2016"]'],
  ['Altrecht (t/m 2018)', 'o:Altrecht [..2018]'],
  ['Altrecht (2014 – 2019)', 'o:Altrecht [2014..2019]'],
  ['Altrecht, 2014 tot 2019', 'o:Altrecht [2014..2019]'],
  ['Altrecht, 2019-20', 'o:Altrecht [2019..2020 "20"]'],
  ['Altrecht 2014-2019', 'o:Altrecht 2014-2019'],
  ['Altrecht sinds 2019 t/m 2014', '!endsBeforeItBegins; rest "Altrecht sinds 2019 t/m 2014"'],
  ['Altrecht is van 2014 tot en met 2016 trekker van Mentaal Gezond', `${LEADS} [2014..2016]`],
  ['Altrecht trekker Mentaal Gezond per 1 februari 2020 tot 1 maart 2021', `${LEADS} [2020-02-01 "1 februari 2020"..2021-02-28 "tot 1 maart 2021"]`],
  ['A worked with B from 2014 until 2018', `${WORKS} [2014..2018]`],
  ['Mentaal Gezond: Altrecht (t/m 2018), Sterkzorg per 2019', 'c:Mentaal Gezond; o:Altrecht; Altrecht ·lid· Mentaal Gezond [..2018]; o:Sterkzorg; Sterkzorg ·lid· Mentaal Gezond [2019..]'],
])('%s', (line, expected) => {
  expect(describeReading(readLine(line, contextOf(EMPTY_NETWORK)), EMPTY_NETWORK)).toBe(expected)
})

/** Wherever a period may stand: in brackets, after a comma, behind a keyword, after a succession. */
test.each([
  'Altrecht (2018-13)',
  'Altrecht (2018-02-30)',
  'Altrecht (31 februari 2018)',
  'Altrecht (30-2-2018)',
  'Altrecht (13-2018)',
  'Altrecht (sinds 2018-13)',
  'Altrecht (ggz, 2018-13)',
  'Altrecht (iets anders, 2018-13)',
  'Altrecht (2018-13 - 2019)',
  'Altrecht (2018 t/m 2019-13)',
  'Altrecht, 2018-02-30',
  'Altrecht, Sterkzorg, 2018-13',
  'Altrecht sinds 2018-13',
  'Altrecht since June 31, 2018',
  'Altrecht vanaf medio 2018-13',
  'Altrecht t/m 2018-13',
  'Altrecht trekker Mentaal Gezond (2018-13)',
  'Altrecht trekker Mentaal Gezond, 2018-13',
  'Altrecht is sinds 2018-13 trekker van Mentaal Gezond',
  'A werkt van 2014 tot 2016-13 samen met B',
  'Mentaal Gezond (2018-13): Altrecht',
  'Mentaal Gezond: Altrecht, CZ, 2018-13',
  'HKH > HADOKS 2018-13',
  'HKH > HADOKS, 2018-13',
])('no such date: %s', (line) => {
  expect(describeReading(readLine(line, contextOf(EMPTY_NETWORK)), EMPTY_NETWORK)).toBe(`!noDate; rest "${line}"`)
})

test('the name before such a date is shown without it', () => {
  expect(readLine('Altrecht (2018-13)', contextOf(EMPTY_NETWORK)).chips.map(({ text }) => text)).toEqual(['Altrecht'])
})

test('a former name before such a date may still be asked about', () => {
  const reading = readLine('HADOKS (voorheen HKH, 2018-13)', contextOf(EMPTY_NETWORK))
  expect(describeReading(reading, EMPTY_NETWORK)).toBe('?renaming(succession|newNameOnly); !noDate; rest "HADOKS (voorheen HKH, 2018-13)"')
})

test('of a list the part with such a date stays behind', () => {
  const reading = readLine('Mentaal Gezond: Altrecht sinds 2018-13, Sterkzorg', contextOf(EMPTY_NETWORK))
  expect(describeReading(reading, EMPTY_NETWORK)).toBe('c:Mentaal Gezond; o:Sterkzorg; Sterkzorg ·lid· Mentaal Gezond; !noDate; rest "Mentaal Gezond: Altrecht sinds 2018-13"')
})

test.each([
  ['24-7 Zorg', 'o:24-7 Zorg'],
  ['Altrecht 2018-13', 'o:Altrecht 2018-13'],
  ['"Altrecht (2018-13)"', 'o:Altrecht (2018-13)'],
  ['Altrecht (2018-19)', 'o:Altrecht [2018..2019 "19"]'],
])('numbers that are no dates stay in the name: %s', (line, expected) => {
  expect(describeReading(readLine(line, contextOf(EMPTY_NETWORK)), EMPTY_NETWORK)).toBe(expected)
})
