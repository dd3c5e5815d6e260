import type { ChosenSide, ImportDecisions, PlannedRecord } from '../../importing/importPlan.ts'
import { NO_DECISIONS } from '../../importing/importPlan.ts'
import { termKey, type CellFix, type Layout } from '../../importing/tables/layout/layout.ts'
import type { FileProblem, FileSpot } from '../../model/importedNetwork.ts'
import type { PartyId } from '../../model/ids.ts'
import type { TermList } from '../../model/vocabulary.ts'

/** All that somebody chose in one preview. It outlives each reading and each plan: what was mended or decided stays in sight, and can be chosen again. */
export type ImportChoices = {
  readonly decisions: ImportDecisions
  /** What cells hold instead of what stands in the file, by `cellKey`. */
  readonly fixes: ReadonlyMap<string, CellFix>
  /** Words of the file that become words of the map, as `Layout` has them. */
  readonly terms: Layout['terms']
  /** As typed; a date that is none counts as unknown. */
  readonly title: string
  readonly date: string
  /** Who looked like whom, as long as this preview is open: a plan asks no more of who is decided. */
  readonly asked: ReadonlyMap<string, readonly PartyId[]>
  /** Every problem that there was, the first of each cell. */
  readonly problems: readonly FileProblem[]
}

export type FieldKey = `${string}/${string}`

export type ChoiceAction =
  | { readonly type: 'began'; readonly title: string; readonly date: string }
  | { readonly type: 'read'; readonly problems: readonly FileProblem[] }
  | { readonly type: 'planned'; readonly records: readonly PlannedRecord[] }
  | { readonly type: 'same'; readonly file: string; readonly party: PartyId | null }
  | { readonly type: 'allSame' }
  | { readonly type: 'allAnother' }
  | { readonly type: 'sides'; readonly keys: readonly FieldKey[]; readonly side: ChosenSide }
  | { readonly type: 'leftOut'; readonly file: string; readonly isLeftOut: boolean }
  | { readonly type: 'broughtBack'; readonly file: string; readonly isBroughtBack: boolean }
  /** The same value in each of these cells. */
  | { readonly type: 'fixed'; readonly cells: readonly FileSpot[]; readonly value: string }
  | { readonly type: 'ownWord'; readonly list: TermList; readonly word: string }
  | { readonly type: 'described'; readonly title: string; readonly date: string }

export const NO_CHOICES: ImportChoices = { decisions: NO_DECISIONS, fixes: new Map(), terms: {}, title: '', date: '', asked: new Map(), problems: [] }

export function reduceChoices(choices: ImportChoices, action: ChoiceAction): ImportChoices {
  const { decisions } = choices
  switch (action.type) {
    case 'began':
      return { ...NO_CHOICES, title: action.title, date: action.date }
    case 'described':
      return { ...choices, title: action.title, date: action.date }
    case 'read':
      return { ...choices, problems: withNewProblems(choices.problems, action.problems) }
    case 'planned':
      return { ...choices, asked: withNewAsked(choices.asked, action.records) }
    case 'same':
      return decided(choices, new Map([[action.file, action.party]]))
    case 'allSame':
      return decided(choices, new Map([...choices.asked].map(([file, [first]]) => [file, first ?? null])))
    case 'allAnother':
      return decided(choices, new Map([...choices.asked.keys()].map((file) => [file, null])))
    case 'sides':
      return { ...choices, decisions: { ...decisions, sides: new Map([...decisions.sides, ...action.keys.map((key) => [key, action.side] as const)]) } }
    case 'leftOut':
      return { ...choices, decisions: { ...decisions, leftOut: toggled(decisions.leftOut, action.file, action.isLeftOut) } }
    case 'broughtBack':
      return { ...choices, decisions: { ...decisions, broughtBack: toggled(decisions.broughtBack, action.file, action.isBroughtBack) } }
    case 'ownWord':
      return { ...choices, terms: { ...choices.terms, [termKey(action.list, action.word)]: action.word.trim().toLowerCase() } }
    case 'fixed':
      return { ...choices, fixes: new Map([...choices.fixes, ...action.cells.flatMap((at) => fixOf(at, action.value))]) }
  }
}

/** Whether closing would throw something away. */
export function hasChosen({ decisions: { sameAs, sides, leftOut, broughtBack }, fixes, terms }: ImportChoices): boolean {
  return sameAs.size + sides.size + leftOut.size + broughtBack.size + fixes.size + Object.keys(terms).length > 0
}

export const cellKey = ({ sheet, row, column }: FileSpot): string => JSON.stringify([sheet, row, column])

function fixOf(at: FileSpot, value: string): readonly (readonly [string, CellFix])[] {
  const { sheet, row, column } = at
  return row === null || column === null ? [] : [[cellKey(at), { sheet, row, column, value }]]
}

/** Whether another value in its cell can mend it. */
export const isCell = ({ at: { row, column }, code }: FileProblem): boolean => row !== null && column !== null && code !== 'sameHeadingTwice'

function decided(choices: ImportChoices, sameAs: ReadonlyMap<string, PartyId | null>): ImportChoices {
  return { ...choices, decisions: { ...choices.decisions, sameAs: new Map([...choices.decisions.sameAs, ...sameAs]) } }
}

/** A cell that was mended may break the next: what is new comes where its place in the file is. */
function withNewProblems(before: readonly FileProblem[], now: readonly FileProblem[]): readonly FileProblem[] {
  const known = new Set(before.map(problemKey))
  const fresh = now.filter((problem) => !known.has(problemKey(problem)))
  return fresh.length === 0 ? before : [...before, ...fresh]
}

/** One entry per cell, whatever is the matter with it now; elsewhere one per problem. */
export const problemKey = (problem: FileProblem): string => (isCell(problem) ? cellKey(problem.at) : `${cellKey(problem.at)} ${problem.code} ${problem.value}`)

function withNewAsked(before: ImportChoices['asked'], records: readonly PlannedRecord[]): ImportChoices['asked'] {
  const fresh = records.flatMap((record) => (record.becomes === 'new' && record.asked.length > 0 && !before.has(record.fileId) ? [[record.fileId, record.asked] as const] : []))
  return fresh.length === 0 ? before : new Map([...before, ...fresh])
}

function toggled(set: ReadonlySet<string>, member: string, isIn: boolean): ReadonlySet<string> {
  const next = new Set(set)
  if (isIn) next.add(member)
  else next.delete(member)
  return next
}
