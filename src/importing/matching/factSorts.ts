import { orderEnds } from '../../model/factIds.ts'
import { normaliseName } from '../../model/names.ts'
import { firstDay, isSameDate, lastDay, type PartialDate, type Period } from '../../model/partialDate.ts'
import type { Fields } from '../merging/planning.ts'
import type { FactSort } from './recogniseFacts.ts'

export type FactTable = 'memberships' | 'ties' | 'successions' | 'phases' | 'results'

const dateText = (date: unknown): string | null => (date as PartialDate | null)?.date ?? (date as PartialDate | null)?.words ?? null
const periodText = (period: unknown): readonly (string | null)[] => [dateText((period as Period).from), dateText((period as Period).to)]
const text = (...parts: readonly unknown[]): string => JSON.stringify(parts)

/** Two stays with a gap between them are two stays; anything else in one role may be one stay of which two things are said. */
function mayOverlap(one: unknown, other: unknown): boolean {
  const [a, b] = [one as Period, other as Period]
  return !endsBefore(a, b) && !endsBefore(b, a)
}

function endsBefore({ to }: Period, { from }: Period): boolean {
  return Boolean(to?.date && from?.date && lastDay(to.date) < firstDay(from.date))
}

function mayBeSameDate(one: unknown, other: unknown): boolean {
  return one === null || other === null || isSameDate(one as PartialDate, other as PartialDate)
}

/** `isDirected`: of a kind of tie. Where it has none, A with B is B with A. */
export function factSorts(keepsIds: boolean, isDirected: (kind: string) => boolean): Readonly<Record<FactTable, FactSort>> {
  const inOrder = ({ from, to, kind }: Fields) => orderEnds(String(from), String(to), isDirected(String(kind)))
  return {
    memberships: {
      endsOf: ({ party, coalition }) => text(party, coalition),
      saysOf: ({ role, period, status }) => text(role, periodText(period), status),
      mayBe: (known, inFile) => known['role'] === inFile['role'] && mayOverlap(known['period'], inFile['period']),
      isMadeOfRows: false,
    },
    ties: {
      endsOf: ({ from, to }) => text([from, to].sort()),
      saysOf: (tie) => text(inOrder(tie), tie['kind'], periodText(tie['period']), tie['status']),
      mayBe: (known, inFile) => inOrder(known)[0] === inOrder(inFile)[0] && known['kind'] === inFile['kind'] && mayOverlap(known['period'], inFile['period']),
      isMadeOfRows: false,
    },
    successions: {
      endsOf: ({ to }) => text(to),
      saysOf: ({ from, date }) => text(from, dateText(date)),
      mayBe: (known, inFile) => !keepsIds && mayBeSameDate(known['date'], inFile['date']),
      isMadeOfRows: !keepsIds,
    },
    phases: {
      endsOf: ({ coalition }) => text(coalition),
      saysOf: ({ phase, period }) => text(phase, periodText(period)),
      mayBe: (known, inFile) => known['phase'] === inFile['phase'] && mayOverlap(known['period'], inFile['period']),
      isMadeOfRows: false,
    },
    results: {
      endsOf: ({ coalition }) => text(coalition),
      saysOf: ({ what, date }) => text(normaliseName(String(what)), dateText(date)),
      mayBe: (known, inFile) => normaliseName(String(known['what'])) === normaliseName(String(inFile['what'])) && mayBeSameDate(known['date'], inFile['date']),
      isMadeOfRows: false,
    },
  }
}
