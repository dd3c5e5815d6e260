import { isCoalitionId, type CoalitionId, type PartyId } from '../ids.ts'
import type { Membership } from '../membership.ts'
import { membershipsOf, partyOf, tiesOf, type Network, type Party } from '../network.ts'
import { dayBefore, firstDay, lastDay, type Period } from '../partialDate.ts'
import type { Tie } from '../tie.ts'
import { lastDays } from './lastDays.ts'
import { successionEvents } from './successionEvents.ts'

/** Whether something was so on a day. `unknown`: it may have been, nobody knows since when or until when. */
export type Standing = 'stands' | 'notYet' | 'gone' | 'unknown'

/** What stood on one day. */
export type DayState = {
  readonly party: (id: PartyId) => Standing
  /** Of a membership or tie: by its own period, and never without both its ends. */
  readonly fact: (fact: Membership | Tie) => Standing
}

/** A known beginning without an end goes on; an end in words only (*voor de zomer*) is not known. */
export function standingOf({ from, to }: Period, day: string): Standing {
  if (from?.date && firstDay(from.date) > day) return 'notYet'
  if (to?.date && lastDay(to.date) < day) return 'gone'
  return from?.date && (to === null || to.date) ? 'stands' : 'unknown'
}

/**
 * The state of a map on a day `yyyy-mm-dd`. Successions count as events: until the day before, who went into one stands, and
 * from that day on who came out of it. Whoever came out of a succession, has no beginning of its own and nothing dated before
 * it, began there.
 */
export function stateOn(network: Network, day: string): DayState {
  const lives = livesOf(network)
  const known = new Map<PartyId, Standing>()
  function party(id: PartyId): Standing {
    const found = known.get(id) ?? partyStanding(network, lives, id, day)
    known.set(id, found)
    return found
  }
  return {
    party,
    fact(fact) {
      const own = standingOf(fact.period, day)
      if (own === 'gone' || own === 'notYet') return own
      const ends = 'coalition' in fact ? [fact.party, fact.coalition] : [fact.from, fact.to]
      return ends.map(party).find((end) => end === 'gone' || end === 'notYet') ?? own
    },
  }
}

/** What a succession did to a party on a day. */
type Turn = { readonly day: string; readonly became: 'made' | 'ended' }

type Lives = { readonly turns: ReadonlyMap<PartyId, readonly Turn[]>; readonly lastDays: ReadonlyMap<CoalitionId, string> }

const livesByNetwork = new WeakMap<Network, Lives>()

/** Made once per network: a slider asks for many days of the same one. */
function livesOf(network: Network): Lives {
  const known = livesByNetwork.get(network)
  if (known) return known
  const turns = new Map<PartyId, Turn[]>()
  const add = (party: PartyId, turn: Turn): void => void turns.set(party, [...(turns.get(party) ?? []), turn])
  for (const { day, ended, made, fault } of successionEvents(network)) {
    if (day === null || fault) continue
    for (const party of ended) add(party, { day, became: 'ended' })
    for (const party of made) add(party, { day, became: 'made' })
  }
  const lives = { turns, lastDays: lastDays(network) }
  livesByNetwork.set(network, lives)
  return lives
}

function partyStanding(network: Network, lives: Lives, id: PartyId, day: string): Standing {
  const party = partyOf(network, id)
  if (!party) return 'gone'
  const own = ownStanding(party, lives, day)
  const turns = lives.turns.get(id) ?? []
  const last = turns.findLast((turn) => turn.day <= day)
  if (last?.became === 'ended') return 'gone'
  if (last?.became === 'made') return own === 'unknown' || (own === 'gone' && endedBefore(party, turns, last)) ? 'stands' : own
  const [next] = turns
  return next?.became === 'made' && own === 'unknown' && !isDatedBefore(network, id, next.day) ? 'notYet' : own
}

function ownStanding({ id, period }: Party, lives: Lives, day: string): Standing {
  const last = isCoalitionId(id) ? lives.lastDays.get(id) : undefined
  return last !== undefined && last < day ? 'gone' : standingOf(period, day)
}

/** Its end is that of an earlier succession (reading the document writes it in), and it came back since. */
function endedBefore({ period: { to } }: Party, turns: readonly Turn[], back: Turn): boolean {
  const end = to?.date ? lastDay(to.date) : null
  return turns.some(({ day, became }) => became === 'ended' && day <= back.day && dayBefore(day) === end)
}

function isDatedBefore(network: Network, id: PartyId, day: string): boolean {
  return [...membershipsOf(network, id), ...tiesOf(network, id)].some(({ period: { from } }) => from?.date && firstDay(from.date) < day)
}
