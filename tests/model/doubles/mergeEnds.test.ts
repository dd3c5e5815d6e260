import { describe, expect, it } from 'vitest'
import { mergeEnds } from '../../../src/model/doubles/mergeEnds.ts'
import type { PartyId } from '../../../src/model/ids.ts'

describe('which of two doubles goes into which', () => {
  it.each([
    ['org-a', 'org-b', { table: 'organisations', loser: 'org-b', winner: 'org-a' }],
    ['coa-a', 'coa-b', { table: 'coalitions', loser: 'coa-b', winner: 'coa-a' }],
    ['coa-a', 'org-b', { table: 'organisations', loser: 'org-b', winner: 'coa-a' }],
    ['org-a', 'coa-b', { table: 'organisations', loser: 'org-a', winner: 'coa-b' }],
    ['org-a', 'org-a', null],
  ])('%s in hand and %s', (inHand, other, ends) => expect(mergeEnds(inHand as PartyId, other as PartyId)).toEqual(ends))
})
