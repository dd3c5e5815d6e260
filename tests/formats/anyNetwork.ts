import fc from 'fast-check'
import { EMPTY_MAP_RECORD } from '../../src/model/mapRecord.ts'
import { EMPTY_NETWORK, type Network } from '../../src/model/network.ts'
import type { PartialDate, Period } from '../../src/model/partialDate.ts'
import { PLACE_KINDS } from '../../src/model/place.ts'
import { BUILT_IN_VOCABULARY, HUES, withOwnTerms, type OwnTerm, type TermList } from '../../src/model/vocabulary.ts'

/** Texts that formats stumble over: separators, quotes, formulas, line ends, letters beyond Latin, what looks like a date or a number. */
const AWKWARD = ['Coöperatie ’t Hart', 'Zoë & Zn. – €', 'a|b', 'a;b,c', '"geciteerd"', '=1+1', "'=1+1", '@SUM(A1)', '-2', '2018', '01-02-2019', '<b>&amp;</b>', 'regel 1\nregel 2', '  ruimte  ', '_x0041_', '日本 🩺', 'ja', '(x)', 'A + B']

const words = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...AWKWARD) }, { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) }, fc.string({ unit: 'binary', maxLength: 8 }))
const name = words.map((text) => text.trim() || 'naamloos')
const texts = fc.uniqueArray(name, { maxLength: 2 }).map((some) => some.toSorted())
const dates = fc.constantFrom('2014', '2014-06', '2014-06-30', '1850', '1899-12-31', '1900-02-28', '2999-12-31')
const date: fc.Arbitrary<PartialDate> = fc.oneof(
  dates.map((known) => ({ date: known, words: known })),
  fc.tuple(dates, name).map(([known, said]) => ({ date: known, words: said })),
  name.map((said) => ({ date: null, words: said })),
)
const maybeDate = fc.option(date, { nil: null, freq: 2 })
const period: fc.Arbitrary<Period> = fc.record({ from: maybeDate, to: maybeDate })
const status = fc.constantFrom('is', 'planned', 'wanted')

const OWN: readonly (readonly [TermList, Partial<OwnTerm>])[] = [
  ['organisationKinds', {}], ['domains', { hue: HUES[3] }], ['coalitionKinds', {}], ['phases', {}], ['roles', { seat: 'around' }], ['tieKinds', { directed: true }], ['certainty', {}],
]

/** Words of a map's own, one of which takes the place of a word of the field. */
const OWN_TERMS: readonly OwnTerm[] = [
  ...OWN.map(([list, more]): OwnTerm => ({ id: '', list, code: `eigen ${list}`, nl: `Eigen | ${list}`, en: `Own ${list}`, seat: null, directed: false, hue: null, ...more })),
  { id: '', list: 'roles', code: 'lid', nl: 'Meedoener', en: 'Joiner', seat: 'around', directed: false, hue: null },
]

const codeOf = (list: TermList): fc.Arbitrary<string> => fc.constantFrom(...BUILT_IN_VOCABULARY[list].keys(), `eigen ${list}`, `onbekend ${list}`)
const maybe = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> => fc.option(value, { nil: null, freq: 2 })
const idOf = (prefix: string, index: number): string => `${prefix}-${String(index).padStart(4, '0')}`
const idsOf = (prefix: string, count: number): string[] => Array.from({ length: count }, (_, index) => idOf(prefix, index))
const oneOf = (ids: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...ids)
const someOf = (ids: readonly string[]): fc.Arbitrary<string[]> => fc.subarray([...ids], { maxLength: 2 })
const before = (prefix: string, index: number): fc.Arbitrary<string | null> => (index === 0 ? fc.constant(null) : maybe(oneOf(idsOf(prefix, index))))

type Shape = { readonly [field: string]: fc.Arbitrary<unknown> }

/** As many things as asked, each with its own id; the shape of one may depend on its number, so that nothing is part of what comes later. */
function table(prefix: string, count: number, shapeOf: (index: number) => Shape): fc.Arbitrary<ReadonlyMap<string, unknown>> {
  const things = idsOf(prefix, count).map((id, index) => fc.record(shapeOf(index)).map((fields) => [id, { id, ...fields }] as const))
  return fc.tuple(...things).map((entries) => new Map(entries))
}

