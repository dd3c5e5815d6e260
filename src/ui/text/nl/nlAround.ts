import { count } from '../count.ts'

/** What is said on the page of one party and of the small drawings, in Dutch; part of `nl`. */
export const nlAround = {
  around: {
    open: 'Wat ligt hieromheen',
    back: 'Terug naar de lijst',
    details: 'Open alle gegevens',
    detailsOf: (name: string) => `Open alle gegevens van ${name}`,
    invite: 'Zoek een organisatie, thema of wijk',
    leftOut: (name: string) => `${name} valt buiten je weergave.`,
    gone: 'Deze partij staat niet meer op de kaart.',

    now: 'Samenwerkingen',
    past: 'Eerdere samenwerkingen',
    planned: 'Gepland of gewenst',
    none: (name: string) => `${name} doet nu aan geen samenwerking mee op deze kaart.`,
    members: 'Wie er meedoen',
    membersOf: (coalition: string) => `Wie er meedoen aan ${coalition}`,
    others: (coalition: string) => `Wie er nog meer meedoen aan ${coalition}`,
    othersThen: (coalition: string) => `Wie er toen nog meer meededen aan ${coalition}`,
    nobody: 'Wie er nog meer meedoen, staat niet op deze kaart.',
    who: 'Wie',
    role: 'Rol',
    since: 'Sinds',
    when: 'Wanneer',
    sinceUnknown: 'sinds wanneer is onbekend',
    whenUnknown: 'wanneer is onbekend',
    unfilled: (name: string) => `nog in te vullen: ${name}`,
    roleAndWhen: (roles: string, when: string) => `${roles}, ${when}`,
    relations: 'Relaties',
    uncounted: 'Telt niet mee: de datums kloppen niet',
    contradicts: 'toen bestonden niet beide',
    history: 'Wat ervoor was en wat ervan werd',

    wayTo: 'Naar welke organisatie of samenwerking?',
    inDrawing: 'In beeld',
    egoSays: (name: string, coalitions: number, parties: number) =>
      `${name} in het midden, met eromheen ${count(coalitions, 'samenwerking', 'samenwerkingen')} en ${count(parties, 'partij', 'partijen')}. De lijst hierboven zegt hetzelfde in woorden.`,
    several: 'Gevuld: in meer dan één van deze samenwerkingen of relaties.',
    more: (number: number) => `en nog ${number}`,
    relationsGroup: 'Rechtstreekse relaties',
    waySays: (from: string, to: string) => `Hoe ${from} bij ${to} komt, getekend. De woorden hieronder zeggen hetzelfde.`,
  },
}
