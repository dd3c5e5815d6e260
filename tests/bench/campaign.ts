import { judgeUpdate } from '../../src/protocol/updateGate.ts'
import { createHonestWorld } from '../support/honestWorld.ts'
import { seededRandom } from '../support/seededRandom.ts'

/** What became of honest people before the gate. */
export type Campaign = { readonly updates: number; readonly worlds: number; readonly falseRejects: readonly string[]; readonly apart: readonly number[] }

const STEPS_PER_WORLD = 1_500

/** Plays worlds, one per seed, until this many updates have come before the gate. */
export function runCampaign(firstSeed: number, updates: number, judge = judgeUpdate): Campaign {
  const falseRejects: string[] = []
  const apart: number[] = []
  let judged = 0
  let seed = firstSeed
  for (; judged < updates; seed++) {
    const world = createHonestWorld(seededRandom(seed), judge)
    for (let step = 0; step < STEPS_PER_WORLD; step++) world.step()
    if (!world.comeTogether()) apart.push(seed)
    judged += world.judged()
    falseRejects.push(...world.refused.map((reason) => `seed ${seed}: ${reason}`))
  }
  return { updates: judged, worlds: seed - firstSeed, falseRejects, apart }
}
