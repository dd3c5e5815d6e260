import { expect, it } from 'vitest'
import { whoMayBe } from '../../src/importing/matching/whoMayBe.ts'
import { LIKELY_LIKENESS, likenessToParty, prepareName } from '../../src/model/names.ts'
import { pick, seededRandom, type Random } from '../support/seededRandom.ts'
import { anOrganisation } from '../support/smallNetwork.ts'

const WORDS = ['Huisartsen', 'Kring', 'Haaglanden', 'Gemeente', 'Utrecht', 'Zorg', 'en', 'Welzijn', 'Netwerk', '2030', '2031', 'GGD', 'Stichting', 'Oost', 'West', '🩺']

it('finds at least everybody whom comparing with all finds', () => {
  const random = seededRandom(1)
  const names = Array.from({ length: 250 }, () => nameOf(random))
  const parties = names.map((name, index) => anOrganisation(`org-${index}`, name, { aliases: [nameOf(random)] }))
  const asked = [...names, ...Array.from({ length: 250 }, () => nameOf(random))]
  const mayBe = whoMayBe(parties, asked)
  let alike = 0
  for (const name of asked) {
    const found = mayBe.get(name) ?? new Set()
    const prepared = prepareName(name)
    const expected = parties.filter((party) => likenessToParty(party, prepared) >= LIKELY_LIKENESS)
    alike += expected.length
    expect(expected.filter((party) => !found.has(party)).map((party) => [name, party.name, ...party.aliases])).toEqual([])
  }
  expect(alike).toBeGreaterThan(1000)
})

/** One to four words, some abbreviated to their initials, some with a typing error. */
function nameOf(random: Random): string {
  const words = Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(random, WORDS))
  if (random() < 0.15) return words.map((word) => word[0]).join('')
  const name = words.join(' ')
  const at = Math.floor(random() * name.length)
  switch (Math.floor(random() * 4)) {
    case 0: return name.slice(0, at) + name.slice(at + 1)
    case 1: return name.slice(0, at) + 'e' + name.slice(at)
    case 2: return name.slice(0, at) + (name[at + 1] ?? '') + (name[at] ?? '') + name.slice(at + 2)
    default: return name
  }
}
