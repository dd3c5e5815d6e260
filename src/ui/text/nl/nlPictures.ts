import { spoken } from '../spokenDutch.ts'

/** The other pictures of the map, in Dutch; part of `nl`. */
export const nlPictures = {
  pictures: {
    label: 'Beeld van de kaart',
    names: { map: 'Samenwerkingen', twoMode: 'Wie zit waarin', together: 'Wie werkt met wie' },
    inTables: (tables: readonly string[], more: number) => `samen in ${more === 0 ? spoken(tables) : `${tables.join(', ')} en nog ${more}`}`,
    over: (words: string) => `${words} (voorbij)`,
    worksWith: (number: number) => (number === 1 ? 'werkt met 1 organisatie' : `werkt met ${number} organisaties`),
    withNobody: 'werkt volgens deze kaart met niemand',
    pair: (one: string, other: string, words: string) => `${one} en ${other}: ${words}`,
    why: 'Wat ze samen doen',
    noReason: 'Op deze kaart staat niets wat deze twee samen doen.',
  },
}
