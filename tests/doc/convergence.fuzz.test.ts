import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { observeNetwork, type NetworkObserver } from '../../src/doc/reading/observeNetwork.ts'
import { asJson, createMapPeers, type MapPeer } from '../support/mapPeer.ts'
import { RANDOM_EDITS } from '../support/randomEdits.ts'
import { pick, seededRandom, type Random } from '../support/seededRandom.ts'

/**
 * Two to four people edit, undo and redo while their messages are lost, repeated, held back and reordered; then
 * everybody catches up and must read the same network, also whoever read it change by change.
 */

/** `npm run campaign` goes through 2,000. */
const SCHEDULES = Number(process.env.CONVERGENCE_SCHEDULES ?? 500)
const FIRST_SEED = Number(process.env.CONVERGENCE_SEED ?? 1)
const STEPS = 24

/** What is under way to one peer: updates may arrive in any order, twice, or never. */
type Line = { readonly peer: MapPeer; readonly observer: NetworkObserver; readonly underWay: Uint8Array[]; isOffline: boolean }

function runSchedule(seed: number, isBroken = false): readonly unknown[] {
  const random = seededRandom(seed)
  const lines: Line[] = createMapPeers(2 + Math.floor(random() * 3)).map((peer) => ({ peer, observer: observeNetwork(peer.mapDoc), underWay: [], isOffline: false }))
  for (let step = 0; step < STEPS; step++) takeStep(random, lines)
  if (!isBroken) catchUp(lines.map(({ peer }) => peer))
  const read = lines.map(({ peer, observer }) => [asJson(peer.network()), asJson(observer.current())])
  for (const { observer } of lines) observer.destroy()
  return read.flat()
}

function takeStep(random: Random, lines: readonly Line[]): void {
  const line = pick(random, lines)
  const chance = random()
  if (chance < 0.5) line.peer.history.edit((writer) => pick(random, RANDOM_EDITS)(random, writer))
  else if (chance < 0.58) line.peer.history.undo()
  else if (chance < 0.63) line.peer.history.redo()
  else if (chance < 0.7) line.isOffline = !line.isOffline
  else deliverSome(random, line)
  send(random, line, lines)
  if (random() < 0.3) line.observer.current()
}

function send(random: Random, from: Line, lines: readonly Line[]): void {
  for (const update of from.peer.outbox.splice(0)) {
    for (const to of lines) {
      if (to === from || from.isOffline || random() < 0.2) continue
      to.underWay.push(update)
      if (random() < 0.15) to.underWay.push(update)
    }
  }
}

function deliverSome(random: Random, line: Line): void {
  for (let left = 1 + Math.floor(random() * 3); left > 0 && line.underWay.length > 0 && !line.isOffline; left--) {
    const [update] = line.underWay.splice(Math.floor(random() * line.underWay.length), 1)
    if (update) line.peer.receive(update)
  }
}

/** What a reconnect does: everybody asks everybody for what is missing. */
function catchUp(peers: readonly MapPeer[]): void {
  for (const from of peers) {
    for (const to of peers) if (to !== from) to.receive(Y.encodeStateAsUpdate(from.mapDoc.ydoc, Y.encodeStateVector(to.mapDoc.ydoc)))
  }
}

const allEqual = (read: readonly unknown[]) => read.every((network) => JSON.stringify(network) === JSON.stringify(read[0]))

describe('convergence', () => {
  it(`M5 ${SCHEDULES} schedules of edits, loss, reordering, repetition, offline and undo end in one network`, { timeout: 120_000 }, () => {
    for (let seed = FIRST_SEED; seed < FIRST_SEED + SCHEDULES; seed++) {
      const read = runSchedule(seed)
      if (!allEqual(read)) expect.fail(`seed ${seed} ends in different networks: CONVERGENCE_SEED=${seed} CONVERGENCE_SCHEDULES=1\n${read.map((network) => JSON.stringify(network)).join('\n')}`)
    }
  })

  it('M5 control: without catching up the same schedules do end differently', () => {
    const different = Array.from({ length: 50 }, (_, seed) => runSchedule(seed + 1, true)).filter((read) => !allEqual(read))
    expect(different.length).toBeGreaterThan(25)
  })
})
