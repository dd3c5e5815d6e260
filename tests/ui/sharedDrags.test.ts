import { describe, expect, it } from 'vitest'
import type { OrganisationId } from '../../src/model/ids.ts'
import type { Colleague } from '../../src/sync/presence.ts'
import { sharerOf } from '../../src/ui/hand/sharedDrags.ts'
import { ringedIds } from '../../src/ui/stage/ringedIds.ts'

const [a, b] = ['org-a', 'org-b'] as [OrganisationId, OrganisationId]
const noor: Colleague = { client: 1, id: '1', name: 'Noor', role: 'editor', colour: 0, selection: [], drag: { [b]: [1, 2] }, editing: null, call: null }

describe('who has the same in the hand', () => {
  it('is the colleague who drags one of mine', () => {
    expect(sharerOf([{ ...noor, client: 2, drag: null }, noor], [a, b])).toEqual({ party: b, who: 'Noor', client: 1 })
  })

  it('is nobody when they drag something else', () => {
    expect(sharerOf([noor], [a])).toBeNull()
  })
})

describe('what is ringed in the colour of a colleague', () => {
  it('is what they selected and what they have in the hand, once each', () => {
    expect(ringedIds([a], { [a]: [0, 0], [b]: [0, 0] })).toEqual([a, b])
  })

  it('is a coalition they drag, without the members that go along', () => {
    expect(ringedIds([], { 'coa-x': [0, 0], [a]: [0, 0], [b]: [0, 0] })).toEqual(['coa-x'])
  })
})
