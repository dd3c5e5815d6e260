import { isCapitalised, isWord, type Token } from './tokens.ts'

const NEGATIONS = new Set(['niet', 'geen', 'nooit', 'not', 'never', 'no', 'doesnt', 'dont', 'didnt', 'isnt', 'arent', 'wasnt', 'werent'])
/** A verb and its denial in one word. */
export const VERB_BY_DENIAL: ReadonlyMap<string, string> = new Map([['isnt', 'is'], ['arent', 'are'], ['wasnt', 'was'], ['werent', 'were']])

const AROUND_NEGATION = new Set(['meer', 'langer', 'longer', 'more', 'any', 'anymore', 'does', 'do', 'did', 'zich'])

/** The position after a negation that begins here (*niet meer*, *no longer*, *does not*), or `at` when none does. */
export function afterNegation(tokens: readonly Token[], at: number): number {
  let [end, hasNegation] = [at, false]
  for (; end < tokens.length; end++) {
    const token = tokens[end]
    if (token === undefined || token.isName || beginsName(token)) break
    if (NEGATIONS.has(token.key)) hasNegation = true
    else if (!AROUND_NEGATION.has(token.key)) break
  }
  return hasNegation ? end : at
}

/** *No Limits*, *Nooit Alleen*; in capitals only (*NIET*) it is said aloud. */
function beginsName(token: Token): boolean {
  return isCapitalised(token) && token.text !== token.text.toUpperCase()
}

/** A part of the sentence without a negation at either end. */
export function withoutNegation(tokens: readonly Token[]): { readonly tokens: readonly Token[]; readonly isNegated: boolean } {
  const start = afterNegation(tokens, 0)
  let end = tokens.length
  for (let at = tokens.length - 1; at >= start && at >= tokens.length - 4; at--) {
    if (afterNegation(tokens, at) === tokens.length) end = at
  }
  return { tokens: tokens.slice(start, end), isNegated: start > 0 || end < tokens.length }
}

const AFTER_DENIAL = new Set(['meer', 'langer', 'anymore', 'any', 'more', 'longer'])

/** The end of a denied sentence without its *meer* or *anymore*; a capital makes it part of a name (*Zorg en Meer*). */
export function withoutAnymore(tokens: readonly Token[]): readonly Token[] {
  const last = tokens.findLastIndex((token) => !isWord(token, AFTER_DENIAL) || isCapitalised(token))
  return tokens.slice(0, last + 1)
}
