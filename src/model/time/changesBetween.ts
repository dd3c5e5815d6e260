import { isCoalitionId, isPartyId, type FactId, type PartyId, type SuccessionId } from '../ids.ts'
import type { Membership } from '../membership.ts'
import { membershipsIn, partyOf, type Network } from '../network.ts'
import { dayAfter, firstDay, lastDay, type Period } from '../partialDate.ts'
import type { Tie } from '../tie.ts'
import { lastDays } from './lastDays.ts'
import { phaseOn } from './phaseOn.ts'
import { stateOn, type DayState } from './standing.ts'
import { successionEvents, type SuccessionEvent } from './successionEvents.ts'

/** `with`: came or went with a party that did. `dated`: by what is known of its own dates. */
export type ChangeReason =
  | { readonly kind: 'succession'; readonly succession: SuccessionId }
  | { readonly kind: 'with'; readonly party: PartyId }
  | { readonly kind: 'dated' }
  | { readonly kind: 'role'; readonly from: readonly string[]; readonly to: readonly string[] }
  | { readonly kind: 'phase'; readonly from: string | null; readonly to: string | null }

export type Change = {
  readonly what: 'new' | 'gone' | 'changed'
  /** The party, membership or tie; of a change of role the membership that is there now. */
  readonly id: FactId
  /** The first day `yyyy-mm-dd` on which it was so, as far as known. */
  readonly day: string | null
  readonly reason: ChangeReason
}

/** What differs between the states of a map on two days, both `yyyy-mm-dd`. */
export type Changes = {
  /** Successions after the first day and up to the last, by day. */
  readonly successions: readonly SuccessionEvent[]
  /** What came with a succession first, parties before facts, then by day. */
  readonly changes: readonly Change[]
}

/** The last day of either date is compared: `2014` and `2018` are the states at the end of those years. The earlier of the two counts as before. */
export function changesBetween(network: Network, from: string, to: string): Changes {
  const [first, last] = [lastDay(from), lastDay(to)].toSorted() as [string, string]
  const successions = successionEvents(network).filter(({ day, fault }) => day !== null && !fault && day > first && day <= last)
  const span: Span = { network, successions, first, last, before: stateOn(network, first), after: stateOn(network, last), lastDays: lastDays(network) }
  const parties = [...network.coalitions.values(), ...network.organisations.values()].flatMap(({ id, period }) => partyChange(span, id, period))
  const came = new Map(parties.map(({ id, reason }) => [id as PartyId, reason]))
  const seats = joinRoles(span, factChanges(span, network.memberships, came))
  const changes = [...parties, ...phaseChanges(span), ...seats, ...factChanges(span, network.ties, came)]
  return { successions, changes: changes.toSorted((a, b) => rankOf(a) - rankOf(b) || compareDays(a.day, b.day)) }
}

type Span = {
  readonly network: Network
  readonly successions: readonly SuccessionEvent[]
  readonly first: string
  readonly last: string
  readonly before: DayState
  readonly after: DayState
  readonly lastDays: ReadonlyMap<string, string>
}

function isThere(standing: ReturnType<DayState['party']>): boolean {
  return standing === 'stands' || standing === 'unknown'
}

function whatBecame(before: ReturnType<DayState['party']>, after: ReturnType<DayState['party']>): 'new' | 'gone' | null {
  if (isThere(before) === isThere(after)) return null
  return isThere(after) ? 'new' : 'gone'
}

function partyChange(span: Span, id: PartyId, period: Period): readonly Change[] {
  const what = whatBecame(span.before.party(id), span.after.party(id))
  if (what === null) return []
  const event = span.successions.findLast(({ made, ended }) => (what === 'new' ? made : ended).includes(id))
  if (event) return [{ what, id, day: event.day, reason: { kind: 'succession', succession: event.id } }]
  const last = isCoalitionId(id) ? span.lastDays.get(id) : undefined
  return [{ what, id, day: ownDay(what, period) ?? (what === 'gone' && last ? dayAfter(last) : null), reason: { kind: 'dated' } }]
}

function ownDay(what: 'new' | 'gone', { from, to }: Period): string | null {
  if (what === 'new') return from?.date ? firstDay(from.date) : null
  return to?.date ? dayAfter(lastDay(to.date)) : null
}

type Came = ReadonlyMap<PartyId, ChangeReason>

function factChanges(span: Span, table: ReadonlyMap<string, Membership | Tie>, came: Came): readonly Change[] {
  return [...table.values()].flatMap((fact) => {
    const what = whatBecame(span.before.fact(fact), span.after.fact(fact))
    return what === null ? [] : [factChange(span, fact, what, came)]
  })
}

/** By the party it came or went with, unless its own dates say another day. */
function factChange(span: Span, fact: Membership | Tie, what: 'new' | 'gone', came: Came): Change {
  const own = ownDay(what, fact.period)
  for (const party of endsOf(fact)) {
    const reason = came.get(party)
    if (!reason) continue
    const event = reason.kind === 'succession' ? span.successions.find(({ id }) => id === reason.succession) : undefined
    const day = event?.day ?? ownDay(what, partyOf(span.network, party)?.period ?? fact.period)
    if (own === null || own === day) return { what, id: fact.id, day, reason: event ? reason : { kind: 'with', party } }
  }
  return { what, id: fact.id, day: own, reason: { kind: 'dated' } }
}

function endsOf(fact: Membership | Tie): readonly PartyId[] {
  return 'coalition' in fact ? [fact.party, fact.coalition] : [fact.from, fact.to]
}

/** Whoever stayed at a table in another role did not leave and come: it is one change, of role. */
function joinRoles(span: Span, changes: readonly Change[]): readonly Change[] {
  const bySeat = new Map<string, Change[]>()
  for (const change of changes) {
    const { party, coalition } = span.network.memberships.get(change.id as Membership['id']) as Membership
    bySeat.set(`${party} ${coalition}`, [...(bySeat.get(`${party} ${coalition}`) ?? []), change])
  }
  return [...bySeat.values()].flatMap((own) => {
    const seen = own.find(({ what }) => what === 'new') ?? own[0]
    const { party, coalition } = span.network.memberships.get(seen?.id as Membership['id']) as Membership
    const seats = membershipsIn(span.network, coalition).filter((membership) => membership.party === party)
    const [from, to] = [span.before, span.after].map((state) => seats.filter((seat) => isThere(state.fact(seat))).map(({ role }) => role).toSorted()) as [string[], string[]]
    if (!seen || from.length === 0 || to.length === 0) return own
    return from.join('\n') === to.join('\n') ? [] : [{ what: 'changed', id: seen.id, day: seen.day, reason: { kind: 'role', from, to } } satisfies Change]
  })
}

function phaseChanges({ network, first, last, before, after }: Span): readonly Change[] {
  return [...network.coalitions.keys()].flatMap((id): readonly Change[] => {
    const [from, to] = [phaseOn(network, id, first), phaseOn(network, id, last)]
    if (from === to || !isThere(before.party(id)) || !isThere(after.party(id))) return []
    return [{ what: 'changed', id, day: null, reason: { kind: 'phase', from, to } }]
  })
}

function rankOf({ reason, id }: Change): number {
  return (reason.kind === 'succession' ? 0 : 2) + (isPartyId(id) ? 0 : 1)
}

function compareDays(left: string | null, right: string | null): number {
  const [a, b] = [left ?? '9999', right ?? '9999']
  return a < b ? -1 : Number(a > b)
}
