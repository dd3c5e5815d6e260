import type { Labels } from '../vocabulary.ts'

/**
 * What sheets and columns are called: in the template, in the workbook we write and in the tables of others that we read.
 *
 * A name is written in one language and read in both, whatever its case and signs; `also` is read and never written.
 *
 * Our own workbook carries each record twice in its row: readable, and whole as JSON under `DATA_HEADING` (hidden columns at
 * the right; longer than `MAX_DATA_CELL_CHARACTERS` it goes on under *netwerkkaart 2*, *netwerkkaart 3* …). What stands there
 * is the record as it is kept; a readable cell counts only where it says something else than `cellsOf` would write. So the
 * file reads back without loss, sorted or not, and what somebody changed in a cell still wins. Tables without a readable
 * sheet of their own have one with just `ID` and that column.
 */
export type Heading = Labels & { readonly also?: readonly string[] }

export const DATA_HEADING = 'netwerkkaart'
/** Excel takes 32,767 characters in a cell. */
export const MAX_DATA_CELL_CHARACTERS = 30_000

/** Between the values of one cell, as Kumu has it too. */
export const LIST_SIGN = '|'

export const SHEETS = {
  organisations: { nl: 'Organisaties', en: 'Organisations', also: ['organisatie', 'organisation', 'organization', 'organizations', 'partijen', 'parties', 'actoren', 'actors', 'members', 'stakeholders'] },
  coalitions: { nl: 'Samenwerkingen', en: 'Coalitions', also: ['coalities', 'coalitie', 'samenwerking', 'samenwerkingsverbanden', 'netwerken', 'tafels', 'alliances', 'partnerships'] },
  memberships: { nl: 'Deelnames', en: 'Memberships', also: ['deelname', 'deelnemers', 'deelnemingen', 'lidmaatschappen', 'leden', 'rollen', 'membership', 'participation', 'affiliations'] },
  ties: { nl: 'Relaties', en: 'Ties', also: ['relatie', 'verbindingen', 'relations', 'relationships'] },
  successions: { nl: 'Opvolgingen', en: 'Successions', also: ['opvolging', 'fusies', 'fusies en splitsingen', 'mergers'] },
  sources: { nl: 'Bronnen', en: 'Sources', also: ['bron', 'source'] },
  matrix: { nl: 'Matrix', en: 'Matrix', also: ['wie zit waarin'] },
  legend: { nl: 'Legenda', en: 'Legend', also: ['toelichting', 'uitleg', 'leeswijzer', 'explanation', 'readme', 'instructions'] },
  map: { nl: 'Over deze kaart', en: 'About this map' },
  themes: { nl: "Thema's", en: 'Themes' },
  places: { nl: 'Plaatsen', en: 'Places' },
  phases: { nl: 'Fasen', en: 'Phases' },
  results: { nl: 'Resultaten', en: 'Results' },
  evidence: { nl: 'Herkomst', en: 'Evidence' },
  extraFields: { nl: 'Eigen velden', en: 'Own fields' },
  vocabulary: { nl: 'Eigen termen', en: 'Own terms' },
  views: { nl: 'Weergaven', en: 'Views' },
  placements: { nl: 'Plekken', en: 'Positions' },
} as const satisfies Record<string, Heading>
export type SheetKey = keyof typeof SHEETS

