import { OPEN_PERIOD } from '../../model/partialDate.ts'
import { type Draft, joinPeriods } from '../draft.ts'
import { isCapitalised, isSign, isWord, SEPARATORS_AND_DASHES, type Token, trimSigns } from '../words/tokens.ts'
import { type Details, FORMER, isOnBehalf, type Item, ON_BEHALF, recordRoles, roleRun, takeBrackets } from './brackets.ts'
import { cutPeriods } from './cutPeriod.ts'
import { isPerson } from './person.ts'

const AS = new Set(['als', 'as', 'is', 'zijn'])

/** Where a role before or after a name is read: in the list of a coalition; among names only in small letters; in a sentence the role is the verb. */
export type RolesRead = 'any' | 'smallLetters' | 'none'

/** Reads one party with all that stands with it. */
export function readItem(draft: Draft, tokens: readonly Token[], rolesRead: RolesRead = 'none'): Item {
  const item: Details = { name: [], roles: [], period: OPEN_PERIOD, periodTokens: [], kind: null, domain: null, coalitionKind: null, placeRefs: [], aliases: [], former: [], status: 'is', onBehalfOf: [], person: [], areMembersUnknown: false }
  let name = takeBrackets(draft, trimSigns(tokens, SEPARATORS_AND_DASHES), item)
  const cut = cutPeriods(draft, name)
  item.period = joinPeriods(cut.period, item.period)
  item.periodTokens = [...cut.periodTokens, ...item.periodTokens]
  name = takeBrackets(draft, takeFormer(takeOnBehalf(cut.tokens, item), item), item)
  if (rolesRead !== 'none') name = takeRoles(draft, name, item, rolesRead)
  item.name = takePerson(draft, trimSigns(takeBrackets(draft, name, item), SEPARATORS_AND_DASHES), item)
  return item
}

function takeOnBehalf(tokens: readonly Token[], item: Details): readonly Token[] {
  const at = tokens.findIndex((token, index) => index > 0 && token.depth === 0 && (isWord(token, ON_BEHALF) || isOnBehalf(tokens, index)))
  if (at < 0) return tokens
  item.onBehalfOf = trimSigns(tokens.slice(isWord(tokens[at], ON_BEHALF) ? at + 1 : at + 3))
  return trimSigns(tokens.slice(0, at))
}

function takeFormer(tokens: readonly Token[], item: Details): readonly Token[] {
  const at = tokens.findIndex((token, index) => index > 0 && token.depth === 0 && isWord(token, FORMER))
  const former = at < 0 ? [] : trimSigns(tokens.slice(at + 1))
  if (former.length === 0) return tokens
  item.former = [...item.former, former]
  return trimSigns(tokens.slice(0, at))
}

function takeRoles(draft: Draft, tokens: readonly Token[], item: Details, rolesRead: RolesRead): readonly Token[] {
  const isRead = (token: Token | undefined): boolean => token !== undefined && (rolesRead === 'any' || !isCapitalised(token))
  const leading = roleRun(draft, tokens, 0)
  // In a list of parties a role alone is one whose party is still to be typed.
  if (leading?.end === tokens.length && rolesRead === 'any') return recordRoles(draft, tokens, leading.codes, item, [])
  if (leading && leading.end < tokens.length && isRead(tokens[0])) return recordRoles(draft, tokens.slice(0, leading.end), leading.codes, item, trimSigns(tokens.slice(leading.end), ',;:-–—'))
  for (let at = Math.max(1, tokens.length - 6); at < tokens.length; at++) {
    const trailing = tokens[at]?.depth === 0 ? roleRun(draft, tokens, at) : null
    if (trailing?.end !== tokens.length || !isRead(tokens[at])) continue
    let end = at
    while (end > 1 && (isWord(tokens[end - 1], AS) || isSign(tokens[end - 1], '-–—'))) end--
    return recordRoles(draft, tokens.slice(at), trailing.codes, item, tokens.slice(0, end))
  }
  return tokens
}

/** Moves a person out of the name: whoever that person speaks for is the party. */
function takePerson(draft: Draft, name: readonly Token[], item: Details): readonly Token[] {
  if (!isPerson(draft, name)) return name
  item.person = name
  const party = item.onBehalfOf
  item.onBehalfOf = []
  return party
}
