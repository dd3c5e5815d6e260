import type { Network } from '../../src/model/network.ts'
import { partyOf } from '../../src/model/network.ts'
import type { PartialDate, Period } from '../../src/model/partialDate.ts'
import type { PartyRef, PlaceRef, ProposedFact, Reading, ThemeRef } from '../../src/typing/proposal.ts'

/**
 * A reading in one short text, so that a table of expected readings can be read by people:
 * `o:` and `c:` a new organisation and coalition, `A ·role· C` a membership, `A =tie= B`, `A > B` a succession, `A < B` part of;
 * `*` guessed, `?` placeholder, `@` place, `~` looks like, `[from..to]` period, `!` problem.
 */
export function describeReading(reading: Reading, network: Network): string {
  const names = namesOf(reading.proposal.facts)
  const facts = reading.proposal.facts.map((fact) => describeFact(fact, names, network))
  const questions = reading.questions.map(({ what, choices }) => `?${what}(${choices.map(({ code, party }) => party?.id ?? code).join('|')})`)
  const problem = reading.problem ? [`!${reading.problem.code}`] : []
  const rest = reading.rest === '' ? [] : [`rest "${reading.rest}"`]
  return [...facts, ...questions, ...problem, ...rest].join('; ')
}

type Names = ReadonlyMap<number, string>

function namesOf(facts: readonly ProposedFact[]): Names {
  return new Map(facts.flatMap((fact) => ('ref' in fact ? [[fact.ref, fact.name] as const] : [])))
}

function describeFact(fact: ProposedFact, names: Names, network: Network): string {
  const party = (ref: PartyRef): string => ('id' in ref ? (partyOf(network, ref.id)?.name ?? '') : (names.get(ref.ref) ?? `#${ref.ref}`))
  const parties = (refs: readonly PartyRef[]): string => refs.map(party).join(' + ')
  const place = (ref: PlaceRef): string => ('id' in ref ? (network.places.get(ref.id)?.name ?? '') : (names.get(ref.ref) ?? ''))
  const theme = (ref: ThemeRef): string => ('id' in ref ? (network.themes.get(ref.id)?.name ?? '') : (names.get(ref.ref) ?? ''))
  const at = (refs: readonly PlaceRef[]): string => refs.map((ref) => ` @${place(ref)}`).join('')
  const about = (refs: readonly ThemeRef[]): string => refs.map((ref) => ` #${theme(ref)}`).join('')
  const aka = (names: readonly string[]): string => names.map((name) => ` aka ${name}`).join('')
  const like = (ids: readonly string[]): string => (ids.length === 0 ? '' : ` ~${ids.join(',')}`)
  switch (fact.kind) {
    case 'organisation':
      return `o:${fact.name}${fact.placeholder ? '?' : ''}${kindOf(fact.organisationKind, fact.domain, fact.derived)}${at(fact.placeRefs)}${aka(fact.aliases)}${spell(fact.period)}${like(fact.similarTo)}`
    case 'coalition':
      return `c:${fact.name}${kindOf(fact.coalitionKind, null, fact.derived)}${at(fact.placeRefs)}${about(fact.themeRefs)}${aka(fact.aliases)}${spell(fact.period)}${statusOf(fact.status)}${fact.membersKnown ? '' : ' members unknown'}${like(fact.similarTo)}`
    case 'membership':
      return `${party(fact.party)} ·${fact.role}· ${party(fact.coalition)}${spell(fact.period)}${statusOf(fact.status)}${behalf(fact.onBehalfOf, party)}${fact.existing ? ` =${fact.existing}` : ''}`
    case 'tie':
      return `${party(fact.from)} =${fact.tieKind}= ${party(fact.to)}${about(fact.themeRefs)}${spell(fact.period)}${statusOf(fact.status)}${fact.existing ? ` =${fact.existing}` : ''}`
    case 'succession':
      return `${parties(fact.from)} > ${parties(fact.to)}${fact.date ? ` ${spellDate(fact.date)}` : ''}`
    case 'partOf':
      return `${party(fact.inner)} < ${party(fact.outer)}`
    case 'end':
      return `end ${fact.of} ${spellDate(fact.to)}`
    case 'describe':
      return `describe ${party(fact.party)}${kindOf(fact.organisationKind ?? fact.coalitionKind, fact.domain, false)}${at(fact.placeRefs)}${aka(fact.aliases)}${fact.period ? spell(fact.period) : ''}${fact.membersKnown === false ? ' members unknown' : ''}`
    case 'rename':
      return `rename ${party(fact.party)} to ${fact.name}`
    case 'contact':
      return `contact of ${party(fact.party)}: ${fact.words}`
    case 'place':
      return `p:${fact.name}`
    case 'theme':
      return `t:${fact.name}`
  }
}

function kindOf(kind: string | null, domain: string | null, isDerived: boolean): string {
  return kind === null && domain === null ? '' : ` {${[kind, domain].filter(Boolean).join('/')}${isDerived ? '*' : ''}}`
}

function statusOf(status: string): string {
  return status === 'is' ? '' : ` (${status})`
}

function behalf(onBehalfOf: Extract<ProposedFact, { kind: 'membership' }>['onBehalfOf'], party: (ref: PartyRef) => string): string {
  if (!onBehalfOf) return ''
  if (onBehalfOf.kind === 'party') return ` for ${party(onBehalfOf.party)}`
  return onBehalfOf.kind === 'domain' ? ` for domain ${onBehalfOf.domain}` : ` for "${onBehalfOf.words}"`
}

function spell({ from, to }: Period): string {
  return from === null && to === null ? '' : ` [${from ? spellDate(from) : ''}..${to ? spellDate(to) : ''}]`
}

/** The date, with its words only where they say more. */
function spellDate({ date, words }: PartialDate): string {
  return date === null ? `"${words}"` : date === words ? date : `${date} "${words}"`
}