const ID: Heading = { nl: 'ID', en: 'ID', also: ['code', 'kenmerk', 'nummer', 'identifier'] }
const NAME: Heading = { nl: 'Naam', en: 'Name', also: ['label', 'titel', 'title', 'vertex', 'node', 'element', 'factor', 'actor'] }
const ALIASES: Heading = { nl: 'Andere namen', en: 'Other names', also: ['alias', 'aliassen', 'aliases', 'afkorting', 'ook bekend als', 'also known as', 'abbreviation', 'node label'] }
const KIND: Heading = { nl: 'Soort', en: 'Kind', also: ['type', 'categorie', 'category', 'element type', 'soort partij'] }
const PLACES: Heading = { nl: 'Plaatsen', en: 'Places', also: ['plaats', 'place', 'gemeente', 'regio', 'region', 'city', 'location', 'locatie', 'werkgebied', 'gebied', 'area', 'wijk', 'vestigingsplaats'] }
const THEMES: Heading = { nl: "Thema's", en: 'Themes', also: ['thema', 'theme', 'onderwerp', 'topic'] }
const PART_OF: Heading = { nl: 'Valt onder', en: 'Part of', also: ['onderdeel van', 'moeder', 'parent', 'hoort bij'] }
const START: Heading = { nl: 'Vanaf', en: 'Since', also: ['begin', 'start', 'startdatum', 'begindatum', 'start date', 'sinds', 'van datum', 'from date', 'started', 'ingangsdatum', 'opgericht', 'founded'] }
const END: Heading = { nl: 'Tot en met', en: 'Until', also: ['t/m', 'einde', 'eind', 'end', 'einddatum', 'end date', 'tot', 'tot datum', 'to date', 'ended', 'beeindigd', 'opgeheven'] }
const GOAL: Heading = { nl: 'Doel', en: 'Goal', also: ['missie', 'mission', 'purpose', 'aim', 'doelstelling'] }
const NOTE: Heading = { nl: 'Notitie', en: 'Note', also: ['notities', 'notes', 'omschrijving', 'beschrijving', 'description', 'toelichting', 'opmerking', 'opmerkingen', 'remarks', 'comment', 'comments', 'why', 'waarom'] }
const LINK: Heading = { nl: 'Link', en: 'Link', also: ['website', 'url', 'site', 'webpagina', 'web page'] }
const TAGS: Heading = { nl: 'Labels', en: 'Tags', also: ['tag', 'trefwoorden', 'keywords'] }
const STATUS: Heading = { nl: 'Status', en: 'Status' }
const SOURCE: Heading = { nl: 'Bron', en: 'Source', also: ['bronnen', 'sources', 'herkomst'] }
const CERTAINTY: Heading = { nl: 'Zekerheid', en: 'Certainty' }

/**
 * The columns of each readable sheet, in the order in which they are written. Keys are fields of the record; `start` and
 * `end` are the ends of its period, `source` and `certainty` what its evidence says.
 */
export const COLUMNS = {
  organisations: {
    id: ID, name: { ...NAME, also: [...(NAME.also ?? []), 'organisatie', 'organisatienaam', 'organisation', 'organization', 'organization name', 'primary organization', 'partij', 'party'] },
    aliases: ALIASES, kind: { ...KIND, also: [...(KIND.also ?? []), 'soort organisatie', 'organisation kind', 'organization type', 'primary org function'] },
    domain: { nl: 'Domein', en: 'Domain', also: ['sector', 'branche', 'sectie', 'veld'] }, places: PLACES, partOf: PART_OF, start: START, end: END, goal: GOAL, note: NOTE, link: LINK, tags: TAGS,
    placeholder: { nl: 'Nog in te vullen', en: 'Placeholder' }, source: SOURCE, certainty: CERTAINTY,
  },
  coalitions: {
    id: ID, name: { ...NAME, also: [...(NAME.also ?? []), 'coalitie', 'coalition', 'samenwerking', 'samenwerkingsverband', 'netwerk', 'tafel', 'partnership'] },
    aliases: ALIASES, kind: { ...KIND, also: [...(KIND.also ?? []), 'soort samenwerking', 'coalition kind'] }, goal: GOAL, themes: THEMES, places: PLACES, partOf: PART_OF, start: START, end: END, status: STATUS,
    membersKnown: { nl: 'Leden bekend', en: 'Members known' }, note: NOTE, link: LINK, tags: TAGS, source: SOURCE, certainty: CERTAINTY,
  },
  memberships: {
    id: ID, party: { nl: 'Partij', en: 'Party', also: ['organisatie', 'organisation', 'organization', 'deelnemer', 'participant', 'lid', 'member', 'naam', 'name', 'wie', 'who', 'actor'] },
    coalition: { nl: 'Samenwerking', en: 'Coalition', also: ['coalitie', 'samenwerkingsverband', 'netwerk', 'network', 'tafel', 'table', 'group', 'groep', 'project', 'overleg', 'alliance', 'partnership', 'waarin', 'where'] },
    role: { nl: 'Rol', en: 'Role', also: ['functie', 'function', 'type', 'rol in samenwerking'] }, seat: { nl: 'Plek', en: 'Seat' }, onBehalfOf: { nl: 'Namens', en: 'On behalf of' },
    start: START, end: END, status: STATUS, themes: THEMES, places: PLACES, note: NOTE, source: SOURCE, certainty: CERTAINTY,
  },
  ties: {
    id: ID, from: { nl: 'Van', en: 'From', also: ['source', 'bron', 'vertex 1', 'partij a', 'party a', 'from name', 'organisatie a', 'partij 1'] },
    kind: { ...KIND, also: [...(KIND.also ?? []), 'relatie', 'soort relatie', 'tie kind', 'relation', 'relationship', 'connection type', 'edge', 'label', 'name', 'naam'] },
    to: { nl: 'Naar', en: 'To', also: ['target', 'doel', 'vertex 2', 'partij b', 'party b', 'to name', 'organisatie b', 'partij 2', 'aan'] },
    start: START, end: END, strength: { nl: 'Sterkte', en: 'Strength', also: ['weight', 'gewicht'] }, status: STATUS, themes: THEMES, places: PLACES, note: NOTE, source: SOURCE, certainty: CERTAINTY,
  },
  successions: {
    id: ID, from: { nl: 'Van', en: 'From', also: ['oud', 'old', 'voorganger', 'voorgangers', 'predecessor', 'predecessors', 'uit'] },
    to: { nl: 'Naar', en: 'To', also: ['nieuw', 'new', 'opvolger', 'opvolgers', 'successor', 'successors', 'werd'] },
    date: { nl: 'Datum', en: 'Date', also: ['per', 'on', 'wanneer', 'when', 'ingangsdatum'] }, note: NOTE, source: SOURCE, certainty: CERTAINTY,
  },
  sources: {
    id: ID, title: { nl: 'Titel', en: 'Title', also: ['naam', 'name', 'bron', 'source', 'document'] }, author: { nl: 'Auteur', en: 'Author', also: ['schrijver', 'auteurs', 'authors', 'uitgever', 'publisher'] },
    date: { nl: 'Datum', en: 'Date', also: ['jaar', 'year'] }, link: LINK,
  },
} as const satisfies Partial<Record<SheetKey, Record<string, Heading>>>

