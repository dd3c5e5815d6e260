import { expect, test } from 'vitest'
import { EMPTY_NETWORK } from '../../src/model/network.ts'
import { linesOf, proposalOf, readEachLine, readLines } from '../../src/typing/readLines.ts'
import { describeReading } from './describeReading.ts'
import { contextOf } from './smallNetwork.ts'

const context = contextOf(EMPTY_NETWORK)

function describeAll(text: string): string {
  const { proposal } = readLines(text, context)
  return describeReading({ chips: [], proposal, questions: [], problem: null, rest: '' }, EMPTY_NETWORK)
}

test('a later line knows the names of earlier ones', () => {
  expect(describeAll('Zorg en Welzijn Noord (ggz)\nMentaal Gezond:\n\nZorg en Welzijn Noord trekker Mentaal Gezond')).toBe('o:Zorg en Welzijn Noord {ggz}; c:Mentaal Gezond members unknown; Zorg en Welzijn Noord ·trekker· Mentaal Gezond')
})

test('of a refused line nothing is known later', () => {
  const { lines } = readLines('Altrecht werkt niet meer samen met Sterkzorg\nAltrecht', context)
  expect(lines.map(({ reading }) => [reading.problem?.code ?? null, reading.chips.map(({ state }) => state)])).toEqual([['nothingToEnd', ['new', null, 'new']], [null, ['new']]])
  expect(describeAll('Altrecht werkt niet meer samen met Sterkzorg\nAltrecht')).toBe('o:Altrecht')
})

test('a name that an earlier line made an organisation is no coalition later', () => {
  expect(describeAll('Altrecht\nAltrecht: Sterkzorg')).toBe('o:Altrecht; o:Sterkzorg; Altrecht =werkt samen met= Sterkzorg')
})

test('a question that several lines ask is shown once', () => {
  const { lines } = readLines('Jeugd en gezin\nAltrecht lid van Jeugd en gezin\nJeugd en gezin, Lister en Xtra', context)
  expect(lines.map(({ newQuestions }) => newQuestions.map(({ id }) => id))).toEqual([['names:jeugdengezin'], [], []])
})

test('lines that are read one by one make the same', () => {
  const read = [...readEachLine(linesOf(SCRIPT.join('\n')), context)]
  expect(proposalOf(read, context)).toEqual(readLines(SCRIPT.join('\n'), context).proposal)
})

test('bullets, numbers and empty lines of a pasted list are no part of the names', () => {
  expect(describeAll('- Altrecht\r\n\r\n2. Sterkzorg\n• Buurtteam Oost')).toBe('o:Altrecht; o:Sterkzorg; o:Buurtteam Oost {wijkteam/welzijn*}')
})

/**
 * What one person types in a workshop: 20 organisations in 5 coalitions with their roles, nothing but this line and Enter.
 * At 300 keys a minute, an ordinary typing speed, 900 keys are three minutes.
 */
const SCRIPT = [
  'Mentaal Gezond: Altrecht (trekker), Zilveren Kruis (financier), Gemeente Utrecht, Lister, Indigo, U-centraal',
  'Ouder worden: AxionContinu (trekker), Sterkzorg, Careyn, Gemeente Utrecht, Zilveren Kruis, Saltro',
  'Sociale basis: Sterkzorg (trekker), DOCK, Buurtteams Utrecht, Gemeente Utrecht, Xtra, Taal Doet Meer',
  'Regiegroep Utrecht: Raedelijn (voorzitter), Altrecht, Sterkzorg, AxionContinu, Zilveren Kruis, Gemeente Utrecht, UMC',
  'Goed Begin: Timon, GGD, Lister, Incluzio, Youké',
]

test('20 organisations in 5 coalitions take less than three minutes of typing', () => {
  const { lines, proposal } = readLines(SCRIPT.join('\n'), context)
  const keys = SCRIPT.reduce((sum, line) => sum + keysFor(line), 0)
  console.log(`20 organisations in 5 coalitions: ${keys} keys, ${(keys / 300).toFixed(1)} minutes at 300 keys a minute`)
  expect(lines.every(({ reading }) => reading.problem === null && reading.rest === '')).toBe(true)
  expect(proposal.facts.filter(({ kind }) => kind === 'coalition')).toHaveLength(5)
  expect(proposal.facts.filter(({ kind }) => kind === 'organisation')).toHaveLength(20)
  expect(proposal.facts.filter(({ kind }) => kind === 'membership')).toHaveLength(30)
  expect(keys).toBeLessThanOrEqual(900)
})

/** Each character, Shift for each capital, colon and bracket, and Enter. */
function keysFor(line: string): number {
  const shifted = line.match(/[\p{Lu}:()]/gu) ?? []
  return [...line].length + shifted.length + 1
}
