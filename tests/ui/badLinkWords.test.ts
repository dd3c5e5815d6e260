import { describe, expect, it } from 'vitest'
import { connectionWords } from '../../src/ui/bar/connectionWords.ts'
import { readAddressSecret } from '../../src/sync/shareLink.ts'
import { describeDifference } from '../../src/ui/dialogs/versions/describeVersion.ts'
import { EMPTY_NETWORK } from '../../src/model/network.ts'
import { en } from '../../src/ui/text/en/en.ts'
import { nl } from '../../src/ui/text/nl/nl.ts'

const SECRET = 'S'.repeat(43)

/** What somebody reads whose link does not work. */
const SENTENCES: readonly (readonly [string, (text: typeof nl) => string, string, string])[] = [
  ['expired', ({ noWayIn }) => noWayIn.expired.title, 'Deze link is verlopen', 'This link has expired'],
  ['revoked', ({ noWayIn }) => noWayIn.revoked.title, 'Deze link is ingetrokken', 'This link was revoked'],
  ['truncated', ({ noWayIn }) => noWayIn.broken.title, 'Deze link is niet compleet', 'This link is not complete'],
  ['guessed, or of no map', ({ noWayIn }) => noWayIn.gone.title, 'Deze kaart gaat niet open', 'This map does not open'],
  ['a taken id', ({ door }) => door.taken, 'Op dit adres staat al een andere kaart. Wat je hier ziet staat alleen op dit apparaat, en er wordt niets verstuurd.', 'There is another map at this address already. What you see here is on this device only, and nothing is sent.'],
  ['a wrong version', ({ connection }) => connectionWords({ phase: 'stopped', reason: 'tooOld', changes: 0 }, connection).short, 'Laad opnieuw: er is een nieuwere versie', en.connection.stopped.tooOld],
  ['a wrong version, over the map', ({ door }) => door.tooOld, 'De server werkt met een nieuwere versie van de app. Laad de pagina opnieuw. Wat je hier deed, staat op dit apparaat en gaat dan mee.', 'The server works with a newer version of the app. Reload the page. What you did here is on this device and goes along then.'],
  ['the last owner', ({ share }) => share.problems.lastOwner, 'Dit is de laatste link van een eigenaar. Maak eerst een andere, anders kan niemand de kaart nog beheren.', 'This is the last link of an owner. Make another one first, or nobody can keep the map any more.'],
]

describe('a link that does not work', () => {
  it.each(SENTENCES)('%s is said in both languages', (_, say, dutch, english) => {
    expect([say(nl), say(en as unknown as typeof nl)]).toEqual([dutch, english])
  })

  it.each([
    ['cut off', `#${SECRET.slice(0, 20)}`],
    ['pasted behind itself', `#${SECRET}#${SECRET}`],
    ['with words behind it', `#${SECRET} groet, Joke`],
  ])('%s reads as one that is not complete', (_, hash) => {
    expect(readAddressSecret(hash)).toEqual({ kind: 'broken' })
  })

  it('pasted twice opens, because nothing of it is missing', () => {
    expect(readAddressSecret(`#${SECRET}https://kaart.example.nl/m/aaaaaaaa#${SECRET}`)).toEqual({ kind: 'secret', secret: SECRET })
  })
})

it('a difference is said by its name and its fields in words, also of what is not there any more and of own words', () => {
  const say = (difference: Parameters<typeof describeDifference>[0]): string => describeDifference(difference, EMPTY_NETWORK, EMPTY_NETWORK, nl)
  expect(say({ change: 'changed', table: 'map', id: 'map', fields: ['question', 'title'] })).toBe('de kaart: de vraag, de titel')
  expect(say({ change: 'new', table: 'vocabulary', id: 'roles/gastheer' })).toBe('gastheer')
  expect(say({ change: 'changed', table: 'evidence', id: 'evi-aaaa', fields: ['words', 'period', 'somethingOfTomorrow'] })).toBe(`${nl.removed.kinds.evidence}: de woorden, de periode, iets anders`)
})
