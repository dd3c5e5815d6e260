import { endingOf, endingOn, withEndYear } from '../../drawing/endings.ts'
import type { CoalitionId } from '../../model/ids.ts'
import type { Membership } from '../../model/membership.ts'
import { labelOf, seatOf, type Language, type Vocabulary } from '../../model/vocabulary.ts'
import type { Text } from '../text/nl/nl.ts'

/** What a cell says, and how it looks: at the table, around it, or over or not so yet. */
export type CellWords = { readonly words: string; readonly look: 'table' | 'around' | 'past' | 'planned' }

/** What all cells of one table are told by: `lastDay` of coalitions that have one, `day` as of when it is shown. */
export type CellTelling = { readonly vocabulary: Vocabulary; readonly lastDay: ReadonlyMap<CoalitionId, string>; readonly day: string; readonly text: Text; readonly language: Language }

/** One role in a cell, by its code and in words. */
export type CellRole = { readonly role: string; readonly words: string }

/** The roles of one party in one coalition: *trekker, lid –2018*; null where it has none. */
export function sayCell(memberships: readonly Membership[], telling: CellTelling): CellWords | null {
  const cell = cellRoles(memberships, telling)
  return cell && { words: cell.roles.map(({ words }) => words).join(', '), look: cell.look }
}

/** The same, each role apart. */
export function cellRoles(memberships: readonly Membership[], telling: CellTelling): { readonly roles: readonly CellRole[]; readonly look: CellWords['look'] } | null {
  if (memberships.length === 0) return null
  const { vocabulary, text, language } = telling
  const seats = memberships.map((membership) => ({ membership, ending: endingIn(membership, telling) }))
  const standing = seats.filter(({ membership, ending }) => !ending.ended && membership.status === 'is')
  const isAtTable = standing.some(({ membership }) => seatOf(vocabulary, membership) === 'table')
  return {
    roles: seats.map(({ membership: { role, status }, ending }) => {
      const label = withEndYear(labelOf(vocabulary.roles, role, language).toLocaleLowerCase(language), ending)
      return { role, words: status === 'is' ? label : text.said.withMarks(label, [text.list.status[status]]) }
    }),
    look: isAtTable ? 'table' : standing.length > 0 ? 'around' : seats.every(({ ending }) => ending.ended) ? 'past' : 'planned',
  }
}

/** By its own end, or by that of its coalition. */
function endingIn({ period, coalition }: Membership, { lastDay, day }: CellTelling): ReturnType<typeof endingOf> {
  const own = endingOf(period, day)
  return own.ended ? own : endingOn(lastDay.get(coalition), day)
}
