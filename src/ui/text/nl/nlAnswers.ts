/** A count with its noun. */
const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`

/** Names in a row as they are spoken: *A, B en C*. */
const spoken = (names: readonly string[]): string => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} en ${names.at(-1)}`)

/** What is said of searching the map and of the answers it gives, in Dutch; part of `nl`. */
export const nlAnswers = {
  search: {
    label: 'Zoek op de kaart',
    open: 'Zoek',
    close: 'Sluit het zoeken',
    results: 'Gevonden op de kaart',
    groups: { organisations: 'Organisaties', coalitions: 'Samenwerkingen', roles: 'Rollen', themes: 'Thema’s', places: 'Plaatsen' },
    more: (number: number) => `en nog ${number}; typ een woord erbij`,
    found: (number: number) => (number === 1 ? '1 gevonden' : `${number} gevonden`),
    role: (party: string, role: string, coalition: string) => `${party}, ${role} van ${coalition}`,
    tables: (number: number) => count(number, 'samenwerking', 'samenwerkingen'),
    nothing: (query: string) => `“${query}” staat niet op deze kaart.`,
    tryPlace: (place: string) => `Bekijk wat er is in ${place}`,
    tryWider: (place: string, wider: string) => `Kijk ruimer: ${place} ligt in ${wider}`,
    tryTheme: (theme: string) => `Bekijk het thema ${theme}`,
    askKeeper: (keeper: string) => `Vraag het de beheerder van deze kaart: ${keeper}.`,
    notInView: (query: string) => `“${query}” valt buiten je weergave.`,
    outOfView: 'Buiten je weergave; kies om alles te tonen',
  },

  answers: {
    tab: 'Antwoorden',
    intro: (date: string) => `Wat deze kaart zegt, stand per ${date}. Wat gepland of gewenst is, telt niet mee.`,
    counted: (share: string) => `Alleen wat je weergave toont telt mee: ${share}.`,
    empty: 'Zet eerst organisaties en samenwerkingen op de kaart. Dan staan hier antwoorden.',
    show: 'Laat zien',
    showWhat: (what: string) => `Laat zien: ${what}`,
    choose: 'Kies …',
    spoken,
    tooSmall: 'Met minder dan 5 organisaties op de kaart zegt dit nog niets.',
    because: 'Hoe dit is bepaald:',

    about: {
      title: 'Welke tafels gaan over dit thema of deze plek?',
      label: 'Thema of plaats',
      themes: 'Thema’s',
      places: 'Plaatsen',
      none: (subject: string) => `Geen samenwerking op deze kaart gaat over ${subject}.`,
      tables: (number: number, subject: string) => `${count(number, 'samenwerking gaat', 'samenwerkingen gaan')} over ${subject}:`,
      wider: (number: number) => `${count(number, 'samenwerking', 'samenwerkingen')} van een groter gebied ${number === 1 ? 'geldt' : 'gelden'} ook hier`,
      lead: (names: readonly string[]) => `trekker: ${spoken(names)}`,
      most: (names: readonly string[], number: number, all: number) => (all === 1 ? `Aan tafel: ${spoken(names)}.` : `${spoken(names)} ${names.length === 1 ? 'zit' : 'zitten'} aan de meeste van deze tafels: ${number} van de ${all}.`),
      others: (names: readonly string[]) => `Verder aan tafel: ${spoken(names)}.`,
      nobody: 'Wie er aan tafel zit, staat niet op deze kaart.',
      how: 'Bij een thema tellen smallere thema’s mee. Bij een plaats telt wat erin ligt, en ook wat voor een groter gebied geldt. Alleen wie aan tafel zit telt.',
    },

    overlap: {
      title: 'Veel tafels over hetzelfde?',
      none: 'Geen twee samenwerkingen hebben bijna dezelfde partijen.',
      inside: (inner: string, outer: string) => `Iedereen van ${inner} zit ook in ${outer}.`,
      same: (one: string, other: string) => `${one} en ${other} hebben dezelfde partijen.`,
      alike: (one: string, other: string, shared: number, all: number) => `${one} en ${other} delen ${shared} van hun ${all} partijen.`,
      parties: (names: readonly string[]) => `In beide: ${spoken(names)}.`,
      how: 'Twee tafels van minstens twee partijen, waarvan de helft of meer van alle partijen in beide zit, of waarvan de ene helemaal in de andere ligt.',
    },

    compare: {
      title: 'Wie zit in de ene en niet in de andere?',
      first: 'Eerste samenwerking',
      second: 'Tweede samenwerking',
      both: 'In beide',
      only: (coalition: string) => `Alleen in ${coalition}`,
      nobody: 'niemand op deze kaart',
      how: 'Iedereen die ooit meedeed, aan tafel of eromheen, met de rol erbij.',
    },

    parts: {
      title: 'Losse delen: wat raakt elkaar niet?',
      one: 'Alle organisaties hangen samen: via samenwerkingen en relaties kom je van elke naar elke andere.',
      several: (number: number) => `De kaart bestaat uit ${number} delen die elkaar niet raken.`,
      part: (number: number, names: readonly string[], more: number) => `${count(number, 'organisatie', 'organisaties')}: ${more === 0 ? spoken(names) : `${names.join(', ')} en nog ${more}`}.`,
      alone: (names: readonly string[]) => `${spoken(names)} ${names.length === 1 ? 'staat' : 'staan'} los: zonder samenwerking of relatie op deze kaart.`,
      how: 'Twee organisaties raken elkaar als ze samen in een samenwerking zitten (ook eromheen), een relatie hebben of bij elkaar horen. Wie op deze dag niet bestaat, telt niet.',
    },

    joins: {
      title: 'Wie verbindt wat anders los is?',
      none: 'Geen organisatie houdt in haar eentje delen bij elkaar.',
      joins: (name: string, parts: number) => `${name} verbindt ${parts} delen die anders los zijn.`,
      how: 'Per organisatie is gekeken of de kaart zonder haar in meer delen uiteenvalt. Wie eromheen staat telt mee.',
    },

    domains: {
      title: 'Welke domeinen zitten aan tafel?',
      label: 'Samenwerking',
      present: 'Aan tafel:',
      absent: (coalition: string, names: readonly string[]) => `Voor ${coalition} staat niet op deze kaart: ${spoken(names)}.`,
      allThere: 'Elk domein dat op deze kaart voorkomt, zit aan tafel.',
      unknown: 'Wie er allemaal aan tafel zit is niet bekend, dus ook niet wie er niet zit.',
      nobody: 'Er zit niemand aan tafel op deze kaart.',
      withoutDomain: (names: readonly string[]) => `Zonder bekend domein: ${spoken(names)}.`,
      coalitions: (names: readonly string[]) => `Wie ${spoken(names)} meebrengt, telt niet mee.`,
      how: 'Vergeleken met de domeinen die elders op deze kaart voorkomen. Een domein is meestal uit de naam afgeleid, dus dit is een vraag en geen vaststelling.',
    },

    path: {
      title: 'Hoe kom ik bij …',
      from: 'Van',
      to: 'Naar',
      same: 'Kies twee verschillende partijen.',
      none: (from: string, to: string) => `Van ${from} naar ${to} staat geen weg op deze kaart.`,
      unknown: (name: string) => `“${name}” staat niet op deze kaart.`,
      notThere: (name: string, day: string) => `${name} is er niet op ${day}.`,
      standsAlone: (name: string) => `${name} staat los: zonder samenwerking of relatie op deze kaart.`,
      inPart: (name: string, number: number, others: readonly string[], more: number) => `${name} hoort bij een deel van ${number} organisaties, met ${more === 0 ? spoken(others) : `${others.join(', ')} en nog ${more}`}.`,
      direct: (from: string, to: string) => `${from} en ${to} kennen elkaar rechtstreeks.`,
      ways: (number: number, steps: number) => `${number === 1 ? 'De kortste weg gaat' : `${number} wegen zijn even kort en gaan`} in ${steps} stappen.`,
      way: (number: number) => `Weg ${number}`,
      notShown: (number: number) => `En nog ${number} even korte wegen.`,
      step: (from: string, to: string) => `${from} → ${to}`,
      via: (reasons: readonly string[]) => `via ${spoken(reasons)}`,
      both: (coalition: string, role: string) => `${coalition} (beide ${role})`,
      roles: (coalition: string, role: string, theirRole: string) => `${coalition} (${role} en ${theirRole})`,
      seat: (coalition: string, role: string) => `de rol ${role} in ${coalition}`,
      tie: (kind: string) => `de relatie “${kind}”`,
      since: (what: string, period: string) => `${what}, ${period}`,
      how: 'Elke stap is een samenwerking waarin beide zitten, ook eromheen, of een relatie, en geldt op deze dag. Samen aan tafel is een kans om elkaar te kennen, geen bewijs.',
    },
  },
}
