import { describe, expect, it } from 'vitest'
import type { CoalitionId, MembershipId, PhaseId } from '../../../src/model/ids.ts'
import type { Membership } from '../../../src/model/membership.ts'
import type { Network } from '../../../src/model/network.ts'
import { partialDate, type Period } from '../../../src/model/partialDate.ts'
import { changesBetween } from '../../../src/model/time/changesBetween.ts'
import { phaseOn } from '../../../src/model/time/phaseOn.ts'
import { aCoalition, aMembership, aNetwork, anOrganisation } from '../../support/smallNetwork.ts'

const period = (from: string | null, to: string | null): Period => ({ from: from === null ? null : partialDate(from), to: to === null ? null : partialDate(to) })
const seat = (role: string, from: string | null, to: string | null): Membership => ({ ...aMembership('org-anna', 'coa-tafel', role), period: period(from, to) })
const phase = (code: string, from: string | null, to: string | null) => ({ id: `pha-${code}` as PhaseId, coalition: 'coa-tafel' as CoalitionId, phase: code, period: period(from, to) })

const network: Network = {
  ...aNetwork({
    organisations: [anOrganisation('org-anna', 'Anna'), anOrganisation('org-bert', 'Bert', { period: period('2016', '2017') })],
    coalitions: [aCoalition('coa-tafel', 'Tafel')],
    memberships: [seat('lid', '2014', '2015'), seat('trekker', '2016', null), aMembership('org-bert', 'coa-tafel', 'lid')],
  }),
  phases: new Map([phase('actief', '2016', null), phase('verkenning', '2014', '2015')].map((one) => [one.id, one])),
}
const idOf = (role: string): MembershipId => seat(role, null, null).id

describe('the changes between two dates', () => {
  it('are one of role where somebody stayed, and what came with a party is said to', () => {
    const { changes } = changesBetween(network, '2015', '2016')
    expect(changes).toEqual([
      { what: 'new', id: 'org-bert', day: '2016-01-01', reason: { kind: 'dated' } },
      { what: 'changed', id: 'coa-tafel', day: null, reason: { kind: 'phase', from: 'verkenning', to: 'actief' } },
      { what: 'changed', id: idOf('trekker'), day: '2016-01-01', reason: { kind: 'role', from: ['lid'], to: ['trekker'] } },
      { what: 'new', id: aMembership('org-bert', 'coa-tafel', 'lid').id, day: '2016-01-01', reason: { kind: 'with', party: 'org-bert' } },
    ])
  })

  it('are none between a date and itself, and the same in either order', () => {
    expect(changesBetween(network, '2016', '2016')).toEqual({ successions: [], changes: [] })
    expect(changesBetween(network, '2018', '2016')).toEqual(changesBetween(network, '2016', '2018'))
    expect(changesBetween(network, '2017', '2018').changes.map(({ what, id, day }) => [what, id, day])[0]).toEqual(['gone', 'org-bert', '2018-01-01'])
  })

  it('knows the phase on a day, and the latest', () => {
    expect(['2013-01-01', '2015-06-01', '2020-01-01', null].map((day) => phaseOn(network, 'coa-tafel' as CoalitionId, day))).toEqual([null, 'verkenning', 'actief', 'actief'])
  })
})
