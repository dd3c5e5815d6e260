import type { nlAnswers } from '../nl/nlAnswers.ts'

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`

const spoken = (names: readonly string[]): string => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`)

/** What is said of searching the map and of the answers it gives, in English; part of `en`. */
export const enAnswers: typeof nlAnswers = {
  search: {
    label: 'Search the map',
    open: 'Search',
    close: 'Close the search',
    results: 'Found on the map',
    groups: { organisations: 'Organisations', coalitions: 'Coalitions', roles: 'Roles', themes: 'Themes', places: 'Places' },
    more: (number) => `and ${number} more; type another word`,
    found: (number) => `${number} found`,
    role: (party, role, coalition) => `${party}, ${role} of ${coalition}`,
    tables: (number) => count(number, 'coalition', 'coalitions'),
    nothing: (query) => `“${query}” is not on this map.`,
    tryPlace: (place) => `See what there is in ${place}`,
    tryWider: (place, wider) => `Look wider: ${place} lies in ${wider}`,
    tryTheme: (theme) => `See the theme ${theme}`,
    askKeeper: (keeper) => `Ask the keeper of this map: ${keeper}.`,
    notInView: (query) => `Your view leaves out “${query}”.`,
    outOfView: 'Outside your view; choose one to show everything',
  },

  answers: {
    tab: 'Answers',
    intro: (date) => `What this map says, as of ${date}. What is planned or wanted does not count.`,
    counted: (share) => `Only what your view shows counts: ${share}.`,
    empty: 'Put organisations and coalitions on the map first. Then there will be answers here.',
    show: 'Show',
    showWhat: (what) => `Show: ${what}`,
    choose: 'Choose …',
    spoken,
    tooSmall: 'With fewer than 5 organisations on the map this says nothing yet.',
    because: 'How this was worked out:',

    about: {
      title: 'Which tables are about this theme or place?',
      label: 'Theme or place',
      themes: 'Themes',
      places: 'Places',
      none: (subject) => `No coalition on this map is about ${subject}.`,
      tables: (number, subject) => `${count(number, 'coalition is', 'coalitions are')} about ${subject}:`,
      wider: (number) => `${count(number, 'coalition', 'coalitions')} of a larger area ${number === 1 ? 'covers' : 'cover'} this place too`,
      lead: (names) => `lead: ${spoken(names)}`,
      most: (names, number, all) => (all === 1 ? `At the table: ${spoken(names)}.` : `${spoken(names)} ${names.length === 1 ? 'sits' : 'sit'} at most of these tables: ${number} of ${all}.`),
      others: (names) => `Also at a table: ${spoken(names)}.`,
      nobody: 'Who sits at the table is not on this map.',
      how: 'A theme includes its narrower themes. A place includes what lies in it, and what holds for a larger area. Only who sits at the table counts.',
    },

    overlap: {
      title: 'Many tables about the same?',
      none: 'No two coalitions have nearly the same parties.',
      inside: (inner, outer) => `Everyone in ${inner} is in ${outer} too.`,
      same: (one, other) => `${one} and ${other} have the same parties.`,
      alike: (one, other, shared, all) => `${one} and ${other} share ${shared} of their ${all} parties.`,
      parties: (names) => `In both: ${spoken(names)}.`,
      how: 'Two tables of at least two parties, where half or more of all the parties are in both, or where one lies entirely inside the other.',
    },

    compare: {
      title: 'Who is in the one and not in the other?',
      first: 'First coalition',
      second: 'Second coalition',
      both: 'In both',
      only: (coalition) => `Only in ${coalition}`,
      nobody: 'nobody on this map',
      how: 'Everyone who ever took part, at the table or around it, with the role.',
    },

    parts: {
      title: 'Separate parts: what does not touch?',
      one: 'All organisations hang together: over coalitions and relations you get from each to every other.',
      several: (number) => `The map consists of ${number} parts that do not touch.`,
      part: (number, names, more) => `${count(number, 'organisation', 'organisations')}: ${more === 0 ? spoken(names) : `${names.join(', ')} and ${more} more`}.`,
      alone: (names) => `${spoken(names)} ${names.length === 1 ? 'stands' : 'stand'} alone: without a coalition or relation on this map.`,
      how: 'Two organisations touch when they are in a coalition together (around it too), have a relation or belong to each other. Who does not exist on this day does not count.',
    },

    joins: {
      title: 'Who connects what would be apart?',
      none: 'No organisation holds parts together on its own.',
      joins: (name, parts) => `${name} connects ${parts} parts that would otherwise be apart.`,
      how: 'For every organisation it was seen whether the map falls into more parts without it. Who stands around a table counts.',
    },

    domains: {
      title: 'Which domains are at the table?',
      label: 'Coalition',
      present: 'At the table:',
      absent: (coalition, names) => `For ${coalition} not on this map: ${spoken(names)}.`,
      allThere: 'Every domain that occurs on this map is at the table.',
      unknown: 'Not everybody at this table is known, so neither is who is not there.',
      nobody: 'Nobody is at the table on this map.',
      withoutDomain: (names) => `Of no known domain: ${spoken(names)}.`,
      coalitions: (names) => `Whom ${spoken(names)} bring along is not counted.`,
      how: 'Compared with the domains found elsewhere on this map. A domain is mostly inferred from the name, so this is a question and not a finding.',
    },

    path: {
      title: 'How do I reach …',
      from: 'From',
      to: 'To',
      same: 'Choose two different parties.',
      none: (from, to) => `There is no way from ${from} to ${to} on this map.`,
      unknown: (name) => `“${name}” is not on this map.`,
      notThere: (name, day) => `${name} is not there on ${day}.`,
      standsAlone: (name) => `${name} stands alone: without a coalition or relation on this map.`,
      inPart: (name, number, others, more) => `${name} belongs to a part of ${number} organisations, with ${more === 0 ? spoken(others) : `${others.join(', ')} and ${more} more`}.`,
      direct: (from, to) => `${from} and ${to} know each other directly.`,
      ways: (number, steps) => `${number === 1 ? 'The shortest way takes' : `${number} ways are equally short and take`} ${steps} steps.`,
      way: (number) => `Way ${number}`,
      notShown: (number) => `And ${number} more ways of the same length.`,
      step: (from, to) => `${from} → ${to}`,
      via: (reasons) => `through ${spoken(reasons)}`,
      both: (coalition, role) => `${coalition} (both ${role})`,
      roles: (coalition, role, theirRole) => `${coalition} (${role} and ${theirRole})`,
      seat: (coalition, role) => `the role ${role} in ${coalition}`,
      tie: (kind) => `the relation “${kind}”`,
      since: (what, period) => `${what}, ${period}`,
      how: 'Every step is a coalition that both are in, around it too, or a relation, and holds on this day. Sharing a table is a chance to know each other, not proof.',
    },
  },
}
