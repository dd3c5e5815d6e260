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
