import { describe, expect, it } from 'vitest'
import type { FactId, PartyId, SuccessionId } from '../../src/model/ids.ts'
import { partyOf, type Network } from '../../src/model/network.ts'
import { partialDate } from '../../src/model/partialDate.ts'
import type { Succession } from '../../src/model/succession.ts'
import { describeParty } from '../../src/ui/list/describeParty.ts'
import { lowered, sayParty } from '../../src/ui/stage/sentences/sayParty.ts'
import { sayRelation } from '../../src/ui/stage/sentences/sayRelation.ts'
import { TEXTS } from '../../src/ui/text/bothTexts.ts'
import { aCoalition, aMembership, aNetwork, anOrganisation, aTie } from '../support/smallNetwork.ts'

const until = (year: string) => ({ from: null, to: partialDate(year) })

function successions(...given: readonly { readonly from: readonly string[]; readonly to: readonly string[]; readonly year?: string }[]): ReadonlyMap<SuccessionId, Succession> {
  return new Map(given.map(({ from, to, year }, index) => {
    const id = `suc-${index}` as SuccessionId
    return [id, { id, from: from as PartyId[], to: to as PartyId[], date: year ? partialDate(year) : null, note: '' }]
  }))
}

const network: Network = {
  ...aNetwork({
    organisations: [
      anOrganisation('org-altrecht', 'Altrecht', { domain: 'ggz' }),
      anOrganisation('org-zk', 'Zilveren Kruis', { domain: 'verzekeraar' }),
      anOrganisation('org-vvt', 'Careyn', { domain: 'vvt', partOf: 'org-zk' as never }),
      anOrganisation('org-soort', 'Lister', { kind: 'ggz-instelling' }),
      anOrganisation('org-leeg', 'huisartsen', { domain: 'eerste-lijn', placeholder: true }),
      anOrganisation('org-oud', 'Oud Welzijn', { period: until('2018') }),
      anOrganisation('org-hkh', 'HKH'), anOrganisation('org-elzha', 'Elzha'), anOrganisation('org-hadoks', 'HADOKS'),
      anOrganisation('org-een', 'Indigo'), anOrganisation('org-twee', 'Indigo Noord'), anOrganisation('org-drie', 'Indigo Zuid'),
      anOrganisation('org-naam', 'Bureau A'), anOrganisation('org-nieuw', 'Bureau B'),
    ],
    coalitions: [
      aCoalition('coa-mg', 'Mentaal Gezond', { kind: 'opgave', partOf: 'coa-regie' as never }),
      aCoalition('coa-regie', 'Regiegroep Utrecht'),
      aCoalition('coa-plan', 'Samen Wijs', { status: 'planned' }),
      aCoalition('coa-onbekend', 'Stille Tafel', { membersKnown: false }),
    ],
    memberships: [
      aMembership('org-altrecht', 'coa-mg', 'trekker'),
      { ...aMembership('org-altrecht', 'coa-mg', 'penvoerder'), period: until('2016') },
      { ...aMembership('org-altrecht', 'coa-regie', 'lid'), onBehalfOf: { kind: 'words', words: 'de ggz' } },
      { ...aMembership('org-zk', 'coa-mg', 'financier'), status: 'planned' },
      { ...aMembership('org-vvt', 'coa-mg', 'lid'), period: { from: partialDate('2015'), to: null } },
      aMembership('coa-mg', 'coa-regie', 'lid'),
    ],
    ties: [{ ...aTie('org-zk', 'org-altrecht', 'financiert'), period: { from: partialDate('2019'), to: null }, status: 'wanted' }, aTie('org-altrecht', 'org-vvt', 'werkt samen met')],
  }),
  successions: successions(
    { from: ['org-hkh', 'org-elzha'], to: ['org-hadoks'], year: '2019' },
    { from: ['org-een'], to: ['org-twee', 'org-drie'] },
    { from: ['org-naam'], to: ['org-nieuw'], year: '2020-03' },
  ),
}

const say = (id: string, language: 'nl' | 'en' = 'nl'): string => sayParty(network, id as PartyId, TEXTS[language], language)
const sayLine = (id: string, language: 'nl' | 'en' = 'nl'): string => sayRelation(network, id as FactId, TEXTS[language], language)

