import type { EntityStore } from '../doc/reading/entityStore.ts'
import { partyOfPage } from '../model/lens/lens.ts'
import { lensToQuery, readLens, type LensProblem } from '../model/lens/lensQuery.ts'
import { readView } from '../model/lens/viewQuery.ts'
import { lookAs, placeOfDrawing, type MapTab, type SessionStore } from '../session/session.ts'
import type { ConnectionStatus } from '../sync/connectionStatus.ts'
import { createWatched, type Watched } from '../sync/watched.ts'

/** The query of the address, without its question mark when written. */
export type AddressQuery = {
  readonly read: () => string
  readonly write: (query: string) => void
  /** The same as a page of its own, from which *back* goes to where somebody was. */
  readonly push: (query: string) => void
  /** Calls when somebody went back or forth. Answers how to stop. */
  readonly onTravel: (listener: () => void) => () => void
}

type Parts = {
  readonly session: SessionStore
  readonly entities: Pick<EntityStore, 'network' | 'subscribe'>
  readonly connection: Watched<ConnectionStatus>
  readonly today: () => string
}

/**
 * Takes the view out of the address, and from then on keeps the address as the lens is. A link may be about things that this
 * device does not have yet, so it is read again with all that comes in until the map is up to date or cannot be; only then is
 * said what could not be read. Whoever chooses meanwhile has the last word, and the part of the map in view is asked for once:
 * who looks further is not brought back. The page of a party is one to come back from.
 */
export function followAddress(address: AddressQuery, { session, entities, connection, today }: Parts, stops: (() => void)[]): Watched<readonly LensProblem[]> & { readonly set: (problems: readonly LensProblem[]) => void } {
  const problems = createWatched<readonly LensProblem[]>([])
  const query = address.read()
  let given = session.getState().lens
  const firstTab = session.getState().tab
  let isSettled = query === ''
  let isFirst = true
  /** Where somebody was who went to the page of a party: *back* brings them there again, also where the address does not say so. */
  let leftFrom: MapTab | null = null

  function read(): void {
    if (isSettled) return
    const found = readView(query, entities.network(), today())
    isSettled = found.problems.length === 0 || !['connecting', 'waiting'].includes(connection.get().phase)
    given = found.lens
    lookAs(session, found.lens, isFirst ? found.viewport : session.getState().viewport)
    isFirst = false
    if (isSettled) problems.set(found.problems)
  }

  stops.push(session.subscribe(({ lens }, before) => {
    if (lens === before.lens || lens === given) return
    if (partyOfPage(lens) !== null && partyOfPage(before.lens) === null) leftFrom = before.tab
    isSettled = true
    const put = partyOfPage(lens) === partyOfPage(before.lens) ? address.write : address.push
    put(lensToQuery(lens))
  }))
  stops.push(address.onTravel(() => {
    const { lens } = readLens(address.read(), entities.network(), today())
    isSettled = true
    given = lens
    const isBackInAnswers = leftFrom === 'answers' && partyOfPage(session.getState().lens) !== null && partyOfPage(lens) === null
    session.setState({ lens, tab: firstTab, ...placeOfDrawing(lens.drawing), ...(isBackInAnswers ? { tab: leftFrom ?? firstTab } : {}), isPanelOpen: false })
  }))
  stops.push(entities.subscribe(read), connection.subscribe(read))
  read()
  return problems
}
