import { joinParts, type DeckInput, type Slide } from './slide.ts'
import { tableSlides, type WordRow } from './tableSlides.ts'

/** Everything there is to say of the map itself: what of it is shown, who keeps it, where it comes from and how certain that is. */
export function aboutSlides(input: DeckInput): readonly Slide[] {
  const { words } = input
  const rows = [
    { label: words.headings.map, text: joinParts(words.stateDate, words.shown) },
    { label: words.headings.filters, text: joinParts(...words.filters) },
    { label: words.headings.certainty, text: joinParts(...words.certainty) },
    ...words.about,
  ].filter(({ text }) => text !== '')
  const labelled = (entries: typeof words.about): readonly WordRow[] => entries.map(({ label, text }) => ({ cells: [label, text] }))
  return [
    ...tableSlides(input, words.headings.about, words.madeWith, { name: words.headings.about, head: ['', ''], shares: [1, 3], rows: labelled(rows) }),
    ...sourceSlides(input),
    ...tableSlides(input, words.headings.contacts, words.stateDate, { name: words.headings.contacts, head: [input.slideWords.columns.party, words.headings.contacts], shares: [1, 2], rows: labelled(words.contacts) }),
  ]
}

function sourceSlides(input: DeckInput): readonly Slide[] {
  const { words: { sources, headings, stateDate }, slideWords: { columns } } = input
  const rows = sources.map(({ title, detail, link, certainty }) => ({ cells: [[title, detail, link].filter(Boolean).join(' · '), certainty] }))
  return tableSlides(input, headings.sources, stateDate, { name: headings.sources, head: [columns.source, columns.certainty], shares: [4, 1], rows })
}
