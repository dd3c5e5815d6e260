import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EMPTY_NETWORK, type Network } from '../../src/model/network.ts'
import type { Organisation } from '../../src/model/organisation.ts'
import { MAX_LINE_CHARACTERS } from '../../src/typing/draft.ts'
import type { Reading } from '../../src/typing/proposal.ts'
import { readLine } from '../../src/typing/readLine.ts'
import { readLines } from '../../src/typing/readLines.ts'
import { suggest } from '../../src/typing/suggest.ts'
import { contextOf, SMALL_NETWORK } from './smallNetwork.ts'

const WORDS = ['Altrecht', 'CZ', 'en', '&', '+', '/', ',', ', ', ';', ':', '(', ')', '"', '>', '->', 'trekker', 'van', 'is', 'zijn', 'niet', 'meer', 'geen', 'werkt', 'werken', 'samen', 'met', 'wordt', 'gefinancierd', 'door', 'financiert', 'Mentaal', 'Gezond', 'voorheen', 'fusie', 'ging', 'op', 'in', 'valt', 'onder', 'sinds', '2015', '2014-2019', 't/m', 'tot', '1', 'mei', '2018', 'dr.', 'Jansen', 'namens', 'huisartsen', 'gemeente', 'GGD', 'Flevoland', 'Zorg', 'Zekerheid', 'leden', 'onbekend', '<script>', '🏥', 'שלום', '-', '.', '06-12345678', 'Wijkteam', 'Regioplan', 'lid', 'Utrecht', 'A', 'B', 'no', 'longer', 'works', 'with']
const line = fc.oneof(fc.array(fc.constantFrom(...WORDS), { maxLength: 14 }).map((words) => words.join(' ')), fc.string({ unit: 'binary', maxLength: 60 }))
/** By name, so that a failure does not print a whole map. */
const networks = { empty: EMPTY_NETWORK, small: SMALL_NETWORK }

/** Throws with the seed in its message, so that a failure can be run again. */
function always(property: (text: string, network: Network) => void): void {
  fc.assert(fc.property(line, fc.constantFrom('empty' as const, 'small' as const), (text, name) => {
    property(text, networks[name])
  }), { numRuns: 1500 })
}

describe('any line at all', () => {
  test('has chips that lie in the line and say what stands there', () => {
    always((text, network) => {
      for (const chip of readLine(text, contextOf(network)).chips) {
        expect(chip.start).toBeLessThan(chip.end)
        expect(text.slice(chip.start, chip.end)).toBe(chip.text)
      }
    })
  })

  test('makes only names that stand in it to the character', () => {
    always((text, network) => {
      for (const fact of readLine(text, contextOf(network)).proposal.facts) if ('name' in fact) expect(text).toContain(fact.name)
    })
  })

  test('uses no reference before it is made', () => {
    always((text, network) => {
      expect(danglingRefs(readLine(text, contextOf(network)))).toEqual([])
    })
  })

  test('either is understood and leaves nothing, or says why and leaves something', () => {
    always((text, network) => {
      const { problem, rest, questions } = readLine(text, contextOf(network))
      expect(rest === '').toBe(problem === null)
      if (problem) expect(problem.end).toBeLessThanOrEqual(text.length)
      for (const { choices, chosen } of questions) expect(choices[chosen]).toBeDefined()
    })
  })

  test('can be typed letter by letter with suggestions at each', () => {
    fc.assert(fc.property(line, fc.nat(), (text, at) => {
      const caret = at % (text.length + 1)
      for (const { start, end } of suggest(text, caret, contextOf(SMALL_NETWORK))) expect(start <= end && end <= caret).toBe(true)
    }), { numRuns: 300 })
  })
})

/** Local references that no earlier fact made. */
function danglingRefs(reading: Reading): readonly number[] {
  const made = new Set<number>()
  const dangling: number[] = []
  for (const fact of reading.proposal.facts) {
    const text = JSON.stringify({ ...fact, ...('ref' in fact ? { ref: undefined } : {}) })
    for (const [, ref] of text.matchAll(/"ref":(\d+)/g)) if (!made.has(Number(ref))) dangling.push(Number(ref))
    if ('ref' in fact) made.add(fact.ref)
  }
  return dangling
}

