import { choicesOf, ask, type Draft } from './draft.ts'
import { beginsPair } from './guessKind.ts'
import { isSign, isWord, type Token, textOf, trimSigns } from './tokens.ts'
import { bareKind, vocabularyWords } from './vocabularyWords.ts'

/** How the sentence counts its parties: *financiert* has one, *financieren* has several, a list says nothing. */
export type Count = 'one' | 'several' | 'unsaid'

export const CONJUNCTIONS: ReadonlySet<string> = new Set(['en', 'and', '&', '+'])

/** The names of a list. Commas always split; *en*, *&*, *+* and a slash split unless they stand inside a name. */
export function splitList(draft: Draft, tokens: readonly Token[], count: Count): readonly (readonly Token[])[] {
  const parts = splitAt(tokens, (token) => isSign(token, ',;|')).map((part) => trimSigns(part))
  const filled = parts.filter((part) => part.length > 0)
  return filled.flatMap((part, index) => splitPart(draft, part, partNumber(count, filled.length, index)))
}

/** *A, B en C* has several by its commas, though each part between them may still be one name. */
function partNumber(count: Count, parts: number, index: number): Count {
  if (parts === 1) return count
  return count === 'several' && index === parts - 1 ? 'several' : 'unsaid'
}

export function splitAt(tokens: readonly Token[], isSeparator: (token: Token, at: number) => boolean): readonly (readonly Token[])[] {
  const parts: Token[][] = [[]]
  for (const [at, token] of tokens.entries()) {
    if (!token.isName && token.depth === 0 && isSeparator(token, at)) parts.push([])
    else parts.at(-1)?.push(token)
  }
  return parts
}

function splitPart(draft: Draft, tokens: readonly Token[], count: Count): readonly (readonly Token[])[] {
  const parts = splitAt(tokens, (token, at) => isJoint(tokens, token, at))
  if (parts.length === 1) return [tokens]
  const filled = parts.map((part) => trimSigns(part)).filter((part) => part.length > 0)
  if (filled.length < parts.length) return count === 'unsaid' ? [tokens] : filled
  return staysWhole(draft, tokens, filled, count) ? [tokens] : filled
}

/** A word or sign that may join two names. Signs need room on both sides: *J&J* and *50+* are names. */
function isJoint(tokens: readonly Token[], token: Token, at: number): boolean {
  if (isWord(token, CONJUNCTIONS) && /\p{L}/u.test(token.text)) return true
  if (isSign(token, '/')) return true
  const [before, after] = [tokens[at - 1], tokens[at + 1]]
  const hasRoom = before !== undefined && after !== undefined && before.end < token.start && token.end < after.start
  return isSign(token, '&+') && (hasRoom || Boolean(before?.isName && after?.isName))
}

function staysWhole(draft: Draft, tokens: readonly Token[], parts: readonly (readonly Token[])[], count: Count): boolean {
  if (count === 'several') return false
  if (parts.some((part) => part.length === 1 && part[0]?.isName) || parts.every((part) => endsWithBracket(part))) return false
  const words = vocabularyWords(draft.context.vocabulary)
  if (parts.every((part) => bareKind(words, part))) return false
  if (count === 'one' || isTightSlash(draft, tokens) && count === 'unsaid' && isOneWordEach(parts)) return count === 'one' || askNames(draft, tokens, true)
  if (tokens.some((token) => isSign(token, '+'))) return false
  return askNames(draft, tokens, looksWhole(parts))
}

function endsWithBracket(part: readonly Token[]): boolean {
  return isSign(part.at(-1), ')')
}

function isTightSlash(draft: Draft, tokens: readonly Token[]): boolean {
  return /\S\/\S/.test(textOf(draft.line, tokens))
}

function isOneWordEach(parts: readonly (readonly Token[])[]): boolean {
  return parts.every((part) => part.length <= 3)
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
