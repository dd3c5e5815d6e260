import { describe, expect, it } from 'vitest'
import { changesBetween } from '../../src/model/time/changesBetween.ts'
import { partiesIn, sayChange } from '../../src/ui/changes/sayChange.ts'
import { nl } from '../../src/ui/text/nl/nl.ts'
import { exampleNetwork, idByName } from '../support/exampleNetwork.ts'

const network = exampleNetwork('haaglanden')
const telling = { network, text: nl, language: 'nl' as const }
const { successions, changes } = changesBetween(network, '2018', '2019')
const saying = changes.map((change) => ({ change, words: sayChange(change, telling) }))

describe('a change as a row', () => {
  it('says what, when and through what', () => {
    expect(saying.find(({ words }) => words.name === 'HADOKS')?.words).toEqual({ name: 'HADOKS', when: '1 januari 2019', why: 'Elzha, SHOP, SMASH, HKH → HADOKS' })
    expect(saying.map(({ words }) => words.name)).toContain('HADOKS, partner van Regionale agenda pro-actieve ouderenzorg')
  })

  it('names roles and phases before and after, and those that came along', () => {
    const [id] = network.coalitions.keys()
    if (!id) throw new Error('no coalition')
    const say = (reason: Parameters<typeof sayChange>[0]['reason']): string => sayChange({ what: 'changed', id, day: null, reason }, telling).why
    expect(say({ kind: 'role', from: ['lid'], to: ['penvoerder', 'trekker'] })).toBe('van lid naar penvoerder, trekker')
    expect(say({ kind: 'phase', from: null, to: 'verkenning' })).toMatch(/^fase: van niet bekend naar /)
    expect(say({ kind: 'with', party: id })).toBe(`met ${network.coalitions.get(id)?.name}`)
    expect(sayChange({ what: 'new', id, day: null, reason: { kind: 'dated' } }, telling)).toMatchObject({ when: 'datum onbekend', why: '' })
  })

  it('lights the parties it is about', () => {
    const hadoks = idByName<ReturnType<typeof partiesIn>[0]>(network, 'HADOKS')
    expect(successions.map(({ id }) => partiesIn(network, id))).toEqual([expect.arrayContaining([hadoks, idByName(network, 'HKH')])])
    for (const { change } of saying) expect(partiesIn(network, change.id).length).toBeGreaterThan(0)
  })
})
