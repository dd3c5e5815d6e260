import { describe, expect, it } from 'vitest'
import { createEntityStore } from '../../src/doc/reading/entityStore.ts'
import { observeNetwork } from '../../src/doc/reading/observeNetwork.ts'
import { fillDoc } from '../../src/doc/editing/fillDoc.ts'
import { changeRecord } from '../../src/doc/editing/editRecord.ts'
import { openShown } from '../../src/opening/shown.ts'
import { createSession, look } from '../../src/session/session.ts'
import { exampleNetwork, idByName } from '../support/exampleNetwork.ts'
import { createMapPeers, type MapPeer } from '../support/mapPeer.ts'

const example = exampleNetwork('haaglanden')
const [agenda, elzha, xtra] = ['Regionale agenda pro-actieve ouderenzorg', 'Elzha', 'Xtra'].map((name) => idByName<never>(example, name)) as [never, never, never]

function open() {
  const [peer] = createMapPeers(1) as [MapPeer]
  peer.history.edit((writer) => fillDoc(writer, example))
  const whole = createEntityStore(observeNetwork(peer.mapDoc), (run) => run())
  const session = createSession('map')
  return { peer, whole, session, shown: openShown(whole, session) }
}

describe('what a lens shows', () => {
  it('is the map itself while nothing is left out', () => {
    const { whole, shown } = open()
    expect(shown.entities.network()).toBe(whole.network())
  })

  it('wakes only whose view changed, and gives the others the same object', () => {
    const { session, shown } = open()
    const woken: string[] = []
    for (const [name, id] of [['agenda', agenda], ['elzha', elzha], ['xtra', xtra]] as const) shown.entities.subscribeTo(id, () => woken.push(name))
    look(session, { date: '2018-12-31' })
    const before = shown.entities.party(xtra)
    woken.length = 0
    look(session, { date: '2019-01-01' })
    expect(woken).toEqual(expect.arrayContaining(['agenda', 'elzha']))
    expect(shown.entities.party(elzha)).toBeNull()
    expect(shown.entities.party(agenda)?.members).toHaveLength(2)
    expect(shown.entities.party(xtra)?.memberships).toEqual(before?.memberships)
  })

  it('follows an edit, and is not made anew for another colour', () => {
    const { peer, session, shown } = open()
    look(session, { date: '2018' })
    const lensed = shown.lensed()
    look(session, { colourBy: 'kind' })
    expect(shown.lensed()).toBe(lensed)
    peer.history.edit((writer) => changeRecord(writer, 'organisations', xtra, { name: 'Xtra Welzijn' }))
    expect(shown.entities.party(xtra)?.party.name).toBe('Xtra Welzijn')
  })
})
