import { afterNegation, VERB_BY_DENIAL, withoutAnymore, withoutNegation } from './negation.ts'
import { isCapitalised, isWord, SEPARATORS_AND_DASHES, type Token, trimSigns } from './tokens.ts'
import type { Count, Meaning, Sentence } from './verbs.ts'

/** A sentence found in the line: who, what, and whether it is denied. */
export type Match = {
  readonly meaning: Meaning
  readonly subject: readonly Token[]
  /** Empty in a sentence about the subjects together. */
  readonly object: readonly Token[]
  /** The words of the verb. */
  readonly verb: readonly Token[]
  readonly isNegated: boolean
  readonly subjects: Count
  readonly objects: Count
}

/** Beyond this many words that could be a verb, the line is no sentence. */
const MAX_CANDIDATES = 60

/** The first verb of the line, the longest where several begin there; null when there is none with both its ends. */
export function matchVerb(tokens: readonly Token[], sentences: ReadonlyMap<string, readonly Sentence[]>): Match | null {
  let candidates = 0
  for (const [at, token] of tokens.entries()) {
    const possible = token.isName || token.depth > 0 ? undefined : sentences.get(VERB_BY_DENIAL.get(token.key) ?? token.key)
    if (!possible) continue
    if (++candidates > MAX_CANDIDATES) return null
    const matches = possible.map((sentence) => matchAt(tokens, at, sentence)).filter((match) => match !== null)
    const best = matches.toSorted((a, b) => b.verb.length - a.verb.length || Number(b.isNegated) - Number(a.isNegated))[0]
    if (best) return best
  }
  return null
}

/** The verb that begins the line, with nobody before it: *werkt samen met CZ*; null when the line does not begin so. */
export function verbWithoutSubject(tokens: readonly Token[], sentences: ReadonlyMap<string, readonly Sentence[]>): readonly Token[] | null {
  const first = tokens[0]
  if (!first || first.isName) return null
  for (const { elements } of sentences.get(first.key) ?? []) {
    const [slot, words, next] = elements
    if (slot !== 'S' || !Array.isArray(words) || next !== 'O' || (isCapitalised(first) && words.length < 2)) continue
    const end = matchWords(tokens, 0, words)
    if (end) return tokens.slice(0, end.end)
  }
  return null
}

/** The verb that ends the line, with nobody after it yet: *Altrecht werkt samen met*; null when the line does not end so. */
export function verbWithoutObject(tokens: readonly Token[], sentences: ReadonlyMap<string, readonly Sentence[]>): readonly Token[] | null {
  const last = tokens.length
  for (let at = Math.max(1, last - 5); at < last; at++) {
    const token = tokens[at]
    if (token === undefined || token.isName || isCapitalised(token)) continue
    for (const { elements } of sentences.get(token.key) ?? []) {
      const [slot, words, next] = elements
      if (typeof slot !== 'string' || !Array.isArray(words) || next === undefined || typeof next !== 'string') continue
      const end = matchWords(tokens, at, words)
      if (end !== null && end.end === last) return tokens.slice(at)
    }
  }
  return null
}

function matchAt(tokens: readonly Token[], at: number, sentence: Sentence): Match | null {
  const { elements } = sentence
  const slots: { S: readonly Token[]; O: readonly Token[] } = { S: [], O: [] }
  const verb: Token[] = []
  let [position, isNegated] = [0, false]
  for (const [index, element] of elements.entries()) {
    if (typeof element === 'string') continue
    const isFirst = verb.length === 0
    const match = isFirst ? matchWords(tokens, at, element) : findWords(tokens, position + 1, element, index === elements.length - 1)
    if (!match) return null
    const slot = elements[index - 1]
    if (typeof slot === 'string') slots[slot] = tokens.slice(position, match.start)
    else if (match.start > 0) return null
    verb.push(...match.words)
    isNegated ||= match.isNegated
    position = match.end
  }
  const last = elements.at(-1)
  if (typeof last === 'string') slots[last] = tokens.slice(position)
  else if (afterNegation(tokens, position) !== tokens.length) return null
  else isNegated ||= position < tokens.length
  return complete(sentence, slots, verb, isNegated)
}

function complete(sentence: Sentence, slots: { S: readonly Token[]; O: readonly Token[] }, verb: readonly Token[], isNegated: boolean): Match | null {
  const subject = withoutNegation(trimSigns(slots.S, SEPARATORS_AND_DASHES))
  const object = withoutNegation(withoutAdverb(trimSigns(slots.O, SEPARATORS_AND_DASHES)))
  const isDenied = isNegated || subject.isNegated || object.isNegated
  const [subjectTokens, objectTokens] = [subject.tokens, object.tokens].map((side) => trimSigns(isDenied ? withoutAnymore(side) : side)) as [readonly Token[], readonly Token[]]
  if (subjectTokens.length === 0 || (sentence.elements.includes('O') && objectTokens.length === 0)) return null
  if (verb.length === 1 && verb[0] && isCapitalised(verb[0]) && ![...subjectTokens, ...objectTokens].some((token) => token.isName)) return null
  return { meaning: sentence.meaning, subject: subjectTokens, object: objectTokens, verb, isNegated: isDenied, subjects: sentence.subjects, objects: sentence.objects }
}

/** How something is done; it may stand in a verb or right behind it (*werkt nauw samen met*, *financieren samen*). */
const ADVERBS = new Set(['samen', 'ook', 'mede', 'nauw', 'intensief', 'goed', 'veel', 'al', 'nu', 'nog', 'structureel', 'together', 'jointly', 'also', 'closely', 'now'])

function isAdverb(token: Token | undefined): boolean {
  return token !== undefined && isWord(token, ADVERBS) && !isCapitalised(token)
}

function withoutAdverb(tokens: readonly Token[]): readonly Token[] {
  return tokens.length > 1 && isAdverb(tokens[0]) ? tokens.slice(1) : tokens
}

type WordsFound = { readonly start: number; readonly end: number; readonly words: readonly Token[]; readonly isNegated: boolean }

function matchWords(tokens: readonly Token[], start: number, words: readonly string[]): WordsFound | null {
  const found: Token[] = []
  let [at, isNegated] = [start, false]
  for (const word of words) {
    if (found.length > 0) {
      const after = afterNegation(tokens, at)
      if (tokens[at]?.key !== word && after > at) [at, isNegated] = [after, true]
      while (isAdverb(tokens[at]) && tokens[at]?.key !== word) at++
    }
    const token = tokens[at]
    const isDenial = token !== undefined && VERB_BY_DENIAL.get(token.key) === word
    if (token === undefined || token.isName || (token.key !== word && !isDenial)) return null
    isNegated ||= isDenial
    found.push(token)
    at++
  }
  return { start, end: at, words: found, isNegated }
}

function findWords(tokens: readonly Token[], from: number, words: readonly string[], isLast: boolean): WordsFound | null {
  const start = isLast ? Math.max(from, tokens.length - words.length - 4) : from
  for (let at = start; at < tokens.length; at++) {
    const key = tokens[at]?.key ?? ''
    if ((VERB_BY_DENIAL.get(key) ?? key) !== words[0] || tokens[at]?.depth !== 0) continue
    const match = matchWords(tokens, at, words)
    if (match && (!isLast || afterNegation(tokens, match.end) === tokens.length)) return match
  }
  return null
}
