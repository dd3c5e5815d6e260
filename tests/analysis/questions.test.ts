import { describe, expect, it } from 'vitest'
import { compareTables } from '../../src/analysis/compareTables.ts'
import { domainGaps } from '../../src/analysis/domainGaps.ts'
import { tablesAbout } from '../../src/analysis/tablesAbout.ts'
import type { CoalitionId, PlaceId, ThemeId } from '../../src/model/ids.ts'
import type { Network } from '../../src/model/network.ts'
import { tablesOf } from './tables.ts'
import { aCoalition, aMembership, aNetwork, anOrganisation } from '../support/smallNetwork.ts'

describe('domains at a table', () => {
  const network = aNetwork({
    organisations: [
      anOrganisation('org-a', 'A', { domain: 'ggz' }),
      anOrganisation('org-b', 'B', { domain: null }),
      anOrganisation('org-c', 'C', { domain: 'onderwijs', placeholder: true }),
      anOrganisation('org-d', 'D', { domain: 'gemeente' }),
    ],
    coalitions: [aCoalition('coa-1', 'Tafel'), aCoalition('coa-2', 'Leden onbekend', { membersKnown: false }), aCoalition('coa-3', 'Nog leeg')],
    memberships: [aMembership('org-a', 'coa-1', 'lid'), aMembership('org-b', 'coa-1', 'lid'), aMembership('org-c', 'coa-1', 'lid'), aMembership('org-d', 'coa-1', 'financier'), aMembership('coa-2', 'coa-1', 'lid'), aMembership('org-a', 'coa-2', 'lid')],
  })
  const gapsOf = (id: string, expected?: readonly string[]) => domainGaps(network, id as CoalitionId, expected)

  it('counts placeholders, and leaves out who only stands around it', () => {
    expect(gapsOf('coa-1')).toEqual({ present: new Map([['ggz', ['org-a']], ['onderwijs', ['org-c']]]), absent: ['gemeente'], withoutDomain: ['org-b'], coalitions: ['coa-2'] })
  })

  it('compares with what the facilitator expects', () => expect(gapsOf('coa-1', ['ggz', 'wonen']).absent).toEqual(['wonen']))

  it('does not know who is not there where nobody knows who is, and knows it where nobody is', () => {
    expect(gapsOf('coa-2')).toMatchObject({ present: new Map([['ggz', ['org-a']]]), absent: null })
    expect(gapsOf('coa-3').absent).toEqual(['ggz', 'gemeente', 'onderwijs'])
  })
})

describe('tables about something', () => {
  const ids = (...names: string[]) => names as never[]
  const network: Network = {
    ...aNetwork({
      organisations: [anOrganisation('org-a', 'A'), anOrganisation('org-b', 'B')],
      coalitions: [
        aCoalition('coa-1', 'Regio', { places: ['plc-regio'] }),
        aCoalition('coa-2', 'Wijk', { places: ['plc-wijk'], themes: ids('thm-val') }),
        aCoalition('coa-3', 'Andere wijk', { places: ['plc-ander'], themes: ids('thm-oud') }),
        aCoalition('coa-4', 'Gewenst', { places: ['plc-wijk'], themes: ids('thm-oud'), status: 'wanted' }),
      ],
      memberships: [aMembership('org-a', 'coa-2', 'lid'), aMembership('org-b', 'coa-1', 'lid'), aMembership('org-b', 'coa-2', 'lid'), aMembership('org-b', 'coa-2', 'trekker'), aMembership('org-b', 'coa-3', 'financier')],
    }),
    places: new Map([['plc-regio', null], ['plc-stad', 'plc-regio'], ['plc-wijk', 'plc-stad'], ['plc-ander', 'plc-stad']].map(([id, within]) => [id as PlaceId, { id: id as PlaceId, name: '', kind: null, within: within as PlaceId | null }])),
    themes: new Map([['thm-oud', null], ['thm-val', 'thm-oud']].map(([id, wider]) => [id as ThemeId, { id: id as ThemeId, name: '', aliases: [], wider: wider as ThemeId | null }])),
  }
  const about = (id: string) => tablesAbout(network, id as ThemeId).tables.map(({ coalition, reach }) => `${coalition} ${reach}`)

  it.each([
    ['plc-wijk', ['coa-1 wider', 'coa-2 own']],
    ['plc-stad', ['coa-1 wider', 'coa-2 own', 'coa-3 own']],
    ['plc-regio', ['coa-1 own', 'coa-2 own', 'coa-3 own']],
    ['thm-oud', ['coa-2 own', 'coa-3 own']],
    ['thm-val', ['coa-2 own']],
  ])('%s: %j', (id, expected) => expect(about(id)).toEqual(expected))

  it('tells who sits at most of them, each table once', () => {
    expect(tablesAbout(network, 'plc-wijk' as PlaceId).sitters).toEqual([{ party: 'org-b', tables: ['coa-1', 'coa-2'] }, { party: 'org-a', tables: ['coa-2'] }])
  })
})

it('tells two tables apart', () => {
  const ids = ['coa-1', 'coa-2'] as CoalitionId[]
  expect(compareTables(tablesOf(['ABC', 'CBD']), ...(ids as [CoalitionId, CoalitionId]))).toEqual({ both: ['org-b', 'org-c'], onlyFirst: ['org-a'], onlySecond: ['org-d'] })
})
