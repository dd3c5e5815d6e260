import type { LineKind } from '../../../drawing/drawing.ts'
import type { PartyId } from '../../../model/ids.ts'
import { partyOf } from '../../../model/network.ts'
import type { DeckInput, Slide } from './slide.ts'
import { tableSlides } from './tableSlides.ts'

/** Memberships stand with their coalition and in the matrix; that two work together follows from those. */
const KINDS: readonly LineKind[] = ['tie', 'succession', 'partOf']
/** A longer table is looked up in the other exports, not read on slides. */
const MOST_TIES = 200

/** What the lines on the map mean, in words: on a picture they would lie over one another. */
export function tieSlides(input: DeckInput): readonly Slide[] {
  const { drawing, network, language, words, slideWords: { columns, ties } } = input
  const nameOf = (party: PartyId): string => partyOf(network, party)?.name ?? ''
  const rows = drawing.lines.filter(({ kind }) => KINDS.includes(kind)).map(({ from, label, to }) => ({ cells: [nameOf(from), label, nameOf(to)] }))
  const ordered = rows.toSorted((a, b) => (a.cells[0] ?? '').localeCompare(b.cells[0] ?? '', language))
  return rows.length > MOST_TIES ? [] : tableSlides(input, ties, words.stateDate, { name: ties, head: [columns.from, columns.tie, columns.to], shares: [4, 2, 4], rows: ordered })
}
