import { describe, expect, it } from 'vitest'
import { companyOf } from '../../src/analysis/companyOf.ts'
import type { PartyId } from '../../src/model/ids.ts'
import { partyOf } from '../../src/model/network.ts'
import { exampleNetwork, idByName } from '../support/exampleNetwork.ts'
import { partialDate } from '../../src/model/partialDate.ts'
import { orgOf, tablesOf } from './tables.ts'

const haaglanden = exampleNetwork('haaglanden')

describe('in whose company a party is', () => {
  it('of the past names who was there at the same time, and not what somebody became', () => {
    const companies = companyOf(haaglanden, idByName<PartyId>(haaglanden, 'Elzha'), '2026-11-27')
    expect(companies.map(({ isNow }) => isNow)).not.toContain(true)
    expect(companies.length).toBeGreaterThan(0)
    const names = companies.flatMap(({ others }) => [...others.keys()].map((id) => partyOf(haaglanden, id)?.name))
    expect(names).not.toContain('HADOKS')
    expect(names).toContain('Zorgscala')
  })

  it('tells what holds on the day from what is over, that first', () => {
    const network = tablesOf(['AB', 'AC'], { change: (seat) => (seat.coalition === 'coa-1' ? { ...seat, period: { from: null, to: partialDate('2015') } } : seat) })
    const companies = companyOf(network, orgOf('A') as PartyId, '2019-06-01')
    expect(companies.map(({ coalition, isNow, others }) => [coalition, isNow, [...others.keys()]])).toEqual([['coa-2', true, ['org-c']], ['coa-1', false, ['org-b']]])
  })
})
