import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PartyId } from '../../../src/model/ids.ts'
import { CODE_PARTS, COLOURINGS, cutsAlone, cutsOf, DRAWINGS, LEAVINGS, MOST_DISTANCE, NO_LENS, NOT_KNOWN, REACHES, SEATS, SIZES, STANDINGS, UNDATED, withoutCut, withoutCuts, type Lens } from '../../../src/model/lens/lens.ts'
import { lensToQuery, readLens } from '../../../src/model/lens/lensQuery.ts'
import { exampleNetwork, idByName } from '../../support/exampleNetwork.ts'

const network = exampleNetwork('haaglanden')
const TODAY = '2026-11-27'
const some = <Value>(values: Iterable<Value>): fc.Arbitrary<Value[]> => fc.subarray([...values], { maxLength: 4 })
const day = fc.date({ min: new Date('1000-01-01T00:00:00Z'), max: new Date(`${TODAY}T00:00:00Z`), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))
const date = fc.option(fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([text, length]) => text.slice(0, length)), { nil: null })

const anyParty = fc.constantFrom<PartyId>(...network.organisations.keys(), ...network.coalitions.keys())

const anyLens: fc.Arbitrary<Lens> = fc.record({
  date,
  since: fc.constant(null),
  sinceVersion: fc.option(fc.stringMatching(/^[\w-]{1,64}$/), { nil: null }),
  standing: fc.constantFrom(...STANDINGS),
  seats: fc.constantFrom(...SEATS),
  themes: some(network.themes.keys()),
  places: some(network.places.keys()),
  reach: fc.constantFrom(...REACHES),
  ...(Object.fromEntries(CODE_PARTS.map((part) => [part, some([NOT_KNOWN, ...network.vocabulary[part].keys()])])) as Record<(typeof CODE_PARTS)[number], fc.Arbitrary<string[]>>),
  undated: fc.constantFrom(...UNDATED),
  focus: fc.option(fc.record({ party: anyParty, distance: fc.integer({ min: 1, max: MOST_DISTANCE }) }), { nil: null }),
  way: fc.option(fc.record({ from: anyParty, to: anyParty }), { nil: null }),
  colourBy: fc.constantFrom(...COLOURINGS),
  sizeBy: fc.constantFrom(...SIZES),
  leaving: fc.constantFrom(...LEAVINGS),
  drawing: fc.option(fc.constantFrom(...DRAWINGS), { nil: null }),
})

describe('a lens in an address', () => {
  it('comes back as it was, every part of it', () => {
    fc.assert(fc.property(anyLens, fc.nat(3), (lens, years) => {
      const since = lens.date === null ? null : String(Math.max(1000, Number(lens.date.slice(0, 4)) - years)).padStart(4, '0')
      const whole = { ...lens, since }
      const query = lensToQuery(whole)
      expect(readLens(`?${query}`, network, TODAY)).toEqual({ lens: whole, problems: [] })
      expect(lensToQuery(readLens(query, network, TODAY).lens)).toBe(query)
    }))
  })

  it('is nothing at all when it leaves nothing out', () => {
    expect(lensToQuery(NO_LENS)).toBe('')
    expect(readLens('', network, TODAY)).toEqual({ lens: NO_LENS, problems: [] })
  })

  it('can be read by a person', () => {
    expect(lensToQuery({ ...NO_LENS, date: '2018-12-31', tieKinds: ['werkt samen met'], standing: 'now', leaving: 'dimmed' })).toBe('stand=2018-12-31&relatie=werkt+samen+met&tijd=nu&rest=vaag')
  })

  it('is read as far as it goes, whatever it says', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'a1-=&%+?# é😀\ud800\u0000'), maxLength: 40 }), fc.constantFrom('', 'stand=', 'thema=', 'rond=', 'tijd=', 'domein=%'), (text, name) => {
      const { lens } = readLens(name + text, network, TODAY)
      expect(readLens(lensToQuery(lens), network, TODAY)).toEqual({ lens, problems: [] })
    }))
  })

  it.each([
    ['stand=gisteren', 'date', 'gisteren', 'notADate'],
    ['stand=2018-02-30', 'date', '2018-02-30', 'notADate'],
    ['stand=2027', 'date', '2027', 'inFuture'],
    ['stand=2018&sinds=2019', 'since', '2019', 'endsBeforeItBegins'],
    ['thema=thm-weg0', 'themes', 'thm-weg0', 'notOnMap'],
    ['rond=org-weg0', 'focus', 'org-weg0', 'notOnMap'],
    ['naar=org-weg0', 'wayTo', 'org-weg0', 'notOnMap'],
    ['domein=wolken', 'domains', 'wolken', 'unknown'],
    ['versie=../alles', 'sinceVersion', '../alles', 'unreadable'],
    ['tijd=straks', 'standing', 'straks', 'unknown'],
    ['rol=%E0%A4%A', 'roles', '', 'unreadable'],
  ])('%s names what is wrong, and keeps the rest', (query, part, value, reason) => {
    const read = readLens(`?${query}&domein=ggz&utm=x`, network, TODAY)
    expect(read.problems).toEqual([{ part, value, reason }])
    expect(read.lens.domains).toEqual(['ggz'])
  })

  it('asks for a way between two who are on the map, or for none', () => {
    const [zorgscala, cz] = ['Zorgscala', 'CZ'].map((name) => idByName<PartyId>(network, name)) as [PartyId, PartyId]
    expect(readLens(`van=${zorgscala}&naar=${cz}&beeld=weg-naar`, network, TODAY)).toEqual({ lens: { ...NO_LENS, way: { from: zorgscala, to: cz }, drawing: 'path' }, problems: [] })
    expect(readLens(`van=${zorgscala}`, network, TODAY)).toEqual({ lens: NO_LENS, problems: [] })
    expect(readLens(`van=${zorgscala}&naar=org-weg0`, network, TODAY)).toMatchObject({ lens: NO_LENS, problems: [{ part: 'wayTo', reason: 'notOnMap' }] })
  })

  it('takes the year that is not over yet', () => {
    expect(readLens('stand=2026', network, TODAY).problems).toEqual([])
  })
})

describe('what is set in a lens', () => {
  it('is named one by one, and taken away one by one', () => {
    fc.assert(fc.property(anyLens, (lens) => {
      const cuts = cutsOf(lens)
      expect(cutsOf(cuts.reduce(withoutCut, lens))).toEqual([])
      expect(cutsOf(withoutCuts(lens))).toEqual([])
      for (const cut of cuts) expect(cutsOf(withoutCut(lens, cut)).length).toBeLessThan(cuts.length)
    }))
  })

  it('says nothing of colours, or of what the changes are compared with', () => {
    expect(cutsOf({ ...NO_LENS, since: '2018', sinceVersion: 'abc' })).toEqual([])
    expect(withoutCuts({ ...NO_LENS, date: '2019', sinceVersion: 'abc' })).toEqual({ ...NO_LENS, sinceVersion: 'abc' })
    expect(cutsAlone({ ...NO_LENS, sinceVersion: 'abc' })).toEqual(NO_LENS)
    expect(cutsOf({ ...NO_LENS, colourBy: 'phase', leaving: 'dimmed', undated: 'out' })).toEqual([])
    expect(cutsOf({ ...NO_LENS, themes: [idByName(network, 'Preventie')], date: '2018' })).toEqual([{ part: 'date' }, { part: 'themes', value: idByName(network, 'Preventie') }])
  })
})
