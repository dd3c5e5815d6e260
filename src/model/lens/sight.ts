import type { Coalition, Status } from '../coalition.ts'
import type { FactId, PartyId } from '../ids.ts'
import type { Membership } from '../membership.ts'
import { evidenceAbout, type Network, type Party } from '../network.ts'
import type { Organisation } from '../organisation.ts'
import { lastDay } from '../partialDate.ts'
import type { Tie } from '../tie.ts'
import { seatOf } from '../vocabulary.ts'
import { phaseOn } from '../time/phaseOn.ts'
import { stateOn, type Standing } from '../time/standing.ts'
import { NOT_KNOWN, type Lens } from './lens.ts'
import { placesForCoalitions, placesInside, themesMeant } from './widening.ts'

/** What a lens asks of each thing by itself, apart from what happens to its neighbours. */
export type Sight = {
  /** Could be shown, as far as it is up to itself. */
  readonly admits: (party: Party) => boolean
  /** Is what was asked for, and not merely a party at the table of it. */
  readonly means: (coalition: Coalition) => boolean
  readonly shows: (fact: Membership | Tie) => boolean
  /** Only shown where it takes part in a coalition that was asked for. */
  readonly needsTable: (organisation: Organisation) => boolean
  /** Coalitions are only shown with somebody of those asked for. */
  readonly needsCompany: boolean
  /** Only shown where a shown fact holds it. */
  readonly needsFact: (party: Party) => boolean
  /** A relation about the very theme or place that was asked for holds both its ends. */
  readonly holdsEnds: (tie: Tie) => boolean
}

export function createSight(network: Network, lens: Lens): Sight {
  const state = lens.date === null ? null : stateOn(network, lastDay(lens.date))
  const [themes, inside, forCoalitions] = [themesMeant(network, lens.themes), placesInside(network, lens.places), placesForCoalitions(network, lens)]
  const isThere = (standing: Standing | undefined): boolean => standing === undefined || standing === 'stands' || (standing === 'unknown' && lens.undated === 'in')
  const isVouched = (id: FactId): boolean => hasCertainty(network, id, lens.certainty)
  const phases = (coalition: Coalition): string | null => phaseOn(network, coalition.id, lens.date === null ? null : lastDay(lens.date))
  const asksCoalition = lens.themes.length + lens.coalitionKinds.length + lens.phases.length + lens.roles.length > 0
  const concerns = (thing: Membership | Tie): boolean => isAmong(themes, thing.themes) && isAmong(forCoalitions, thing.places)

  return {
    admits(party) {
      const standing = state?.party(party.id)
      if (standing === 'gone' || standing === 'notYet') return false
      if ('membersKnown' in party) return lens.standing !== 'now' || party.status === 'is'
      return isOneOf(lens.domains, party.domain) && isOneOf(lens.organisationKinds, party.kind) && hasOwnCertainty(network, party.id, lens.certainty)
    },
    means: (coalition) => isOneOf(lens.coalitionKinds, coalition.kind)
      && (lens.phases.length === 0 || isOneOf(lens.phases, phases(coalition)))
      && (lens.themes.length === 0 || coalition.themes.some((theme) => themes.has(theme)))
      && (lens.places.length === 0 || coalition.places.some((place) => forCoalitions.has(place)))
      && hasOwnCertainty(network, coalition.id, lens.certainty),
    shows: (fact) => isThere(state?.fact(fact)) && concerns(fact) && isVouched(fact.id) && isStatus(lens.standing, statusOf(network, fact))
      && ('coalition' in fact
        ? isOneOf(lens.roles, fact.role) && (lens.seats === 'all' || seatOf(network.vocabulary, fact) === 'table')
        : isOneOf(lens.tieKinds, fact.kind)),
    needsTable: ({ places }) => asksCoalition || (lens.places.length > 0 && !places.some((place) => inside.has(place))),
    needsCompany: lens.domains.length + lens.organisationKinds.length + lens.roles.length > 0,
    needsFact: (party) => !isThere(state?.party(party.id)) || (lens.standing === 'wanted' && !('status' in party && party.status !== 'is')),
    holdsEnds: (tie) => tie.themes.some((theme) => themes.has(theme)) || tie.places.some((place) => forCoalitions.has(place)),
  }
}

function isOneOf(wanted: readonly string[], code: string | null): boolean {
  return wanted.length === 0 || wanted.includes(code ?? NOT_KNOWN)
}

/** A fact that names no theme or place of its own goes with its ends. */
function isAmong<Id>(meant: ReadonlySet<Id>, own: readonly Id[]): boolean {
  return meant.size === 0 || own.length === 0 || own.some((id) => meant.has(id))
}

/** At a coalition that is still a plan everything is. */
function statusOf(network: Network, fact: Membership | Tie): Status {
  const whole = 'coalition' in fact ? network.coalitions.get(fact.coalition)?.status : undefined
  return fact.status === 'is' ? (whole ?? 'is') : fact.status
}

function isStatus(standing: Lens['standing'], status: Status): boolean {
  return standing === 'both' || (standing === 'now') === (status === 'is')
}

function hasCertainty(network: Network, id: FactId, wanted: readonly string[]): boolean {
  if (wanted.length === 0) return true
  const found = evidenceAbout(network, id)
  return found.length === 0 ? wanted.includes(NOT_KNOWN) : found.some(({ certainty }) => wanted.includes(certainty))
}

/** Of parties certainty is asked only where somebody gave a source: that an organisation exists is seldom in doubt. */
function hasOwnCertainty(network: Network, id: PartyId, wanted: readonly string[]): boolean {
  return evidenceAbout(network, id).length === 0 || hasCertainty(network, id, wanted)
}
