import type { ProblemCode } from '../../typing/proposal.ts'
import type { Suggestion } from '../../typing/suggest.ts'

/** The line while somebody types in it. */
export type QuickLineState = {
  readonly text: string
  readonly caret: number
  /** Question id → index of the choice. */
  readonly answers: Readonly<Record<string, number>>
  /** The suggestion the arrow keys are on; -1 is none, and then Enter adds. */
  readonly active: number
  /** Suggestions stay away until something else is typed. */
  readonly isClosed: boolean
  /** Why Enter left something in the line, until something else is typed. `isRest`: the beginning was made. */
  readonly refusal: { readonly code: ProblemCode; readonly isRest: boolean } | null
}

export type QuickLineAction =
  | { readonly type: 'typed'; readonly text: string; readonly caret: number }
  | { readonly type: 'moved'; readonly step: 1 | -1; readonly count: number }
  | { readonly type: 'took'; readonly suggestion: Suggestion }
  | { readonly type: 'closed' }
  | { readonly type: 'answered'; readonly question: string; readonly choice: number }
  | { readonly type: 'refused'; readonly code: ProblemCode }
  /** Enter made something; `rest` is what was not understood. */
  | { readonly type: 'added'; readonly rest: string; readonly code: ProblemCode | null }

export const EMPTY_LINE: QuickLineState = { text: '', caret: 0, answers: {}, active: -1, isClosed: false, refusal: null }

export function reduceQuickLine(state: QuickLineState, action: QuickLineAction): QuickLineState {
  switch (action.type) {
    case 'typed':
      return { ...state, text: action.text, caret: action.caret, active: -1, isClosed: false, refusal: null, answers: action.text === '' ? {} : state.answers }
    case 'moved':
      return { ...state, active: nextActive(state.active, action.step, action.count) }
    case 'took':
      return { ...state, ...withSuggestion(state.text, action.suggestion), active: -1, isClosed: true, refusal: null }
    case 'closed':
      return { ...state, active: -1, isClosed: true }
    case 'answered':
      return { ...state, answers: { ...state.answers, [action.question]: action.choice } }
    case 'refused':
      return { ...state, refusal: { code: action.code, isRest: false }, isClosed: true }
    case 'added':
      return { ...EMPTY_LINE, text: action.rest, caret: action.rest.length, isClosed: true, refusal: action.rest === '' || action.code === null ? null : { code: action.code, isRest: true } }
  }
}

/** Goes round through the suggestions and through none of them. */
function nextActive(active: number, step: 1 | -1, count: number): number {
  if (count === 0) return -1
  const places = count + 1
  return ((active + 1 + step + places) % places) - 1
}

function withSuggestion(text: string, { start, end, text: taken }: Suggestion): { text: string; caret: number } {
  return { text: text.slice(0, start) + taken + text.slice(end), caret: start + taken.length }
}
