import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PartyId, PlaceId, ThemeId, TieId } from '../../../src/model/ids.ts'
import { applyLens } from '../../../src/model/lens/applyLens.ts'
import { NO_LENS, type Lens } from '../../../src/model/lens/lens.ts'
import { partyOf, type Network } from '../../../src/model/network.ts'
import { BUILT_IN_VOCABULARY } from '../../../src/model/vocabulary.ts'
import { exampleNetwork, idByName } from '../../support/exampleNetwork.ts'
import { aCoalition, aMembership, aNetwork, anOrganisation, aTie } from '../../support/smallNetwork.ts'

const seat = (party: string, coalition: string, role = 'lid') => aMembership(`org-${party}`, `coa-${coalition}`, role)
const theme = (id: string, wider: string | null) => ({ id: `thm-${id}` as ThemeId, name: id, aliases: [], wider: wider === null ? null : (`thm-${wider}` as ThemeId) })

/** Two tables that share Midden. Zorg is in Noord, which lies in Stad; Welzijn sits in Zuid; Verzekeraar stands around Zorg. */
const network: Network = {
  ...aNetwork({
    organisations: [
      anOrganisation('org-arts', 'Arts', { domain: 'eerste-lijn', kind: 'huisartsenpraktijk', places: ['plc-noord'] }), anOrganisation('org-midden', 'Midden', { domain: 'ggz' }),
      anOrganisation('org-buur', 'Buur', { domain: 'welzijn' }), anOrganisation('org-geld', 'Geld', { domain: 'verzekeraar' }), anOrganisation('org-los', 'Los', { placeholder: true }),
    ],
    coalitions: [
      aCoalition('coa-zorg', 'Zorg', { themes: ['thm-val' as ThemeId], places: ['plc-noord'], kind: 'project' }), aCoalition('coa-welzijn', 'Welzijn', { places: ['plc-zuid'], kind: 'netwerk', partOf: 'coa-zorg' as never }),
      aCoalition('coa-stad', 'Stadstafel', { places: ['plc-stad'], status: 'planned' }),
    ],
    memberships: [seat('arts', 'zorg', 'trekker'), seat('midden', 'zorg'), seat('midden', 'welzijn'), seat('buur', 'welzijn', 'trekker'), seat('geld', 'zorg', 'financier'), { ...seat('buur', 'zorg'), status: 'wanted' }, seat('los', 'stad')],
    ties: [aTie('org-arts', 'org-buur', 'verwijst naar'), { ...aTie('org-geld', 'org-buur', 'financiert'), themes: ['thm-val' as ThemeId] }],
  }),
  themes: new Map([theme('preventie', null), theme('val', 'preventie')].map((one) => [one.id, one])),
  places: new Map([['stad', null], ['noord', 'stad'], ['zuid', 'stad']].map(([id, within]) => [`plc-${id}` as PlaceId, { id: `plc-${id}` as PlaceId, name: id ?? '', kind: null, within: within === null ? null : (`plc-${within}` as PlaceId) }])),
}

function seen(lens: Partial<Lens>, of = network): string {
  const shown = applyLens(of, { ...NO_LENS, ...lens }).network
  return [...shown.organisations.values(), ...shown.coalitions.values()].map(({ name }) => name).join(' ')
}

const facts = (lens: Partial<Lens>): readonly string[] => {
  const shown = applyLens(network, { ...NO_LENS, ...lens }).network
  return [...shown.memberships.values()].map(({ party, coalition, role }) => `${party.slice(4)} ${role} ${coalition.slice(4)}`).concat([...shown.ties.values()].map(({ from, to }) => `${from.slice(4)}–${to.slice(4)}`))
}

