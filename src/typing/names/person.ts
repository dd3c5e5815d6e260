import type { Draft } from '../draft.ts'
import { guessCoalitionKind, guessKind } from '../words/guessKind.ts'
import { type Token, textOf } from '../words/tokens.ts'

const TITLES = new Set(['dr', 'drs', 'prof', 'ir', 'mr', 'mw', 'mevr', 'mevrouw', 'dhr', 'meneer', 'dokter', 'mrs', 'ms'])

/** *Dr. Leo Kannerhuis* bears a title and is a house; quotes settle it for others. */
export function isPerson(draft: Draft, name: readonly Token[]): boolean {
  const [first, second] = name
  if (!first || !second || name.some((token) => token.isName) || name.length > 8) return false
  const isTitle = TITLES.has(first.key) && (first.text.endsWith('.') || !isAllCapitals(first.text))
  const isInitials = /^(\p{Lu}\.)+$/u.test(first.text) && /^\p{L}/u.test(second.text)
  const text = textOf(draft.line, name)
  const isHouse = /(huis|centrum|kliniek|stichting|groep|school|college|academie|instituut|fonds|praktijk|apotheek|hospice)\b/iu.test(text) || guessKind(text) !== null || guessCoalitionKind(text) !== null
  return (isTitle || isInitials) && !isHouse
}

function isAllCapitals(text: string): boolean {
  return text.length > 1 && text === text.toUpperCase()
}
