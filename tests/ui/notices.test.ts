import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readMapJson } from '../../src/formats/mapJson.ts'
import { describeThing, describeValue } from '../../src/ui/notices/describeRecord.ts'
import { createNotices } from '../../src/ui/notices/notices.ts'
import { en } from '../../src/ui/text/en/en.ts'
import { nl } from '../../src/ui/text/nl/nl.ts'

const read = readMapJson(readFileSync(new URL('../../public/samples/haaglanden.json', import.meta.url), 'utf8'))
if (!read.ok) throw new Error('The sample does not read')
const network = read.value
const [organisation] = network.organisations.values()
const [membership] = network.memberships.values()
if (!organisation || !membership) throw new Error('The sample is empty')

describe('notices', () => {
  it('keep one of a kind, the newest', () => {
    const notices = createNotices()
    notices.show({ kind: 'undo', text: 'one', action: null })
    notices.show({ kind: 'doubles', text: 'two', action: null })
    notices.show({ kind: 'undo', text: 'three', action: null })
    expect(notices.get().map(({ text }) => text)).toEqual(['two', 'three'])
    notices.dismiss('undo')
    expect(notices.get().map(({ text }) => text)).toEqual(['two'])
  })

  it('are said again when the same happens again', () => {
    const notices = createNotices()
    notices.say('Toegevoegd: A.')
    const first = notices.said()
    notices.say('Toegevoegd: A.')
    expect(notices.said()).not.toBe(first)
    expect(notices.said().trim()).toBe(first)
  })
})

describe('what a colleague changed, in words', () => {
  it('names the field and the thing', () => {
    expect(describeThing(network, { root: 'organisations', id: organisation.id, field: 'note' }, nl)).toBe(`de notitie van ${organisation.name}`)
    expect(describeThing(network, { root: 'organisations', id: organisation.id, field: null }, nl)).toBe(organisation.name)
    expect(describeThing(network, { root: 'positions', id: organisation.id, field: null }, nl)).toBe(`de plek van ${organisation.name}`)
    expect(describeThing(network, { root: 'map', id: 'map', field: 'question' }, en)).toBe('the question of the map')
  })

  it('names both ends of a fact', () => {
    expect(describeThing(network, { root: 'memberships', id: membership.id, field: 'role' }, nl)).toMatch(/^de rol van .+ – .+$/)
  })

  it('says something of what is not there any more', () => {
    expect(describeThing(network, { root: 'organisations', id: 'org-gone', field: null }, nl)).toBe('iets op de kaart')
  })

  it.each([
    ['note', 'Gesproken', 'Gesproken'],
    ['note', '', 'leeg'],
    ['note', null, 'leeg'],
    ['domain', 'ggz', network.vocabulary.domains.get('ggz')?.nl],
    ['role', 'trekker', network.vocabulary.roles.get('trekker')?.nl],
    ['placeholder', true, 'ja'],
    ['end', { date: '2018-06', words: 'medio 2018' }, 'medio 2018'],
    ['strength', 3, '3'],
    ['partOf', organisation.id, organisation.name],
  ])('the value of %s: %j is %s', (field, value, words) => {
    expect(describeValue(network, field, value, nl, 'nl')).toBe(words)
  })
})