/** The tables that have a readable sheet. */
export type ReadableTable = keyof typeof COLUMNS
export const READABLE_TABLES = Object.keys(COLUMNS) as readonly ReadableTable[]
export type ColumnOf<Table extends ReadableTable> = keyof (typeof COLUMNS)[Table] & string

/**
 * Besides the columns above, what files of nodes and lines say (GEXF, GraphML, Kumu, Gephi's tables): which of our things a
 * row is, where it stands, and what a line is between whom.
 */
export const GRAPH_COLUMNS = {
  what: { nl: 'Wat', en: 'What', also: ['node type', 'nodetype'] },
  x: { nl: 'x', en: 'x', also: ['pos x', 'position x'] },
  y: { nl: 'y', en: 'y', also: ['pos y', 'position y'] },
  pinned: { nl: 'Vastgezet', en: 'Pinned' },
  direction: { nl: 'Richting', en: 'Direction', also: ['directed', 'edge type'] },
  period: { nl: 'Periode', en: 'Period', also: ['time interval', 'timeset', 'interval', 'looptijd', 'at', 'datum', 'date'] },
  fromKind: { nl: 'Soort van', en: 'Kind of from', also: ['from type', 'source type'] },
  toKind: { nl: 'Soort naar', en: 'Kind of to', also: ['to type', 'target type'] },
} as const satisfies Record<string, Heading>

/** What stands in cells that hold one of a few words. An empty cell says the first. */
export const CELL_WORDS = {
  status: { is: { nl: 'is er', en: 'is there', also: ['is', 'nu', 'now', 'actief', 'active'] }, planned: { nl: 'gepland', en: 'planned', also: ['plan'] }, wanted: { nl: 'gewenst', en: 'wanted', also: ['wens', 'wish', 'desired'] } },
  seat: { table: { nl: 'aan tafel', en: 'at the table', also: ['table'] }, around: { nl: 'om de tafel heen', en: 'around the table', also: ['around', 'eromheen'] } },
  what: {
    organisation: { nl: 'organisatie', en: 'organisation', also: ['organization', 'organisaties', 'organisations', 'org'] },
    coalition: { nl: 'samenwerking', en: 'coalition', also: ['coalitie', 'coalities', 'samenwerkingsverband', 'coalitions'] },
    membership: { nl: 'deelname', en: 'membership' },
    tie: { nl: 'relatie', en: 'tie' },
    succession: { nl: 'opvolging', en: 'succession' },
    partOf: { nl: 'valt onder', en: 'part of' },
  },
  flag: { yes: { nl: 'ja', en: 'yes', also: ['x', 'true', 'waar', '1', 'j', 'y', '✓', '✔', '•', 'v'] }, no: { nl: 'nee', en: 'no', also: ['false', 'onwaar', '0', 'n', '-'] } },
} as const satisfies Record<string, Record<string, Heading>>