describe('a lens', () => {
  it('on nothing is the network itself', () => {
    expect(applyLens(network, NO_LENS).network).toBe(network)
    expect(applyLens(network, { ...NO_LENS, colourBy: 'kind', drawing: 'list', leaving: 'dimmed' }).leftOut.size).toBe(0)
  })

  it.each<[string, Partial<Lens>, string]>([
    ['a theme, with those below it: its tables, who sits there, who has a relation about it', { themes: ['thm-preventie' as ThemeId] }, 'Arts Midden Buur Geld Zorg'],
    ['a place: what lies in it, and who sits at the tables there', { places: ['plc-noord' as PlaceId] }, 'Arts Midden Buur Geld Zorg'],
    ['everything inside a place', { places: ['plc-stad' as PlaceId] }, 'Arts Midden Buur Geld Los Zorg Welzijn Stadstafel'],
    ['a place, with what holds there too', { places: ['plc-zuid' as PlaceId], reach: 'around' }, 'Midden Buur Los Welzijn Stadstafel'],
    ['a domain: those organisations and their tables', { domains: ['ggz'] }, 'Midden Zorg Welzijn'],
    ['organisations of which it is not known', { domains: [''] }, 'Los Stadstafel'],
    ['two domains', { domains: ['ggz', 'eerste-lijn'] }, 'Arts Midden Zorg Welzijn'],
    ['a kind of organisation', { organisationKinds: ['huisartsenpraktijk'] }, 'Arts Zorg'],
    ['a kind of coalition', { coalitionKinds: ['netwerk'] }, 'Midden Buur Welzijn'],
    ['a kind of coalition and a domain', { coalitionKinds: ['netwerk'], domains: ['ggz'] }, 'Midden Welzijn'],
    ['a kind of coalition and a domain that do not meet', { coalitionKinds: ['netwerk'], domains: ['eerste-lijn'] }, ''],
    ['a role: who has it, where', { roles: ['trekker'] }, 'Arts Buur Zorg Welzijn'],
    ['what is so', { standing: 'now' }, 'Arts Midden Buur Geld Los Zorg Welzijn'],
    ['what is wished for', { standing: 'wanted' }, 'Buur Los Zorg Stadstafel'],
    ['one party and who it works with', { focus: { party: 'org-arts' as PartyId, distance: 1 } }, 'Arts Midden Buur Geld Zorg'],
    ['one party, two steps away', { focus: { party: 'org-arts' as PartyId, distance: 2 } }, 'Arts Midden Buur Geld Zorg Welzijn'],
  ])('shows %s', (_, lens, names) => expect(seen(lens)).toBe(names))

  it('takes facts away and leaves their parties', () => {
    expect(facts({ seats: 'table' })).not.toContain('geld financier zorg')
    expect(seen({ seats: 'table' })).toBe(seen({}))
    expect(facts({ tieKinds: ['verwijst naar'] }).filter((fact) => fact.includes('–'))).toEqual(['arts–buur'])
    expect(facts({ standing: 'now' })).not.toContain('buur lid zorg')
  })

  it('says how much it shows, a placeholder not counted', () => {
    const lensed = applyLens(network, { ...NO_LENS, domains: ['ggz'] })
    expect([lensed.organisations, lensed.coalitions]).toEqual([{ shown: 1, total: 4 }, { shown: 2, total: 3 }])
    expect(lensed.leftOut.has('org-arts')).toBe(true)
  })

  it('is a network: every end is there, nothing is part of what is not, and what stayed is the same object', () => {
    const example = exampleNetwork('haaglanden')
    const codes = (part: 'domains' | 'roles' | 'coalitionKinds' | 'tieKinds') => fc.subarray([...BUILT_IN_VOCABULARY[part].keys()], { maxLength: 3 })
    const lens = fc.record({
      date: fc.option(fc.constantFrom('2013', '2014', '2018', '2018-12-31', '2019'), { nil: null }), undated: fc.constantFrom('in' as const, 'out' as const),
      domains: codes('domains'), roles: codes('roles'), coalitionKinds: codes('coalitionKinds'), tieKinds: codes('tieKinds'), seats: fc.constantFrom('all' as const, 'table' as const),
      themes: fc.subarray([...example.themes.keys()], { maxLength: 2 }), places: fc.subarray([...example.places.keys()], { maxLength: 2 }), certainty: fc.subarray(['', 'stated', 'implied'], { maxLength: 1 }),
      focus: fc.option(fc.record({ party: fc.constantFrom<PartyId>(...example.organisations.keys(), ...example.coalitions.keys()), distance: fc.integer({ min: 1, max: 3 }) }), { nil: null }),
    })
    fc.assert(fc.property(lens, (parts) => {
      const { network: shown, leftOut } = applyLens(example, { ...NO_LENS, ...parts })
      const ends = [...shown.memberships.values()].flatMap(({ party, coalition }) => [party, coalition]).concat([...shown.ties.values()].flatMap(({ from, to }) => [from, to]) as never[], [...shown.successions.values()].flatMap(({ from, to }) => [...from, ...to]) as never[])
      const wholes = [...shown.organisations.values(), ...shown.coalitions.values()].flatMap(({ partOf }) => partOf ?? [])
      expect([...ends, ...wholes, ...shown.placements.keys()].filter((id) => !partyOf(shown, id))).toEqual([])
      for (const [id, seatOf] of shown.memberships) expect(seatOf).toBe(example.memberships.get(id))
      expect(shown.organisations.size + [...leftOut].filter((id) => id.startsWith('org')).length).toBe(example.organisations.size)
      for (const [id, at] of shown.placements) expect(at).toBe(example.placements.get(id))
    }))
  })

  it('leaves nothing out on the page of a party, and cuts around it elsewhere', () => {
    const focus = { party: idByName<PartyId>(network, 'Welzijn'), distance: 1 }
    expect(applyLens(network, { ...NO_LENS, focus, drawing: 'ego' }).network).toBe(network)
    expect(applyLens(network, { ...NO_LENS, focus }).leftOut.size).toBeGreaterThan(0)
  })

  it('carries its date as the date of state', () => {
    expect(applyLens(network, { ...NO_LENS, date: '2018-06' }).network.record.stateDate?.date).toBe('2018-06')
  })

  it('frees a part of what is not shown, each time as the same object', () => {
    const once = applyLens(network, { ...NO_LENS, coalitionKinds: ['netwerk'] }).network
    const again = applyLens(network, { ...NO_LENS, coalitionKinds: ['netwerk'], domains: ['ggz'] }).network
    const welzijn = idByName<never>(network, 'Welzijn')
    expect(once.coalitions.get(welzijn)?.partOf).toBeNull()
    expect(once.coalitions.get(welzijn)).toBe(again.coalitions.get(welzijn))
    expect(once.ties.has('tie-geldbuur' as TieId)).toBe(false)
  })
})
