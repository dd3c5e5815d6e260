import type { TemplateWords } from '../../../formats/tables/templateWords.ts'

const START = { what: 'Sinds wanneer: een jaar, een maand of een dag. Leeg als je het niet weet.', example: '2019-03' }
const END = { what: 'Tot en met wanneer. Leeg: het loopt nog.', example: '2024' }
const NOTE = { what: 'Wat er verder over te zeggen is.', example: 'Sinds de fusie ook in Almere' }
const SOURCE = { what: 'Waar je dit vandaan hebt.', example: 'Regioplan 2026' }
const STATUS = { what: 'Leeg als het er is; gepland of gewenst als het nog niet zo is.', example: 'gepland' }
const PLACES = { what: 'Waar: wijken, gemeenten of regio’s.', example: 'Utrecht | Almere' }

/** De uitleg in de Excel-sjabloon; laadt pas als iemand haar ophaalt. */
export const nlTemplate: TemplateWords = {
  title: 'Sjabloon voor een netwerkkaart',
  intro: [
    'Vul de bladen hierna in en haal het bestand daarna op je kaart binnen met Importeren.',
    'Je ziet eerst wat er nieuw is en wat er verandert. Pas als je akkoord bent, komt het op de kaart.',
    'Alleen de naam is nodig. Kolommen en bladen die je niet gebruikt, mag je leeg laten of weghalen; eigen kolommen mogen erbij.',
    'Meer dan één waarde in een cel scheid je met een rechte streep: |',
  ],
  headings: ['Kolom', 'Wat erin staat', 'Voorbeeld'],
  explanation: 'Uitleg',
  choices: 'Woorden',
  columns: {
    organisations: {
      name: { what: 'De naam, zoals die op de kaart moet staan.', example: 'Altrecht' },
      aliases: { what: 'Andere namen of afkortingen waaronder men haar kent.', example: 'Altrecht GGZ | Altrecht Geestelijke Gezondheidszorg' },
      kind: { what: 'Wat voor organisatie het is. Kies uit de lijst of typ een eigen woord.', example: 'Ggz-instelling' },
      domain: { what: 'Het domein; dat geeft de kleur op de kaart.', example: 'Ggz' },
      places: PLACES,
      partOf: { what: 'De organisatie waar zij onder valt.', example: 'Parnassia Groep' },
      start: START, end: END, note: NOTE,
      link: { what: 'Een adres op het web.', example: 'https://www.altrecht.nl' },
      source: SOURCE,
    },
    coalitions: {
      name: { what: 'De naam van de samenwerking: een netwerk, tafel, programma, project of convenant.', example: 'Mentaal Gezond' },
      kind: { what: 'Wat voor samenwerking het is.', example: 'Opgave' },
      goal: { what: 'Wat men er samen wil bereiken.', example: 'Kortere wachttijden in de ggz' },
      themes: { what: 'Waar het over gaat.', example: 'mentale gezondheid | wachttijden' },
      places: PLACES,
      partOf: { what: 'De samenwerking waar deze onder valt.', example: 'Regiegroep Utrecht' },
      start: START, end: END, status: STATUS, note: NOTE,
      link: { what: 'Een adres op het web.', example: 'https://www.mentaalgezond.nl' },
      source: SOURCE,
    },
    memberships: {
      party: { what: 'Wie meedoet: een organisatie, of een andere samenwerking. Een naam die nog niet bestaat, wordt een nieuwe organisatie.', example: 'Altrecht' },
      coalition: { what: 'Waaraan.', example: 'Mentaal Gezond' },
      role: { what: 'In welke rol. Leeg: lid.', example: 'Trekker' },
      onBehalfOf: { what: 'Voor wie men er zit: een partij, een domein of een paar woorden.', example: 'de huisartsen' },
      start: START, end: END, status: STATUS, note: NOTE, source: SOURCE,
    },
    ties: {
      from: { what: 'De ene partij.', example: 'Zilveren Kruis' },
      kind: { what: 'Wat de één met of voor de ander doet.', example: 'financiert' },
      to: { what: 'De andere partij.', example: 'Altrecht' },
      start: START, end: END,
      strength: { what: 'Hoe sterk de relatie is: 1, 2 of 3.', example: '2' },
      note: { what: NOTE.what, example: 'Via de O&I-gelden' },
      source: SOURCE,
    },
    successions: {
      from: { what: 'Wie er waren.', example: 'HKH | Elzha | SMASH | SHOP' },
      to: { what: 'Wat het is geworden: bij een fusie één, bij een splitsing meer.', example: 'HADOKS' },
      date: { what: 'Per wanneer.', example: '2019-01-01' },
      note: { what: NOTE.what, example: 'Fusie van vier organisaties' },
    },
  },
}
