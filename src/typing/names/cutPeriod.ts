import { OPEN_PERIOD, type Period } from '../../model/partialDate.ts'
import { addProblem, checkedPeriod, type Draft, joinPeriods } from '../draft.ts'
import { dateShapeLength, hasDateShape } from '../words/falseDate.ts'
import { barePeriod, keywordPeriod, PERIOD_KEYWORDS, type PeriodFound } from '../words/periodWords.ts'
import { isSign, spanOf, type Token, trimSigns } from '../words/tokens.ts'

export type Cut = { readonly tokens: readonly Token[]; readonly period: Period; readonly periodTokens: readonly Token[] }

/** Takes every period with a keyword out of these words, and one that stands last after a comma or in brackets. */
export function cutPeriods(draft: Draft, tokens: readonly Token[]): Cut {
  const kept: Token[] = []
  let [period, periodTokens]: [Period, Token[]] = [OPEN_PERIOD, []]
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at] as Token
    const end = token.isName || token.depth > 0 ? null : periodEnd(draft, tokens, at)
    if (end === null) kept.push(tokens[at++] as Token)
    else {
      const words = tokens.slice(at, end.end)
      period = joinPeriods(period, periodOf(draft, end.found, words))
      periodTokens = [...periodTokens, ...words]
      at = end.end
    }
  }
  const rest = trimSigns(kept)
  return periodTokens.length > 0 ? { tokens: rest, period, periodTokens } : cutTrailing(draft, rest)
}

/** The words of every period with a keyword: their *en*, comma and slash join no names (*tot en met 2018*, *since June 1, 2018*). */
export function wordsOfPeriods(draft: Draft, tokens: readonly Token[]): ReadonlySet<Token> {
  const words = new Set<Token>()
  for (const [at, token] of tokens.entries()) {
    const isIn = token.isName || words.has(token)
    for (const word of isIn ? [] : tokens.slice(at, periodEnd(draft, tokens, at)?.end ?? at)) words.add(word)
  }
  return words
}

function periodOf(draft: Draft, found: PeriodFound | null, words: readonly Token[]): Period {
  if (found) return checkedPeriod(draft, found, words)
  addProblem(draft, 'noDate', words)
  return OPEN_PERIOD
}

/** `found` is null where a keyword has something behind it that looks like a date and is none (*sinds 2018-13*). */
type End = { readonly found: PeriodFound | null; readonly end: number }

function periodEnd(draft: Draft, tokens: readonly Token[], at: number): End | null {
  const token = tokens[at]
  if (!token || !PERIOD_KEYWORDS.has(token.key)) return null
  const text = draft.line.slice(token.start, token.start + 160)
  const found = keywordPeriod(text, draft.context.today)
  return endOf(found, found?.length ?? dateShapeLength(text), tokens, at)
}

/** The position after a period of so many characters; null when there is none, or it would end inside a word or a protected name. */
function endOf(found: PeriodFound | null, length: number, tokens: readonly Token[], at: number): End | null {
  const stop = (tokens[at]?.start ?? 0) + length
  if (length === 0) return null
  let end = at
  while (end < tokens.length && (tokens[end]?.start ?? 0) < stop) {
    if (tokens[end]?.isName) return null
    end++
  }
  return { found, end }
}

function cutTrailing(draft: Draft, tokens: readonly Token[]): Cut {
  const comma = tokens.findLastIndex((token) => token.depth === 0 && isSign(token, ','))
  const afterComma = comma > 0 ? wholePeriod(draft, tokens.slice(comma + 1)) : null
  if (afterComma) {
    const words = tokens.slice(comma + 1)
    return { tokens: trimSigns(tokens.slice(0, comma)), period: checkedPeriod(draft, afterComma, words), periodTokens: words }
  }
  const bracket = trailingBracket(tokens)
  const inBracket = bracket > 0 ? wholePeriod(draft, bracketContent(tokens.slice(bracket))) : null
  if (!inBracket) return { tokens, period: OPEN_PERIOD, periodTokens: [] }
  const words = bracketContent(tokens.slice(bracket))
  return { tokens: tokens.slice(0, bracket), period: checkedPeriod(draft, inBracket, words), periodTokens: words }
}

/** The period that all these words are, with or without a keyword, or null. */
export function wholePeriod(draft: Draft, tokens: readonly Token[]): PeriodFound | null {
  if (tokens.length === 0 || tokens.length > 16 || tokens.some((token) => token.isName)) return null
  const { start, end } = spanOf(tokens)
  const text = draft.line.slice(start, end)
  const found = keywordPeriod(text, draft.context.today) ?? barePeriod(text, draft.context.today)
  return found && found.length === text.length ? found : null
}

/** Whether these words look like a date or a period and are none that exists: *2018-13*, *31 februari 2018*. */
export function isFalseDate(draft: Draft, tokens: readonly Token[]): boolean {
  if (tokens.length === 0 || tokens.some((token) => token.isName)) return false
  const { start, end } = spanOf(tokens)
  return hasDateShape(draft.line.slice(start, end)) && wholePeriod(draft, tokens) === null
}

/** Where the brackets begin that end these words, or -1. */
export function trailingBracket(tokens: readonly Token[]): number {
  const last = tokens.at(-1)
  if (!last || last.depth === 0) return -1
  const before = tokens.findLastIndex((token) => token.depth === 0)
  const outermost = tokens.findLastIndex((token, at) => at > before && token.depth === 1 && isSign(token, '('))
  return outermost
}

/** The words between one pair of brackets. */
export function bracketContent(tokens: readonly Token[]): readonly Token[] {
  const inner = tokens.slice(1)
  return isSign(inner.at(-1), ')') ? inner.slice(0, -1) : inner
}
