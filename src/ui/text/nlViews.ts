/** Handing on how the map is looked at, in Dutch; part of `nl`. */
export const nlViews = {
  shareView: {
    open: 'Deel deze weergave',
    title: 'Deel deze weergave',
    intro: 'Wie deze link opent, ziet de kaart zoals jij nu: dezelfde datum, keuzes en uitsnede.',
    which: 'Met welke link?',
    mayDo: (may: string) => `Wie hem heeft: ${may}.`,
    makeReader: 'Maak een link voor lezers',
    makeReaderLine: 'Je hebt op dit apparaat nog geen link voor lezers. Met je eigen link kan iemand alles wat jij kunt.',
  },
}
