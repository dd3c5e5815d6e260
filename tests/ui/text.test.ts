import { describe, expect, it } from 'vitest'
import { en } from '../../src/ui/text/en/en.ts'
import { enImporting } from '../../src/ui/text/en/enImporting.ts'
import { TEXTS } from '../../src/ui/text/bothTexts.ts'
import { preferredLanguage } from '../../src/ui/text/preferredLanguage.ts'
import { nl } from '../../src/ui/text/nl/nl.ts'
import { nlImporting } from '../../src/ui/text/nl/nlImporting.ts'
import { MAX_NAME_CHARACTERS } from '../../src/typing/draft.ts'
import { writeDay } from '../../src/ui/text/writeDay.ts'

/** Every path of a dictionary with what stands there. */
function leaves(node: unknown, path = ''): [string, unknown][] {
  if (typeof node !== 'object' || node === null) return [[path, node]]
  return Object.entries(node).flatMap(([key, value]) => leaves(value, path ? `${path}.${key}` : key))
}

/** With what loads late. */
const dutch = new Map(leaves({ ...nl, importing: nlImporting }))
const english = new Map(leaves({ ...en, importing: enImporting }))

describe('the two languages', () => {
  it('say the same things', () => expect([...english.keys()].toSorted()).toEqual([...dutch.keys()].toSorted()))

  it('say something everywhere', () => {
    expect([...dutch, ...english].filter(([, value]) => typeof value === 'string' && value.trim() === '')).toEqual([])
  })

  it('never speak our jargon, and never shout', () => {
    const sentences = [...dutch, ...english].filter(([, value]) => typeof value === 'string')
    expect(sentences.length).toBeGreaterThan(200)
    expect(sentences.filter(([, value]) => /\b(?:relay|sync|crdt|websocket|node|edge|score|ranking)\b|!/i.test(String(value)))).toEqual([])
  })

  it('differ, but for names and words that both have', () => {
    const same = [...dutch].filter(([path, value]) => typeof value === 'string' && value.length > 12 && !path.startsWith('start.exampleTitle') && english.get(path) === value)
    expect(same).toEqual([])
  })

  it.each([
    [nl.common.organisations(0), '0 organisaties'],
    [nl.common.organisations(1), '1 organisatie'],
    [en.common.coalitions(12), '12 coalitions'],
    [nl.connection.waiting(1), '1 wijziging wacht'],
    [nl.connection.waiting(12), '12 wijzigingen wachten'],
    [en.connection.waiting(1), '1 change waiting'],
    [en.connection.waiting(12), '12 changes waiting'],
    [nl.connection.explain.offline(12), 'Geen verbinding. Je kunt doorwerken; 12 wijzigingen wachten.'],
    [nl.connection.explain.offline(0), 'Geen verbinding. Je kunt doorwerken.'],
    [nl.quickAdd.looksLike(['A', 'B', 'C']), 'lijkt op A, B en C'],
    [en.quickAdd.looksLike(['A', 'B']), 'looks like A and B'],
    [nl.notices.leftOut(1), '1 gegeven op deze kaart is niet leesbaar en wordt niet getoond. De rest klopt.'],
  ])('%s', (said, expected) => expect(said).toBe(expected))
})

describe('the language of the screen', () => {
  it.each([
    [['nl-NL', 'en'], 'nl'],
    [['en-US', 'nl'], 'en'],
    [['de-DE', 'en-GB'], 'en'],
    [['de-DE', 'fr'], 'nl'],
    [[], 'nl'],
  ] as const)('for %j is %s', (asked, language) => expect(preferredLanguage(asked)).toBe(language))

  it('writes a day as people do', () => {
    const noon = new Date(2026, 2, 12, 12).getTime()
    expect([writeDay(noon, 'nl'), writeDay(noon, 'en')]).toEqual(['12 maart 2026', '12 March 2026'])
  })
})

it('says the length of a name that is really allowed', () => {
  for (const text of Object.values(TEXTS)) expect(text.quickAdd.problems.nameTooLong).toContain(String(MAX_NAME_CHARACTERS))
})
