import type { ExportWords } from '../exportWords.ts'

/** Who wrote a file: by this name our reader knows that the ids in it are those of a map. */
export const CREATOR = 'Netwerkkaart'

/** What goes with every export, for formats that have one text for all of it: date of state, filters, sources, certainty. */
export function describeMap(words: ExportWords): string {
  const { headings } = words
  const listed = (heading: string, lines: readonly string[]): string => (lines.length === 0 ? '' : `${heading}: ${lines.join('; ')}`)
  return [
    words.title, words.subtitle, words.stateDate, words.shown, listed(headings.filters, words.filters),
    ...words.about.map(({ label, text }) => `${label}: ${text}`),
    listed(headings.sources, words.sources.map(({ title, detail, link }) => [title, detail, link].filter(Boolean).join(', '))),
    listed(headings.certainty, words.certainty), words.madeWith,
  ].filter(Boolean).join('\n')
}
