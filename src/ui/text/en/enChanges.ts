import type { nlChanges } from '../nl/nlChanges.ts'

/** What changed between two dates, in English; part of `en`. */
export const enChanges: typeof nlChanges = {
  changes: {
    tab: 'Changes',
    since: 'Changes since',
    sinceHint: 'a year or a day',
    until: (from, to) => `As it was at the end of ${from}, compared with ${to}.`,
    afterState: (date) => `“${date}” is not before the date you are looking at.`,
    choose: 'Type a year or a day to see what is new, gone or different since then.',
    nothing: 'Nothing changed.',
    sinceVersion: 'Or: what was edited since a version',
    version: 'Version',
    sinceThis: (version) => `Edited since ${version}`,
    goneVersion: 'That version is not there any more. Choose another.',
    allSinceVersion: 'Everybody edited since this version',
    successions: 'Mergers, splits and new names',
    groups: { new: (number) => `New (${number})`, gone: (number) => `Gone (${number})`, changed: (number) => `Different (${number})` },
    name: 'What',
    when: 'When',
    why: 'Why',
    cameWith: (name) => `with ${name}`,
    role: (from, to) => `from ${from.join(', ')} to ${to.join(', ')}`,
    phase: (from, to) => `phase: from ${from} to ${to}`,
    membership: (party, role, coalition) => `${party}, ${role} of ${coalition}`,
    showAll: { new: 'Show everything that is new', gone: 'Show everything that is gone', changed: 'Show everything that is different' },
  },
}
