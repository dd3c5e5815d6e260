import type { nlPictures } from '../nl/nlPictures.ts'
import { spoken } from '../spokenEnglish.ts'

/** The other pictures of the map, in English; part of `en`. */
export const enPictures: typeof nlPictures = {
  pictures: {
    label: 'Picture of the map',
    names: { map: 'Coalitions', twoMode: 'Who sits where', together: 'Who works with whom' },
    inTables: (tables, more) => `together in ${more === 0 ? spoken(tables) : `${tables.join(', ')} and ${more} more`}`,
    over: (words) => `${words} (over)`,
    worksWith: (number) => (number === 1 ? 'works with 1 organisation' : `works with ${number} organisations`),
    withNobody: 'works with nobody as far as this map knows',
    pair: (one, other, words) => `${one} and ${other}: ${words}`,
    why: 'What they do together',
    noReason: 'Nothing on this map says that these two do something together.',
  },
}
