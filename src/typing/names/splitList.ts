import { addProblem, ask, choicesOf, type Draft } from '../draft.ts'
import { beginsPair } from '../words/guessKind.ts'
import { isSign, isWord, type Token, textOf, trimSigns } from '../words/tokens.ts'
import type { Count } from '../words/verbs.ts'
import { bareKind, vocabularyWords } from '../words/vocabularyWords.ts'
import { wordsOfPeriods } from './cutPeriod.ts'

/** A list that is longer goes on several lines: its chips could not be checked anyway. */
export const MAX_PARTIES = 200

export const CONJUNCTIONS: ReadonlySet<string> = new Set(['en', 'and', '&', '+'])

/** The names of a list. Commas always split; *en*, *&*, *+* and a slash split unless they stand inside a name. */
export function splitList(draft: Draft, tokens: readonly Token[], count: Count): readonly (readonly Token[])[] {
  const inPeriods = wordsOfPeriods(draft, tokens)
  const parts = splitAt(tokens, (token) => isSign(token, ',;|') && !inPeriods.has(token)).map((part) => trimSigns(part))
  const filled = parts.filter((part) => part.length > 0)
  if (filled.length > MAX_PARTIES) return addProblem(draft, 'tooMany', tokens) ?? []
  return filled.flatMap((part, index) => splitPart(draft, part, filled.length === 1 ? count : countOfPart(part, count, index === filled.length - 1), inPeriods))
}

/** *A, B en C* ends with two by the way it is written, unless those look like one name (*…, Zorg en Zekerheid*). */
function countOfPart(part: readonly Token[], count: Count, isLast: boolean): Count {
  if (!isLast) return 'unsaid'
  const words = splitAt(part, (token) => isWord(token, CONJUNCTIONS)).map((words) => trimSigns(words))
  return count === 'several' || !looksWhole(words) ? 'several' : 'unsaid'
}

export function splitAt(tokens: readonly Token[], isSeparator: (token: Token, at: number) => boolean): readonly (readonly Token[])[] {
  const parts: Token[][] = [[]]
  for (const [at, token] of tokens.entries()) {
    if (!token.isName && token.depth === 0 && isSeparator(token, at)) parts.push([])
    else parts.at(-1)?.push(token)
  }
  return parts
}

function splitPart(draft: Draft, tokens: readonly Token[], count: Count, inPeriods: ReadonlySet<Token>): readonly (readonly Token[])[] {
  const parts = splitAt(tokens, (token, at) => !inPeriods.has(token) && isJoint(tokens, token, at))
  if (parts.length === 1) return [tokens]
  if (parts.length > MAX_PARTIES) return addProblem(draft, 'tooMany', tokens) ?? []
  const filled = parts.map((part) => trimSigns(part)).filter((part) => part.length > 0)
  if (filled.length < parts.length) return count === 'unsaid' ? [tokens] : filled
  return staysWhole(draft, tokens, filled, count) ? [tokens] : filled
}

/** A word or sign that may join two names. Signs need room on both sides: *J&J* and *50+* are names. */
function isJoint(tokens: readonly Token[], token: Token, at: number): boolean {
  if (isWord(token, CONJUNCTIONS) && /\p{L}/u.test(token.text)) return true
  const [before, after] = [tokens[at - 1], tokens[at + 1]]
  if (isSign(token, '/')) return !isInPeriod(before, after)
  const hasRoom = before !== undefined && after !== undefined && before.end < token.start && token.end < after.start
  return isSign(token, '&+') && (hasRoom || Boolean(before?.isName && after?.isName))
}

/** The slash of *t/m* and of *1/7/2018*. */
function isInPeriod(before: Token | undefined, after: Token | undefined): boolean {
  const isUntil = before?.key === 't' && after?.key === 'm'
  return isUntil || (/^\d+$/.test(before?.text ?? '') && /^\d+$/.test(after?.text ?? ''))
}

function staysWhole(draft: Draft, tokens: readonly Token[], parts: readonly (readonly Token[])[], count: Count): boolean {
  if (count === 'several') return false
  if (parts.some((part) => part.length === 1 && part[0]?.isName) || parts.every((part) => endsWithBracket(part))) return false
  if (count === 'one') return true
  const words = vocabularyWords(draft.context.vocabulary)
  if (parts.every((part) => bareKind(words, part))) return false
  if (isTightSlash(draft, tokens)) return askNames(draft, tokens, true)
  if (tokens.some((token) => isSign(token, '+'))) return false
  return askNames(draft, tokens, looksWhole(parts))
}

function endsWithBracket(part: readonly Token[]): boolean {
  return isSign(part.at(-1), ')')
}

function isTightSlash(draft: Draft, tokens: readonly Token[]): boolean {
  return /\S\/\S/.test(textOf(draft.line, tokens))
}

/** *Zorg en Zekerheid*, *Jeugd en gezin*: a field before the joint, or a small letter after it. */
function looksWhole(parts: readonly (readonly Token[])[]): boolean {
  const [first, second] = parts
  const after = second?.[0]?.text[0] ?? ''
  return beginsPair(first?.at(-1)?.key ?? '') || (after !== after.toUpperCase() && !/\p{Ll}/u.test(first?.[0]?.text[0] ?? ''))
}

function askNames(draft: Draft, tokens: readonly Token[], isWhole: boolean): boolean {
  const { choice } = ask(draft, 'names', tokens, isWhole ? choicesOf('oneName', 'severalNames') : choicesOf('severalNames', 'oneName'))
  return choice.code === 'oneName'
}
