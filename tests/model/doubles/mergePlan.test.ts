import { describe, expect, it } from 'vitest'
import type { ChosenValue, SingleField } from '../../../src/model/doubles/compareDoubles.ts'
import { mergePlan } from '../../../src/model/doubles/mergePlan.ts'
import { aCoalition, aMembership, aNetwork, anOrganisation } from '../../support/smallNetwork.ts'

const known = anOrganisation('org-b', 'Altrecht', { note: 'Grote instelling.', kind: 'ggz-instelling' })
const slip = anOrganisation('org-a', 'Altrect', { note: 'In Utrecht.', kind: 'ziekenhuis', goal: 'Herstel' })
const table = aCoalition('coa-a', 'Altrecht')
const network = aNetwork({ organisations: [known, slip], coalitions: [table], memberships: [aMembership('org-b', 'coa-a', 'lid')] })

function plan(one: typeof known | typeof table, other: typeof known | typeof table, chosen: Readonly<Record<string, ChosenValue>> = {}) {
  const { winner, loser, taken } = mergePlan(network, one, other, new Map(Object.entries(chosen) as [SingleField, ChosenValue][]))
  return { winner: winner.id, loser: loser.id, taken: Object.fromEntries(taken) }
}

describe('how two become one', () => {
  it.each([
    ['the better known stays, and both notes', slip, known, {}, { winner: 'org-b', loser: 'org-a', taken: { note: 'below' } }],
    ['whose name is chosen stays', slip, known, { name: 'one' }, { winner: 'org-a', loser: 'org-b', taken: { kind: 'instead', note: 'below' } }],
    ['one value of the other', known, slip, { kind: 'other', note: 'one' }, { winner: 'org-b', loser: 'org-a', taken: { kind: 'instead' } }],
    ['a coalition never becomes an organisation: the name comes along', slip, table, { name: 'one' }, { winner: 'coa-a', loser: 'org-a', taken: { name: 'instead' } }],
  ] as const)('%s', (_, one, other, chosen, expected) => expect(plan(one, other, chosen)).toEqual(expected))
})
