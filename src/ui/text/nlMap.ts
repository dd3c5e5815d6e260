/** Names in a row as they are spoken: *A, B en C*. */
const spoken = (names: readonly string[]): string => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} en ${names.at(-1)}`)

/** What the map says to whoever hears the screen, and its list of shortcuts, in Dutch; part of `nl`. */
export const nlMap = {
  said: {
    coalition: (kind: string) => (kind === '' ? 'samenwerking' : `samenwerking (${kind})`),
    roleOf: (role: string, coalition: string) => `${role} van ${coalition}`,
    withMarks: (what: string, marks: readonly string[]) => (marks.length === 0 ? what : `${what} (${marks.join(', ')})`),
    partOf: (whole: string) => `valt onder ${whole}`,
    parties: (number: number) => (number === 1 ? '1 partij' : `${number} partijen`),
    noParties: 'nog geen partijen',
    listed: (title: string, names: readonly string[]) => `${title}: ${names.join(', ')}`,
    andMore: (number: number) => `en nog ${number}`,
    relations: (number: number) => (number === 1 ? '1 relatie' : `${number} relaties`),
    existedUntil: (date: string) => `bestond t/m ${date}`,
    pinned: 'staat vast',
    wentInto: {
      merged: (others: readonly string[]) => `ging op in ${spoken(others)}`,
      split: (others: readonly string[]) => `gesplitst in ${spoken(others)}`,
      renamed: (others: readonly string[]) => `ging verder als ${spoken(others)}`,
    },
    cameFrom: {
      merged: (others: readonly string[]) => `ontstond uit ${spoken(others)}`,
      split: (others: readonly string[]) => `afgesplitst van ${spoken(others)}`,
      renamed: (others: readonly string[]) => `was eerder ${spoken(others)}`,
    },
    tookIn: (others: readonly string[]) => `nam ${spoken(others)} op`,
    relation: (kind: string, what: string) => `${kind}: ${what}`,
    removed: (names: readonly string[], more: number) => `Verwijderd: ${more === 0 ? spoken(names) : `${names.join(', ')} en nog ${more}`}.`,
    nowPinned: (names: readonly string[]) => `${spoken(names)} ${names.length === 1 ? 'staat' : 'staan'} vast.`,
    nowLoose: (names: readonly string[]) => `${spoken(names)} ${names.length === 1 ? 'staat' : 'staan'} weer los.`,
    linking: (name: string) => `Relatie van ${name}. Loop naar de ander en druk op Enter; Escape stopt.`,
  },

  shortcuts: {
    title: 'Sneltoetsen',
    show: 'Toon de sneltoetsen',
    onMap: 'Op de kaart',
    onMapHint: 'Druk op Tab tot de kaart aan de beurt is, of klik erop.',
    everywhere: 'Overal, behalve in een tekstveld',
    map: {
      walk: 'Loop naar wie ernaast staat',
      walkRound: 'Ga rond langs alles wat erbij hoort: leden, samenwerkingen en relaties',
      walkHome: 'Ga naar wie aan de meeste tafels zit',
      open: 'Open in het paneel',
      toggle: 'Selecteer erbij, of haal uit de selectie',
      letGo: 'Laat de selectie los',
      move: 'Verplaats',
      link: 'Begin een relatie; loop naar de ander en druk op Enter',
      pin: 'Zet vast op deze plek, of maak los',
      remove: 'Verwijder',
      menu: 'Toon wat je ermee kunt doen',
      pan: 'Verschuif de kaart',
      zoomIn: 'Zoom in',
      zoomOut: 'Zoom uit',
      fit: 'Toon de hele kaart',
    },
    page: {
      line: 'Typ in Snel toevoegen',
      shortcuts: 'Toon deze lijst',
      close: 'Sluit het paneel',
      undo: 'Maak ongedaan',
      redo: 'Doe opnieuw',
    },
    or: 'of',
    keys: { Arrows: 'pijltjes', Space: 'spatie', Escape: 'Esc', ContextMenu: 'menutoets' },
  },
}
