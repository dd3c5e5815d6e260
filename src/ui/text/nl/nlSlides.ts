import type { SlideWords } from '../../../formats/pptx/slideWords.ts'

/** What only slides say, in Dutch. */
export const nlSlides: SlideWords = {
  part: (number, total) => `deel ${number} van ${total}`,
  split: (slides) => `verdeeld over ${slides} dia’s, zodat elke naam leesbaar is`,
  goesOn: (names, more) => `loopt door op een andere dia: ${names.join(', ')}${more > 0 ? ` en nog ${more}` : ''}`,
  seats: { table: 'Aan tafel', around: 'Eromheen', past: 'Niet meer', planned: 'Gepland of gewenst' },
  columns: { party: 'Partij', role: 'Rol', coalition: 'Samenwerking', kind: 'Soort', from: 'Van', tie: 'Relatie', to: 'Naar', source: 'Bron', certainty: 'Zekerheid' },
  ties: 'Relaties',
  withoutMembers: 'Samenwerkingen waarvan de leden niet op deze kaart staan',
  nobodyKnown: 'leden onbekend',
  letters: 'Letters',
  looks: { table: 'gekleurd: aan tafel', around: 'zonder kleur: eromheen', past: 'grijs: niet meer', planned: 'schuin: gepland of gewenst' },
  tooLarge: (rows, columns) => `De matrix telt ${rows.toLocaleString('nl')} partijen en ${columns.toLocaleString('nl')} samenwerkingen. Dat past niet leesbaar op dia’s. In de Excel-export staat hij helemaal.`,
  says: {
    organisation: (name, coalitions) => (coalitions.length === 0 ? `${name}, zit in geen samenwerking op deze dia` : `${name}, zit in ${coalitions.join(', ')}`),
    coalition: (name, members) => (members.length === 0 ? `Samenwerking ${name}` : `Samenwerking ${name} van ${members.join(', ')}`),
    line: (from, label, to) => [from, label, to].filter(Boolean).join(' – '),
  },
}