function networkOf(size: number): fc.Arbitrary<Network> {
  const [organisations, coalitions] = [idsOf('org', size), idsOf('coa', size)]
  const [themes, places, sources] = [idsOf('thm', 2), idsOf('plc', 3), idsOf('src', 2)]
  const parties = [...organisations, ...coalitions]
  const extra = (field: string): fc.Arbitrary<ReadonlyMap<string, string>> => maybe(name).map((value) => new Map(value === null ? [] : [[field, value]]))
  const party = { name, aliases: texts, derived: fc.boolean(), places: someOf(places), period, goal: words, note: words, link: words, tags: texts }
  const fact = { period, themes: someOf(themes), places: someOf(places), note: words, status }
  const about = oneOf([...parties, ...idsOf('mem', size), ...idsOf('tie', 2), ...idsOf('suc', 1)])
  const onBehalfOf = fc.oneof(oneOf(parties).map((one) => ({ kind: 'party', party: one })), codeOf('domains').map((domain) => ({ kind: 'domain', domain })), name.map((said) => ({ kind: 'words', words: said })))
  const spot = fc.record({ x: fc.integer({ min: -9999, max: 9999 }), y: fc.double({ min: -500, max: 500, noNaN: true }).map((y) => Math.round(y * 4) / 4 + 0), pinned: fc.boolean() })
  return fc.record({
    record: fc.record({ title: words, region: words, purpose: words, question: words, keeper: maybe(oneOf(organisations)), keeperReach: words, reviewDate: maybeDate, stateDate: maybeDate, privacyText: words, defaultView: maybe(oneOf(idsOf('vie', 1))) }).map((record) => ({ ...EMPTY_MAP_RECORD, ...record })),
    organisations: table('org', size, (index) => ({ ...party, kind: maybe(codeOf('organisationKinds')), domain: maybe(codeOf('domains')), partOf: before('org', index), extra: extra('fld-0000'), placeholder: fc.boolean() })),
    coalitions: table('coa', coalitions.length, (index) => ({ ...party, kind: maybe(codeOf('coalitionKinds')), partOf: before('coa', index), extra: extra('fld-0001'), themes: someOf(themes), status, membersKnown: fc.boolean() })),
    memberships: table('mem', size, () => ({ ...fact, party: oneOf(parties), coalition: oneOf(coalitions), role: codeOf('roles'), seat: maybe(fc.constantFrom('table', 'around')), onBehalfOf: maybe(onBehalfOf) })),
    ties: table('tie', 2, (index) => ({ ...fact, from: fc.constant(parties[index] ?? ''), to: oneOf(parties.slice(-2)), kind: codeOf('tieKinds'), strength: maybe(fc.constantFrom(1, 2, 3)) })),
    successions: table('suc', 1, () => ({ from: fc.subarray(organisations, { minLength: 1 }), to: fc.subarray(coalitions, { minLength: 1 }), date: maybeDate, note: words })),
    themes: table('thm', 2, (index) => ({ name, aliases: texts, wider: before('thm', index) })),
    places: table('plc', 3, (index) => ({ name, kind: maybe(fc.constantFrom(...PLACE_KINDS)), within: before('plc', index) })),
    sources: table('src', 2, () => ({ title: name, author: words, date: maybeDate, link: words })),
    evidence: table('evi', 3, () => ({ about, source: maybe(oneOf(sources)), words, certainty: codeOf('certainty'), enteredBy: words, enteredAt: fc.constantFrom('', '2026-03-12T10:00:00.000Z') })),
    phases: table('pha', 2, () => ({ coalition: oneOf(coalitions), phase: codeOf('phases'), period })),
    results: table('res', 2, () => ({ coalition: oneOf(coalitions), what: words, date: maybeDate, link: words })),
    extraFields: fc.tuple(name, name).map(([left, right]) => new Map([['fld-0000', { id: 'fld-0000', on: 'organisations', name: left }], ['fld-0001', { id: 'fld-0001', on: 'coalitions', name: right }]])),
    views: table('vie', 1, () => ({ name, caption: words, query: fc.constantFrom('', 'stand=2018'), order: fc.integer({ min: 0, max: 9 }) })),
    placements: fc.tuple(...parties.map((id) => maybe(spot).map((where) => [id, where] as const))).map((entries) => new Map(entries.filter(([, where]) => where !== null))),
    vocabulary: fc.subarray([...OWN_TERMS]).map((own) => (own.length === 0 ? BUILT_IN_VOCABULARY : withOwnTerms(own))),
  }).map((tables) => ({ ...EMPTY_NETWORK, ...tables }) as unknown as Network)
}

/** Any network a document can read as: every table, every field, and texts that formats stumble over. */
export const anyNetwork: fc.Arbitrary<Network> = fc.integer({ min: 2, max: 4 }).chain(networkOf)