describe('a party of the map, said', () => {
  it.each([
    ['org-altrecht', 'Altrecht, ggz, trekker van Mentaal Gezond, penvoerder van Mentaal Gezond (t/m 2016), lid van Regiegroep Utrecht (namens de ggz), 2 relaties: Zilveren Kruis financiert Altrecht (sinds 2019, gewenst), Altrecht werkt samen met Careyn'],
    ['org-zk', 'Zilveren Kruis, verzekeraar, financier van Mentaal Gezond (gepland), 1 relatie: Zilveren Kruis financiert Altrecht (sinds 2019, gewenst)'],
    ['org-vvt', 'Careyn, VVT, valt onder Zilveren Kruis, lid van Mentaal Gezond (sinds 2015), 1 relatie: Altrecht werkt samen met Careyn'],
    ['org-soort', 'Lister, ggz-instelling'],
    ['org-leeg', 'huisartsen, eerste lijn, nog in te vullen'],
    ['org-oud', 'Oud Welzijn, bestond t/m 2018'],
    ['org-hkh', 'HKH, ging op in HADOKS (2019)'],
    ['org-hadoks', 'HADOKS, ontstond uit HKH en Elzha (2019)'],
    ['org-een', 'Indigo, gesplitst in Indigo Noord en Indigo Zuid'],
    ['org-twee', 'Indigo Noord, afgesplitst van Indigo'],
    ['org-naam', 'Bureau A, ging verder als Bureau B (maart 2020)'],
    ['org-nieuw', 'Bureau B, was eerder Bureau A (maart 2020)'],
    ['coa-mg', 'Mentaal Gezond, samenwerking (opgave), valt onder Regiegroep Utrecht, lid van Regiegroep Utrecht, 3 partijen: Altrecht (trekker, penvoerder, t/m 2016), Careyn (sinds 2015), Zilveren Kruis (financier, gepland)'],
    ['coa-plan', 'Samen Wijs, samenwerking, gepland, nog geen partijen'],
    ['coa-onbekend', 'Stille Tafel, samenwerking, leden onbekend'],
    ['org-nobody', ''],
  ])('%s in Dutch', (id, sentence) => expect(say(id)).toBe(sentence))

  it.each([
    ['org-altrecht', 'Altrecht, mental health, lead of Mentaal Gezond, lead applicant / budget holder of Mentaal Gezond (until 2016), member of Regiegroep Utrecht (on behalf of de ggz), 2 relations: Zilveren Kruis funds Altrecht (since 2019, wanted), Altrecht works with Careyn'],
    ['org-leeg', 'huisartsen, primary care, still to be filled in'],
    ['org-hkh', 'HKH, merged into HADOKS (2019)'],
    ['org-twee', 'Indigo Noord, split off from Indigo'],
    ['coa-mg', 'Mentaal Gezond, coalition (shared challenge / mission), part of Regiegroep Utrecht, member of Regiegroep Utrecht, 3 parties: Altrecht (lead, lead applicant / budget holder, until 2016), Careyn (since 2015), Zilveren Kruis (funder, planned)'],
    ['coa-onbekend', 'Stille Tafel, coalition, members unknown'],
  ])('%s in English', (id, sentence) => expect(say(id, 'en')).toBe(sentence))

  it('names at most eight and counts the rest', () => {
    const organisations = Array.from({ length: 12 }, (_, index) => anOrganisation(`org-${index}`, `Partij ${index}`))
    const large = aNetwork({ organisations, coalitions: [aCoalition('coa-1', 'Allen')], memberships: organisations.map(({ id }) => aMembership(id, 'coa-1', 'lid')) })
    expect(sayParty(large, 'coa-1' as PartyId, TEXTS.nl, 'nl')).toMatch(/12 partijen: Partij 0, Partij 1, Partij 10, .*, en nog 4$/)
  })
})

describe('a party of the list, described', () => {
  it.each([
    ['org-vvt', 'VVT · valt onder Zilveren Kruis'],
    ['org-oud', 't/m 2018, voorbij'],
    ['org-leeg', 'Eerste lijn · nog in te vullen'],
    ['coa-plan', 'gepland'],
    ['coa-begin', 'sinds 2014'],
  ])('%s', (id, line) => {
    const begun = { ...network, coalitions: new Map([...network.coalitions, ['coa-begin' as never, aCoalition('coa-begin', 'Nieuwe Tafel', { period: { from: partialDate('2014'), to: null } })]]) }
    const party = partyOf(begun, id as PartyId)
    expect(party && describeParty(party, { network: begun, text: TEXTS.nl, language: 'nl' })).toBe(line)
  })
})

describe('a relation of the map, said', () => {
  it.each([
    [aTie('org-zk', 'org-altrecht', '').id, 'nl', 'Relatie: Zilveren Kruis financiert Altrecht, sinds 2019, gewenst'],
    [aTie('org-altrecht', 'org-vvt', '').id, 'en', 'Relation: Altrecht works with Careyn'],
    [aMembership('org-zk', 'coa-mg', 'financier').id, 'nl', 'Rol: Zilveren Kruis, financier van Mentaal Gezond, gepland'],
    ['suc-0', 'nl', 'Fusie, splitsing of nieuwe naam: HKH en Elzha gingen op in HADOKS, 2019'],
    ['tie-nobody', 'nl', ''],
  ] as const)('%s (%s)', (id, language, sentence) => expect(sayLine(id, language)).toBe(sentence))
})

it.each([['Ggz', 'ggz'], ['VVT', 'VVT'], ['GP organisation', 'GP organisation'], ['Eerste lijn', 'eerste lijn'], ['', '']])('%s stands in a sentence as %s', (label, said) => expect(lowered(label)).toBe(said))
