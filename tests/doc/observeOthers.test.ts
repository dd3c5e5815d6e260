import { describe, expect, it } from 'vitest'
import { addMembership, addTie } from '../../src/doc/editing/editFacts.ts'
import { changeRecord, createRecord, removeRecord } from '../../src/doc/editing/editRecord.ts'
import { placeParties } from '../../src/doc/editing/editPlacements.ts'
import type { KeyWriter } from '../../src/doc/editing/writeKeys.ts'
import { createEntityStore } from '../../src/doc/reading/entityStore.ts'
import { observeNetwork } from '../../src/doc/reading/observeNetwork.ts'
import { observeOthers, type OthersChange } from '../../src/doc/reading/observeOthers.ts'
import type { CoalitionId, OrganisationId } from '../../src/model/ids.ts'
import { BUILT_IN_VOCABULARY } from '../../src/model/vocabulary.ts'
import { createMapPeers, deliverAll } from '../support/mapPeer.ts'

const [ALTRECHT, WIJKTEAM, GEZOND] = ['org-altrecht' as OrganisationId, 'org-wijkteam' as OrganisationId, 'coa-gezond' as CoalitionId]

/** Anna watches; Bram, whose client is 2, writes. What comes is shown when the test says so. */
function watchBram() {
  const [anna, bram] = createMapPeers(2)
  if (!anna || !bram) throw new Error('two peers were asked for')
  let show = (): void => {}
  const entities = createEntityStore(observeNetwork(anna.mapDoc), (run) => (show = run))
  const told: (readonly OthersChange[])[] = []
  const stop = observeOthers(anna.mapDoc, entities, (changes) => told.push(changes))
  const edits = (peer: typeof anna, edit: (writer: KeyWriter) => void): void => void peer.history.edit(edit)
  const deliver = (): void => {
    deliverAll([anna, bram])
    show()
  }
  edits(bram, (writer) => {
    createRecord(writer, 'organisations', ALTRECHT, { name: 'Altrecht' })
    createRecord(writer, 'organisations', WIJKTEAM, { name: 'Wijkteam' })
    createRecord(writer, 'coalitions', GEZOND, { name: 'Mentaal Gezond' })
  })
  deliver()
  return { anna, bram, told, stop, deliver, edits }
}

const lastTold = (told: readonly (readonly OthersChange[])[]): string[] => (told.at(-1) ?? []).map(({ party, writer }) => `${party} by ${writer}`).toSorted()

describe('what others change', () => {
  it('is told with who wrote it, and once for all that came together', () => {
    const { told } = watchBram()
    expect(told).toHaveLength(1)
    expect(lastTold(told)).toEqual([`${GEZOND} by 2`, `${ALTRECHT} by 2`, `${WIJKTEAM} by 2`])
  })

  it.each<[string, (writer: KeyWriter) => void, string[]]>([
    ['a new name', (writer) => changeRecord(writer, 'organisations', ALTRECHT, { name: 'Altrecht Utrecht' }), [ALTRECHT]],
    ['a new membership', (writer) => void addMembership(writer, { party: ALTRECHT, coalition: GEZOND, role: 'lid' }), [GEZOND, ALTRECHT]],
    ['a new tie', (writer) => void addTie(writer, { from: ALTRECHT, to: WIJKTEAM, kind: 'werkt samen met' }, BUILT_IN_VOCABULARY), [ALTRECHT, WIJKTEAM]],
    ['one that is gone', (writer) => removeRecord(writer, 'organisations', WIJKTEAM), [WIJKTEAM]],
  ])('tells of %s', (_, edit, parties) => {
    const { bram, told, deliver, edits } = watchBram()
    edits(bram, edit)
    deliver()
    expect(lastTold(told)).toEqual(parties.map((party) => `${party} by 2`))
  })

  it('leaves out what I change myself, what only moved, and everything after the end', () => {
    const { anna, bram, told, stop, deliver, edits } = watchBram()
    edits(anna, (writer) => changeRecord(writer, 'organisations', ALTRECHT, { name: 'Van Anna' }))
    edits(bram, (writer) => placeParties(writer, new Map([[WIJKTEAM, { x: 10, y: 20 }]])))
    deliver()
    expect(told).toHaveLength(1)
    stop()
    edits(bram, (writer) => changeRecord(writer, 'organisations', WIJKTEAM, { name: 'Wijkteam Noord' }))
    deliver()
    expect(told).toHaveLength(1)
  })
})
