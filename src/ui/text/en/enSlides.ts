import type { SlideWords } from '../../../formats/pptx/slideWords.ts'

/** What only slides say, in English. */
export const enSlides: SlideWords = {
  part: (number, total) => `part ${number} of ${total}`,
  split: (slides) => `over ${slides} slides, so that every name can be read`,
  goesOn: (names, more) => `continued on another slide: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
  seats: { table: 'At the table', around: 'Around it', past: 'No longer', planned: 'Planned or wanted' },
  columns: { party: 'Party', role: 'Role', coalition: 'Coalition', kind: 'Kind', from: 'From', tie: 'Tie', to: 'To', source: 'Source', certainty: 'Certainty' },
  ties: 'Ties',
  withoutMembers: 'Coalitions whose members are not on this map',
  nobodyKnown: 'members unknown',
  letters: 'Letters',
  looks: { table: 'tinted: at the table', around: 'without tint: around it', past: 'grey: no longer', planned: 'slanted: planned or wanted' },
  tooLarge: (rows, columns) => `The matrix has ${rows.toLocaleString('en')} parties and ${columns.toLocaleString('en')} coalitions. That cannot be read on slides. The Excel export has all of it.`,
  says: {
    organisation: (name, coalitions) => (coalitions.length === 0 ? `${name}, in no coalition on this slide` : `${name}, in ${coalitions.join(', ')}`),
    coalition: (name, members) => (members.length === 0 ? `Coalition ${name}` : `Coalition ${name} of ${members.join(', ')}`),
    line: (from, label, to) => [from, label, to].filter(Boolean).join(' – '),
  },
}
