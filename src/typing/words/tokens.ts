import { foldCase } from '../../model/names.ts'

/** A word or a sign of the line, or a whole name that may not be split. `end` is exclusive. */
export type Token = {
  readonly text: string
  /** The word folded for comparing, without dots and apostrophes; for a sign the sign itself. */
  readonly key: string
  readonly start: number
  readonly end: number
  /** Quoted or known on the map: never read as a role, verb or period, and never split. */
  readonly isName: boolean
  /** How many brackets are open around it; the brackets themselves count as inside. */
  readonly depth: number
}

const SIGNS = ',;:()&+/>|→–—-'
const QUOTES: Readonly<Record<string, string>> = { '"': '"', '“': '”', '„': '””“', '«': '»' }

/** The line as words, signs and quoted names. An open quote or bracket is closed by the end of the line. */
export function tokenise(line: string): readonly Token[] {
  const tokens: Token[] = []
  let [at, depth] = [0, 0]
  while (at < line.length) {
    const character = line[at] ?? ''
    if (/\s/.test(character)) at++
    else if (character in QUOTES) at = pushQuoted(tokens, line, at, depth)
    else if (SIGNS.includes(character)) {
      if (character === '(') depth++
      tokens.push({ text: character, key: character, start: at, end: at + 1, isName: false, depth })
      if (character === ')') depth = Math.max(0, depth - 1)
      at++
    } else at = pushWord(tokens, line, at, depth)
  }
  return tokens
}

function pushQuoted(tokens: Token[], line: string, start: number, depth: number): number {
  const closing = QUOTES[line[start] ?? ''] ?? ''
  let end = start + 1
  while (end < line.length && !closing.includes(line[end] ?? '')) end++
  const text = line.slice(start + 1, end)
  if (text.trim() !== '') tokens.push({ text, key: foldWord(text), start: start + 1, end, isName: true, depth })
  return end + 1
}

function pushWord(tokens: Token[], line: string, start: number, depth: number): number {
  let end = start + 1
  while (end < line.length && !/\s/.test(line[end] ?? '') && !SIGNS.includes(line[end] ?? '') && !((line[end] ?? '') in QUOTES)) end++
  const text = line.slice(start, end)
  tokens.push({ text, key: foldWord(text), start, end, isName: false, depth })
  return end
}

/** A word as it is compared: without case, diacritics, dots and apostrophes. */
export function foldWord(word: string): string {
  return foldCase(word).replace(/[.'’`!?]/g, '')
}

export function isSign(token: Token | undefined, signs: string): boolean {
  return token !== undefined && !token.isName && token.text.length === 1 && signs.includes(token.text)
}

/** Whether the token is this very word, unprotected and outside brackets. */
export function isWord(token: Token | undefined, words: ReadonlySet<string>): boolean {
  return token !== undefined && !token.isName && words.has(token.key)
}

/** A word with a capital inside a line is more likely part of a name than a verb or role. */
export function isCapitalised(token: Token): boolean {
  const first = token.text[0] ?? ''
  return !isSign(token, first) && first !== first.toLowerCase()
}

export function spanOf(tokens: readonly Token[]): { readonly start: number; readonly end: number } {
  return { start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0 }
}

/** The line between the first and the last token, to the character. */
export function textOf(line: string, tokens: readonly Token[]): string {
  const { start, end } = spanOf(tokens)
  return line.slice(start, end)
}

/** What may stand between a name and the sentence around it. A dash after a year is left alone: *2014-* is a period. */
export const SEPARATORS_AND_DASHES = ',;-–—'

/** The tokens without commas and the like at either end. */
export function trimSigns(tokens: readonly Token[], signs = ',;'): readonly Token[] {
  let [start, end] = [0, tokens.length]
  while (start < end && isSign(tokens[start], signs)) start++
  while (end > start && isSign(tokens[end - 1], signs)) end--
  return tokens.slice(start, end)
}
