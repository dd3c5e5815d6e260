import { describe, expect, it } from 'vitest'
import type { OrganisationId, PlaceId } from '../../src/model/ids.ts'
import type { Network } from '../../src/model/network.ts'
import { mapSearch } from '../../src/model/search/mapSearch.ts'
import { searchRows } from '../../src/ui/search/searchRows.ts'
import { TEXTS } from '../../src/ui/text/bothTexts.ts'
import { aCoalition, aMembership, aNetwork, anOrganisation } from '../support/smallNetwork.ts'

const place = (id: string, name: string, within: string | null) => [id as PlaceId, { id: id as PlaceId, name, kind: null, within: within as PlaceId | null }] as const
const written = aNetwork({
  organisations: [anOrganisation('org-altrecht', 'Altrecht', { domain: 'ggz', places: ['plc-utrecht'] })],
  coalitions: [aCoalition('coa-mg', 'Mentaal Gezond', { kind: 'opgave', places: ['plc-a', 'plc-b', 'plc-noord'] })],
  memberships: [aMembership('org-altrecht', 'coa-mg', 'trekker')],
})
const network: Network = {
  ...written,
  places: new Map([place('plc-utrecht', 'Utrecht', null), place('plc-a', 'Abstede', 'plc-utrecht'), place('plc-b', 'Binnenstad', 'plc-utrecht'), place('plc-noord', 'Noord', 'plc-utrecht')]),
  record: { ...written.record, keeper: 'org-altrecht' as OrganisationId, keeperReach: 'info@altrecht.example' },
}

function rows(query: string, shown = network) {
  const searches = { shown: mapSearch(shown), whole: shown === network ? null : mapSearch(network) }
  const { groups, nothing } = searchRows(searches, query, { network: shown, whole: network, text: TEXTS.nl, language: 'nl' })
  return { found: groups.map(({ title, options }) => [title, ...options.map(({ name, note }) => (note ? `${name} (${note})` : name))]), nothing }
}

describe('what the search shows', () => {
  it('says of what the view leaves out that it is outside of it, and not that it is not there', () => {
    const shown = { ...network, organisations: new Map() }
    expect(rows('altrecht', shown)).toEqual({ found: [[TEXTS.nl.search.outOfView, 'Altrecht (ggz · Utrecht)']], nothing: ['“altrecht” valt buiten je weergave.'] })
    expect(rows('xylofoon', shown).nothing[0]).toBe('“xylofoon” staat niet op deze kaart.')
  })

  it('names whom by domain and place', () => expect(rows('altrech').found[0]).toEqual(['Organisaties', 'Altrecht (ggz · Utrecht)']))

  it('says a role as a sentence', () => expect(rows('trekker gezond').found[0]).toEqual(['Rollen', 'Altrecht, trekker van Mentaal Gezond']))

  it('names, of many places, the one that was asked for', () => expect(rows('gezond noord').found[0]).toEqual(['Samenwerkingen', 'Mentaal Gezond (opgave · Noord, Abstede)']))

  it('offers a place with how many tables are about it', () => expect(rows('noord').found[0]).toEqual(['Plaatsen', 'Noord (1 samenwerking)']))

  it('says what may help where nothing is found', () => {
    expect(rows('ziekenhuis noord')).toEqual({
      found: [['', 'Bekijk wat er is in Noord', 'Kijk ruimer: Noord ligt in Utrecht']],
      nothing: ['“ziekenhuis noord” staat niet op deze kaart.', 'Vraag het de beheerder van deze kaart: Altrecht, info@altrecht.example.'],
    })
  })

  it('shows nothing of an empty query', () => expect(rows(' ')).toEqual({ found: [], nothing: [] }))
})
