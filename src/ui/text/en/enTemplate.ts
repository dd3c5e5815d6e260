import type { TemplateWords } from '../../../formats/tables/templateWords.ts'

const START = { what: 'Since when: a year, a month or a day. Empty if you do not know.', example: '2019-03' }
const END = { what: 'Until when, that day included. Empty: it goes on.', example: '2024' }
const NOTE = { what: 'Anything else there is to say.', example: 'Since the merger also in Almere' }
const SOURCE = { what: 'Where you have this from.', example: 'Regional plan 2026' }
const STATUS = { what: 'Empty if it is there; planned or wanted if it is not so yet.', example: 'planned' }
const PLACES = { what: 'Where: neighbourhoods, municipalities or regions.', example: 'Utrecht | Almere' }

/** What the Excel template explains; loads when somebody fetches it. */
export const enTemplate: TemplateWords = {
  title: 'Template for a network map',
  intro: [
    'Fill in the sheets behind this one, then bring the file onto your map with Import.',
    'You first see what is new and what changes. Nothing is on the map until you agree.',
    'Only the name is needed. Columns and sheets you do not use may stay empty or go; you may add columns of your own.',
    'More than one value in a cell is separated by an upright line: |',
  ],
  headings: ['Column', 'What goes in it', 'Example'],
  explanation: 'Explanation',
  choices: 'Words',
  columns: {
    organisations: {
      name: { what: 'The name as it should stand on the map.', example: 'Altrecht' },
      aliases: { what: 'Other names or abbreviations people know it by.', example: 'Altrecht GGZ | Altrecht Mental Health' },
      kind: { what: 'What kind of organisation it is. Choose from the list or type a word of your own.', example: 'Mental-health provider' },
      domain: { what: 'The domain; it gives the colour on the map.', example: 'Mental health' },
      places: PLACES,
      partOf: { what: 'The organisation it is part of.', example: 'Parnassia Groep' },
      start: START, end: END, note: NOTE,
      link: { what: 'An address on the web.', example: 'https://www.altrecht.nl' },
      source: SOURCE,
    },
    coalitions: {
      name: { what: 'The name of the coalition: a network, table, programme, project or covenant.', example: 'Mentaal Gezond' },
      kind: { what: 'What kind of coalition it is.', example: 'Shared challenge / mission' },
      goal: { what: 'What people want to achieve there together.', example: 'Shorter waiting times in mental health' },
      themes: { what: 'What it is about.', example: 'mental health | waiting times' },
      places: PLACES,
      partOf: { what: 'The coalition this one is part of.', example: 'Regiegroep Utrecht' },
      start: START, end: END, status: STATUS, note: NOTE,
      link: { what: 'An address on the web.', example: 'https://www.mentaalgezond.nl' },
      source: SOURCE,
    },
    memberships: {
      party: { what: 'Who takes part: an organisation, or another coalition. A name that is not there yet becomes a new organisation.', example: 'Altrecht' },
      coalition: { what: 'In what.', example: 'Mentaal Gezond' },
      role: { what: 'In which role. Empty: member.', example: 'Lead' },
      onBehalfOf: { what: 'For whom they sit there: a party, a domain or a few words.', example: 'the general practitioners' },
      start: START, end: END, status: STATUS, note: NOTE, source: SOURCE,
    },
    ties: {
      from: { what: 'The one party.', example: 'Zilveren Kruis' },
      kind: { what: 'What the one does with or for the other.', example: 'funds' },
      to: { what: 'The other party.', example: 'Altrecht' },
      start: START, end: END,
      strength: { what: 'How strong the relation is: 1, 2 or 3.', example: '2' },
      note: { what: NOTE.what, example: 'By way of the transformation funds' },
      source: SOURCE,
    },
    successions: {
      from: { what: 'Who there were.', example: 'HKH | Elzha | SMASH | SHOP' },
      to: { what: 'What it became: one in a merger, more in a split.', example: 'HADOKS' },
      date: { what: 'As of when.', example: '2019-01-01' },
      note: { what: NOTE.what, example: 'Merger of four organisations' },
    },
  },
}
