import type { nlAround } from '../nl/nlAround.ts'
import { count } from '../count.ts'

/** What is said on the page of one party and of the small drawings, in English; part of `en`. */
export const enAround: typeof nlAround = {
  around: {
    open: 'What lies around it',
    back: 'Back to the list',
    details: 'Open all details',
    detailsOf: (name) => `Open all details of ${name}`,
    invite: 'Find an organisation, theme or neighbourhood',
    leftOut: (name) => `Your view leaves out ${name}.`,
    gone: 'This party is no longer on the map.',

    now: 'Coalitions',
    past: 'Earlier coalitions',
    planned: 'Planned or wanted',
    none: (name) => `${name} takes part in no coalition on this map now.`,
    members: 'Who takes part',
    membersOf: (coalition) => `Who takes part in ${coalition}`,
    others: (coalition) => `Who else takes part in ${coalition}`,
    othersThen: (coalition) => `Who else took part in ${coalition} then`,
    nobody: 'Who else takes part is not on this map.',
    who: 'Who',
    role: 'Role',
    since: 'Since',
    when: 'When',
    sinceUnknown: 'since when is unknown',
    whenUnknown: 'when is unknown',
    unfilled: (name) => `still to be filled in: ${name}`,
    roleAndWhen: (roles, when) => `${roles}, ${when}`,
    relations: 'Relations',
    uncounted: 'Does not count: the dates cannot be right',
    contradicts: 'they did not both exist then',
    history: 'What came before and what became of it',

    wayTo: 'To which organisation or coalition?',
    inDrawing: 'As a drawing',
    egoSays: (name, coalitions, parties) => `${name} in the middle, with ${count(coalitions, 'coalition', 'coalitions')} and ${count(parties, 'party', 'parties')} around it. The list above says the same in words.`,
    several: 'Filled: in more than one of these coalitions or relations.',
    more: (number) => `and ${number} more`,
    relationsGroup: 'Direct relations',
    waySays: (from, to) => `How ${from} reaches ${to}, as a drawing. The words below say the same.`,
  },
}
