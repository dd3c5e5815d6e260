import * as Y from 'yjs'
import { layOver, viewOf } from '../../src/protocol/documentView.ts'
import { judgeUpdate } from '../../src/protocol/updateGate.ts'
import { createMapPeer } from '../support/mapPeer.ts'
import { RANDOM_EDITS } from '../support/randomEdits.ts'
import { pick, seededRandom } from '../support/seededRandom.ts'

/** Microseconds per update: what the relay does with each, decoding apart, and what Yjs takes to apply it. */
export type GateTimes = { readonly updates: number; readonly decode: number; readonly judge: number; readonly apply: number }

const EDITS = 20_000

/** Edits of one person, one by one, before the gate as the relay has it: a group of one, judged and then applied. */
export function measureGate(): GateTimes {
  const random = seededRandom(1)
  const peer = createMapPeer(1)
  for (let edit = 0; edit < EDITS; edit++) peer.history.edit((writer) => pick(random, RANDOM_EDITS)(random, writer))
  const doc = new Y.Doc()
  const view = viewOf(doc)
  const times = { decode: 0, judge: 0, apply: 0 }
  for (const update of peer.outbox) {
    const start = performance.now()
    const decoded = Y.decodeUpdate(update)
    const wasDecoded = performance.now()
    const judged = judgeUpdate(update.byteLength, decoded, { ...layOver(view), isDeleted: view.isDeleted, ownerOf: () => null }, 'somebody')
    const wasJudged = performance.now()
    Y.applyUpdate(doc, update)
    times.apply += performance.now() - wasJudged
    times.judge += wasJudged - wasDecoded
    times.decode += wasDecoded - start
    if (judged.verdict !== 'accepted') throw new Error('The gate refuses what it is timed on')
  }
  const updates = peer.outbox.length
  const each = (ms: number): number => (ms * 1_000) / updates
  return { updates, decode: each(times.decode), judge: each(times.judge), apply: each(times.apply) }
}