describe('a line of 10,000 characters', () => {
  /** Of this thread, whatever else the machine does. Generous beside the 50 ms aimed at; quadratic time would take seconds. */
  const LIMIT_MS = 400

  test.each([
    ['one name', 'x'],
    ['many words', 'woord '],
    ['many names', 'Naam, '],
    ['many joints', 'A en '],
    ['many slashes', 'a/'],
    ['brackets', '('],
    ['closed brackets', '(a) '],
    ['quotes', '"a" '],
    ['verbs', 'werkt samen met '],
    ['half verbs', 'werkt met '],
    ['passives', 'wordt door '],
    ['negations', 'niet meer '],
    ['roles', 'trekker '],
    ['roles in a list', 'trekker, '],
    ['periods', 'sinds 2015 '],
    ['keywords', 'tot per in van '],
    ['colons', 'a: '],
    ['arrows', 'a > '],
    ['plus signs', 'a + '],
    ['known names', 'Altrecht, CZ, '],
    ['first words of known names', 'Zorg en '],
    ['people', 'dr. Jansen, '],
    ['dots', '...'],
    ['right to left', 'שלום '],
  ])('of %s is read in time', (_, unit) => {
    const text = unit.repeat(Math.ceil(10_000 / unit.length)).slice(0, 10_000)
    readLine(unit.repeat(20), contextOf(SMALL_NETWORK))
    const began = process.threadCpuUsage()
    const reading = readLine(text, contextOf(SMALL_NETWORK))
    const took = process.threadCpuUsage(began).user / 1000
    if (process.env['SHOW_TIMES']) console.log(`${unit}: ${took.toFixed(1)} ms, ${reading.proposal.facts.length} facts`)
    expect(took).toBeLessThan(LIMIT_MS)
  })

  test('of one name is refused with its reason and stays in the line', () => {
    const text = 'x'.repeat(10_000)
    expect(readLine(text, contextOf(EMPTY_NETWORK))).toMatchObject({ problem: { code: 'nameTooLong' }, rest: text, proposal: { facts: [] } })
  })

  test.each(['x', 'Altrecht, ', 'A lid B namens ', '(', 'é'])('of more than a line may be, all %j, is refused as a whole and stays', (unit) => {
    const text = unit.repeat(MAX_LINE_CHARACTERS)
    expect(readLine(`${text}x`, contextOf(SMALL_NETWORK))).toMatchObject({ problem: { code: 'lineTooLong' }, rest: `${text}x`, proposal: { facts: [] } })
  })
})

describe('a map of 2,000 organisations', () => {
  const [first] = SMALL_NETWORK.organisations.values()
  const rows = Array.from({ length: 2000 }, (_, index) => ({ ...first, id: `org-${index}`, name: `${['Stichting', 'Zorggroep', 'Gemeente', 'Wijkteam'][index % 4]} ${word(index)} ${word(index * 7 + 3)}`, aliases: [] }) as unknown as Organisation)
  const network: Network = { ...SMALL_NETWORK, organisations: new Map(rows.map((row) => [row.id, row])) }

  test('is read from like a small one', () => {
    const typed = `Mentaal Gezond: ${rows[5]?.name} (trekker), ${rows[900]?.name}, ${rows[1999]?.name}x, Gemeente Nergenshuizen`
    const reading = readLine(typed, contextOf(network))
    expect(reading.chips.filter(({ state }) => state === 'exists')).toHaveLength(3)
    expect(reading.chips.filter(({ state }) => state === 'similar')).toHaveLength(1)
  })

  function word(seed: number): string {
    const parts = ['la', 'mer', 'ton', 'vi', 'bos', 'kra', 'nel', 'du', 'sta', 'wou', 'ri', 'pel']
    return [0, 1, 2, 3].map((digit) => parts[Math.floor(seed / 12 ** digit) % 12]).join('')
  }
})

test('pasting is total as well', () => {
  fc.assert(fc.property(fc.array(line, { maxLength: 8 }), (texts) => {
    const { lines, proposal } = readLines(texts.join('\n'), contextOf(SMALL_NETWORK))
    expect(danglingRefs({ chips: [], proposal, questions: [], problem: null, rest: '' })).toEqual([])
    expect(lines.length).toBeLessThanOrEqual(texts.join('\n').split(/\r\n|\r|\n/).length)
  }), { numRuns: 300 })
})
