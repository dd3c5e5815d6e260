import { describe, expect, it } from 'vitest'
import { EMPTY_NETWORK, type Network } from '../../src/model/network.ts'
import type { Chip, TypingContext } from '../../src/typing/proposal.ts'
import { CHIP_KINDS, PROBLEM_CODES } from '../../src/typing/proposal.ts'
import { readLine } from '../../src/typing/readLine.ts'
import type { Suggestion } from '../../src/typing/suggest.ts'
import { doublesMade } from '../../src/ui/quickAdd/doublesMade.ts'
import { EMPTY_LINE, reduceQuickLine, type QuickLineAction, type QuickLineState } from '../../src/ui/quickAdd/quickLineState.ts'
import { chipsAloud, chipWords, choiceWords, questionWords } from '../../src/ui/quickAdd/quickWords.ts'
import { en } from '../../src/ui/text/en/en.ts'
import { nl } from '../../src/ui/text/nl/nl.ts'
import type { OrganisationId, PartyId } from '../../src/model/ids.ts'

const run = (...actions: QuickLineAction[]): QuickLineState => actions.reduce(reduceQuickLine, EMPTY_LINE)
const typed = (text: string): QuickLineAction => ({ type: 'typed', text, caret: text.length })
const suggestion: Suggestion = { text: 'Altrecht', what: 'organisation', party: null, placeNames: [], start: 16, end: 19 }

function networkWith(...names: string[]): Network {
  return { ...EMPTY_NETWORK, organisations: new Map(names.map((name, index) => [`org-${index}` as OrganisationId, organisation(`org-${index}` as OrganisationId, name)])) }
}

function organisation(id: OrganisationId, name: string): Network['organisations'] extends ReadonlyMap<OrganisationId, infer Row> ? Row : never {
  return { id, name, aliases: [], kind: null, domain: null, derived: false, places: [], partOf: null, period: { from: null, to: null }, goal: '', note: '', link: '', tags: [], extra: new Map(), placeholder: false }
}

function contextOf(network: Network): TypingContext {
  return { network, vocabulary: network.vocabulary, language: 'nl', selection: [], defaults: null, today: '2026-11-23' }
}

describe('the line', () => {
  it('takes a suggestion where the word stands and puts the caret behind it', () => {
    const state = run(typed('Mentaal Gezond: Alt, Zilveren Kruis'), { type: 'took', suggestion })
    expect(state).toMatchObject({ text: 'Mentaal Gezond: Altrecht, Zilveren Kruis', caret: 24, isClosed: true, active: -1 })
  })

  it('goes through the suggestions, round, and by way of none of them', () => {
    const down: QuickLineAction = { type: 'moved', step: 1, count: 2 }
    const up: QuickLineAction = { type: 'moved', step: -1, count: 2 }
    expect([run(down), run(down, down), run(down, down, down), run(up), run(up, up)].map(({ active }) => active)).toEqual([0, 1, -1, 1, 0])
    expect(run({ type: 'moved', step: 1, count: 0 }).active).toBe(-1)
  })

  it('opens the suggestions again with the next letter', () => {
    expect(run(typed('Al'), { type: 'closed' }).isClosed).toBe(true)
    expect(run(typed('Al'), { type: 'closed' }, typed('Alt')).isClosed).toBe(false)
  })

  it('keeps what was not understood with the reason, until something else is typed', () => {
    const refused = run(typed('Altrecht financiert'), { type: 'refused', code: 'missingParty' })
    expect(refused).toMatchObject({ text: 'Altrecht financiert', refusal: { code: 'missingParty', isRest: false } })
    expect(reduceQuickLine(refused, typed('Altrecht financiert X')).refusal).toBeNull()
  })

  it('is empty after Enter, or holds the rest', () => {
    expect(run(typed('Altrecht'), { type: 'added', rest: '', code: null })).toEqual({ ...EMPTY_LINE, isClosed: true })
    expect(run(typed('A, ???'), { type: 'added', rest: '???', code: 'noName' })).toMatchObject({ text: '???', caret: 3, refusal: { code: 'noName', isRest: true } })
  })

  it('keeps answers while the rest of the line is typed and forgets them with the line', () => {
    const answered = run(typed('A en B werken samen'), { type: 'answered', question: 'q', choice: 1 }, typed('A en B werken samen aan C'))
    expect(answered.answers).toEqual({ q: 1 })
    expect(reduceQuickLine(answered, typed('')).answers).toEqual({})
    expect(reduceQuickLine(answered, { type: 'added', rest: '', code: null }).answers).toEqual({})
  })
})

describe('the words of the chips', () => {
  const reading = readLine('Sterkzorg, Altrecht en Altrech werken samen', contextOf(networkWith('Altrecht')))

  it('say what is new, what is there, and what it looks like', () => {
    const said = reading.chips.map((chip) => `${chip.text}: ${chipWords(chip, nl.quickAdd)}`)
    expect(said).toEqual(['Sterkzorg: nieuw', 'Altrecht: bestaat al', 'Altrech: lijkt op Altrecht', 'werken samen: relatie'])
    expect(chipsAloud(reading.chips, nl.quickAdd)).toBe(said.join('; '))
  })

  it('tell two of one name apart by their places', () => {
    const chip: Chip = { text: 'GGD', start: 0, end: 3, what: 'organisation', state: 'similar', code: null, party: null, placeNames: [], question: null, similarTo: [
      { id: 'org-1' as PartyId, name: 'GGD', placeNames: ['Flevoland'] },
      { id: 'org-2' as PartyId, name: 'GGD', placeNames: ['Haaglanden'] },
    ] }
    expect(chipWords(chip, nl.quickAdd)).toBe('lijkt op GGD (Flevoland) en GGD (Haaglanden)')
    expect(chipWords({ ...chip, state: 'new', placeNames: ['Utrecht'] }, nl.quickAdd)).toBe('nieuw, Utrecht')
  })

  it('ask in a sentence, with answers to press', () => {
    const asked = reading.questions.map((question) => [questionWords(question, 'Sterkzorg, Altrecht en Altrech werken samen', nl.quickAdd), ...question.choices.map((choice) => choiceWords(choice, nl.quickAdd))])
    expect(asked).toContainEqual(['Hoe werken zij samen?', 'twee aan twee', 'in één samenwerking'])
    expect(asked).toContainEqual(['Wie is “Altrech”?', 'een nieuwe', 'Altrecht'])
  })

  it.each([['nl', nl], ['en', en]] as const)('exist for every kind of chip and every problem: %s', (_, { quickAdd }) => {
    expect(CHIP_KINDS.filter((kind) => !quickAdd.what[kind])).toEqual([])
    expect(PROBLEM_CODES.filter((code) => !quickAdd.problems[code])).toEqual([])
  })
})

describe('a warning about doubles', () => {
  it('names the new one and whom it looks like', () => {
    const network = networkWith('Zilveren Kruis')
    const { proposal } = readLine('Lister, Zilveren Kruiz', contextOf(network))
    const parties = ['org-a', 'org-b'] as PartyId[]
    expect(doublesMade(network, proposal, { parties, touched: parties, contacts: [] })).toEqual([{ party: 'org-b', name: 'Zilveren Kruiz', others: ['Zilveren Kruis'], first: 'org-0' }])
  })

  it('is silent when nothing looks alike', () => {
    const network = networkWith('Zilveren Kruis')
    const { proposal } = readLine('Lister', contextOf(network))
    expect(doublesMade(network, proposal, { parties: ['org-a' as PartyId], touched: [], contacts: [] })).toEqual([])
  })
})
