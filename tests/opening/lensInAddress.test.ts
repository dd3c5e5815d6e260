import { describe, expect, it } from 'vitest'
import type { PartyId, ThemeId } from '../../src/model/ids.ts'
import type { Network } from '../../src/model/network.ts'
import { EMPTY_NETWORK } from '../../src/model/network.ts'
import { NO_LENS } from '../../src/model/lens/lens.ts'
import { followAddress } from '../../src/opening/lensInAddress.ts'
import { createSession, look, showParty, showTab } from '../../src/session/session.ts'
import type { ConnectionStatus } from '../../src/sync/connectionStatus.ts'
import { createWatched } from '../../src/sync/watched.ts'
import { exampleNetwork, idByName } from '../support/exampleNetwork.ts'

const example = exampleNetwork('haaglanden')
const theme = idByName<ThemeId>(example, 'Preventie')

/** A tab that opens an address; `arrive` is the map coming in. */
function openTab(query: string, first: Network = EMPTY_NETWORK) {
  let [network, address] = [first, query]
  const listeners = new Set<() => void>()
  const written: string[] = []
  const pushed: string[] = []
  let travelled = (): void => {}
  const session = createSession('map')
  const connection = createWatched<ConnectionStatus>({ phase: 'connecting' })
  const entities = { network: () => network, subscribe: (listener: () => void) => (listeners.add(listener), () => listeners.delete(listener)) }
  const problems = followAddress({
    read: () => address,
    write: (text) => written.push(text),
    push: (text) => pushed.push(text),
    onTravel(listener) {
      travelled = listener
      return () => {}
    },
  }, { session, entities, connection, today: () => '2026-11-27' }, [])
  const arrive = (next: Network): void => {
    network = next
    listeners.forEach((listener) => listener())
  }
  const travel = (to: string): void => {
    address = to
    travelled()
  }
  return { session, connection, problems, written, pushed, arrive, travel, lens: () => session.getState().lens }
}

describe('the lens in the address', () => {
  it('brings whoever went from an answer to a page back to the answers', () => {
    const tab = openTab('', example)
    showTab(tab.session, 'answers')
    showParty(tab.session, idByName<PartyId>(example, 'CZ'))
    expect([tab.session.getState().tab, tab.pushed.length]).toEqual(['list', 1])
    tab.travel('')
    expect(tab.session.getState().tab).toBe('answers')
  })

  it('waits for what it is about, and then blames nobody', () => {
    const tab = openTab(`?stand=2018&thema=${theme}&beeld=lijst`)
    expect(tab.lens()).toMatchObject({ date: '2018', themes: [] })
    expect(tab.problems.get()).toEqual([])
    tab.arrive(example)
    expect(tab.lens()).toMatchObject({ date: '2018', themes: [theme] })
    tab.connection.set({ phase: 'saved' })
    expect(tab.problems.get()).toEqual([])
    expect([tab.session.getState().tab, tab.written]).toEqual(['list', []])
  })

  it('says what does not fit once the map is up to date, or cannot be', () => {
    for (const phase of ['saved', 'noAccess'] as const) {
      const tab = openTab('?thema=thm-weg0&stand=2031', example)
      expect(tab.problems.get()).toEqual([])
      tab.connection.set({ phase })
      expect(tab.problems.get().map(({ part, reason }) => [part, reason])).toEqual([['date', 'inFuture'], ['themes', 'notOnMap']])
      expect(tab.lens()).toEqual(NO_LENS)
    }
  })

  it('follows what somebody chooses, who has the last word', () => {
    const tab = openTab('?thema=thm-weg0')
    look(tab.session, { date: '2018' })
    showTab(tab.session, 'list')
    tab.arrive(example)
    tab.connection.set({ phase: 'saved' })
    expect(tab.lens().date).toBe('2018')
    expect(tab.written).toEqual(['stand=2018', 'stand=2018&beeld=lijst'])
  })

  it('comes back from the page of a party to where somebody was, and keeps what else they chose', () => {
    const tab = openTab('?stand=2018', example)
    const party = idByName<PartyId>(example, 'Zorgscala')
    showParty(tab.session, party)
    expect(tab.pushed).toEqual([`stand=2018&rond=${party}&afstand=1&beeld=rond`])
    expect([tab.session.getState().tab, tab.written]).toEqual(['list', []])
    tab.travel('?stand=2018')
    expect(tab.session.getState()).toMatchObject({ tab: 'map', lens: { date: '2018', focus: null, drawing: null } })
    tab.travel(`?${tab.pushed[0]}`)
    expect(tab.session.getState()).toMatchObject({ tab: 'list', lens: { date: '2018', focus: { party }, drawing: 'ego' } })
    showTab(tab.session, 'map')
    expect(tab.pushed.at(-1)).toBe('stand=2018&beeld=kaart')
    expect(tab.pushed).toHaveLength(2)
  })

  it('asks once for the part of the map, and does not bring back who looked further', () => {
    const tab = openTab(`?thema=${theme}&uitsnede=0_0_300_400`)
    expect(tab.session.getState().viewport).toEqual({ left: 0, top: 0, right: 300, bottom: 400 })
    tab.session.setState({ viewport: null })
    tab.arrive(example)
    expect(tab.session.getState()).toMatchObject({ lens: { themes: [theme] }, viewport: null })
  })
})
