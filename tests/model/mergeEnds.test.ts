import { describe, expect, it } from 'vitest'
import { likelyDoublesOf } from '../../src/model/likelyDoublesOf.ts'
import { mergeEnds } from '../../src/model/mergeEnds.ts'
import type { PartyId } from '../../src/model/ids.ts'
import { aCoalition, aNetwork, anOrganisation } from '../support/smallNetwork.ts'

describe('which of two doubles goes into which', () => {
  it.each([
    ['org-a', 'org-b', { table: 'organisations', loser: 'org-b', winner: 'org-a' }],
    ['coa-a', 'coa-b', { table: 'coalitions', loser: 'coa-b', winner: 'coa-a' }],
    ['coa-a', 'org-b', { table: 'organisations', loser: 'org-b', winner: 'coa-a' }],
    ['org-a', 'coa-b', { table: 'organisations', loser: 'org-a', winner: 'coa-b' }],
    ['org-a', 'org-a', null],
  ])('%s in hand and %s', (inHand, other, ends) => expect(mergeEnds(inHand as PartyId, other as PartyId)).toEqual(ends))
})

describe('likely doubles of a party', () => {
  const altrecht = anOrganisation('org-0001', 'Altrecht')
  const network = aNetwork({
    organisations: [altrecht, anOrganisation('org-0002', 'Stichting Altrecht'), anOrganisation('org-0003', 'Lister')],
    coalitions: [aCoalition('coa-0001', 'Altrecht en partners')],
  })

  it('never names the party itself, and names the surest first', () => {
    const found = likelyDoublesOf(network, altrecht)
    expect(found[0]).toBe('org-0002')
    expect(found).not.toContain('org-0001')
    expect(found).not.toContain('org-0003')
  })
})
