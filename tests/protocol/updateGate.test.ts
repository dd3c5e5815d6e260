import { describe, expect, it } from 'vitest'
import { judgeUpdate } from '../../src/protocol/updateGate.ts'
import { runCampaign } from '../bench/campaign.ts'

const FIRST_SEED = Number(process.env['CAMPAIGN_SEED'] ?? 1)
const UPDATES = Number(process.env['CAMPAIGN_UPDATES'] ?? 1_500)

describe('honest people before the gate', () => {
  it('are never refused: edits, undo, tabs, devices, offline, reloads, folded rows, old copies, a relay that restarts', () => {
    const { updates, falseRejects, apart } = runCampaign(FIRST_SEED, UPDATES)
    expect(updates).toBeGreaterThanOrEqual(UPDATES)
    expect({ falseRejects, apart }).toEqual({ falseRejects: [], apart: [] })
  })

  it('control: a gate that takes the id of another tab for somebody else’s does refuse them', () => {
    const { falseRejects } = runCampaign(FIRST_SEED, 500, (bytes, update, view, sender) =>
      judgeUpdate(bytes, update, { ...view, ownerOf: (client) => (client % 5 === 0 ? 'somebody else' : view.ownerOf(client)) }, sender))
    expect(falseRejects.length).toBeGreaterThan(0)
  })

  it('control: a gate that does not wait for a lone delete to be made good refuses them too', () => {
    const { falseRejects } = runCampaign(17, 400, (...asked) => {
      const judged = judgeUpdate(...asked)
      return judged.verdict === 'refused' && judged.reason === 'loneDelete' ? { verdict: 'refused', reason: 'value' } : judged
    })
    expect(falseRejects.length).toBeGreaterThan(0)
  })
})
