/** Names in a row as they are spoken: *A, B en C*. */
const spoken = (names: readonly string[]): string => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} en ${names.at(-1)}`)

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
