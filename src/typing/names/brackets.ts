import type { Status } from '../../model/coalition.ts'
import { isAcronymOf } from '../../model/names.ts'
import type { Period } from '../../model/partialDate.ts'
import { addChip, addProblem, checkedPeriod, type Draft, findPlace, joinPeriods, placeRefOf } from '../draft.ts'
import type { PlaceRef } from '../proposal.ts'
import { isSign, isWord, type Token, textOf } from '../words/tokens.ts'
import { kindOrDomain, phraseKey, termAt, vocabularyWords } from '../words/vocabularyWords.ts'
import { bracketContent, isFalseDate, trailingBracket, wholePeriod } from './cutPeriod.ts'
import { isPerson } from './person.ts'
import { splitAt } from './splitList.ts'

/** One party as typed: its name, and what stands with it. */
export type Item = {
  /** Empty when only a period or the like was typed. */
  readonly name: readonly Token[]
  readonly roles: readonly string[]
  readonly period: Period
  readonly periodTokens: readonly Token[]
  readonly kind: string | null
  readonly domain: string | null
  readonly coalitionKind: string | null
  readonly placeRefs: readonly PlaceRef[]
  readonly aliases: readonly string[]
  /** Names it had before. */
  readonly former: readonly (readonly Token[])[]
  readonly status: Status
  readonly onBehalfOf: readonly Token[]
  /** A person to reach it through. */
  readonly person: readonly Token[]
  readonly areMembersUnknown: boolean
}

/** An item while it is being read. */
export type Details = { -readonly [Key in keyof Item]: Item[Key] }

export const ON_BEHALF = new Set(['namens', 'representing'])
export const FORMER = new Set(['voorheen', 'vroeger', 'formerly', 'previously'])
export function isOnBehalf(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.key === 'on' && tokens[at + 1]?.key === 'behalf' && tokens[at + 2]?.key === 'of'
}

export function recordRoles(draft: Draft, words: readonly Token[], codes: readonly string[], item: Details, name: readonly Token[]): readonly Token[] {
  item.roles = [...item.roles, ...codes]
  addChip(draft, 'role', words, { code: codes[0] ?? null })
  return name
}

const ROLE_JOINTS = new Set(['en', 'and', '&', ',', '/'])

/** Roles that stand together: *trekker*, *trekker en penvoerder*; null when no role begins here. */
export function roleRun(draft: Draft, tokens: readonly Token[], at: number): { readonly codes: readonly string[]; readonly end: number } | null {
  const { roles } = vocabularyWords(draft.context.vocabulary)
  const codes: string[] = []
  let end = at
  for (let next = at; next < tokens.length; next++) {
    const term = termAt(roles, tokens, next)
    if (!term) break
    codes.push(term.code)
    end = term.end
    next = term.end
    if (!isWord(tokens[next], ROLE_JOINTS)) break
  }
  return codes.length > 0 ? { codes: [...new Set(codes)], end } : null
}

/** Takes the brackets at the end, as long as they are understood; others stay in the name, but not a date that does not exist. */
export function takeBrackets(draft: Draft, tokens: readonly Token[], item: Details): readonly Token[] {
  let name = tokens
  for (let start = trailingBracket(name); start > 0; start = trailingBracket(name)) {
    const parts = splitAt(raised(bracketContent(name.slice(start))), (token) => isSign(token, ',;')).filter((part) => part.length > 0)
    const readings = parts.map((part) => falseDateReading(draft, part) ?? bracketReading(draft, part, name.slice(0, start), item) ?? nextFormerReading(parts, part, item))
    if (parts.length === 0 || (readings.includes(null) && !parts.some((part) => falseDateReading(draft, part)))) break
    for (const read of readings) read?.()
    name = name.slice(0, start)
  }
  return name
}

/** The words in brackets as if the brackets were not there. */
function raised(tokens: readonly Token[]): readonly Token[] {
  return tokens.map((token) => ({ ...token, depth: Math.max(0, token.depth - 1) }))
}

/** What one part in brackets means, as the act of recording it; tried in the order of the rules, null when it means nothing. */
function bracketReading(draft: Draft, part: readonly Token[], name: readonly Token[], item: Details): (() => void) | null {
  return affiliationReading(draft, part, name, item)
    ?? formerReading(part, item)
    ?? roleReading(draft, part, item)
    ?? periodReading(draft, part, item)
    ?? statusReading(draft, part, item)
    ?? kindReading(draft, part, item)
    ?? placeReading(draft, part, item)
    ?? onBehalfReading(part, item)
    ?? speakerReading(draft, part, name, item)
    ?? initialsReading(draft, part, name, item)
}

/** *dr. Jansen (huisartsen)*: after a person stands who that person speaks for. */
function affiliationReading(draft: Draft, part: readonly Token[], name: readonly Token[], item: Details): (() => void) | null {
  const isParty = part.every((token) => token.isName) || kindOrDomain(vocabularyWords(draft.context.vocabulary), part) !== null
  return isParty && isPerson(draft, name) ? () => void (item.onBehalfOf = part) : null
}

function formerReading(part: readonly Token[], item: Details): (() => void) | null {
  if (!isWord(part[0], FORMER) || part.length < 2) return null
  return () => {
    item.former = [...item.former, part.slice(part[1]?.key === 'known' && part[2]?.key === 'as' ? 3 : 1)]
  }
}

/** *(2018-13)*, *(trekker sinds 2018-13)*: nothing is made of the name before it either. */
function falseDateReading(draft: Draft, part: readonly Token[]): (() => void) | null {
  const isFalse = isFalseDate(draft, part.slice(roleRun(draft, part, 0)?.end ?? 0))
  return isFalse ? () => void addProblem(draft, 'noDate', part) : null
}

/** *(voorheen HKH, Elzha)*: names go on behind the first. */
function nextFormerReading(parts: readonly (readonly Token[])[], part: readonly Token[], item: Details): (() => void) | null {
  return isWord(parts[0]?.[0], FORMER) ? () => void (item.former = [...item.former, part]) : null
}

/** *(trekker)*, and with its period *(trekker sinds 2015)*. */
function roleReading(draft: Draft, part: readonly Token[], item: Details): (() => void) | null {
  const run = roleRun(draft, part, 0)
  const when = run && run.end < part.length ? periodReading(draft, part.slice(run.end), item) : null
  if (!run || (run.end < part.length && !when)) return null
  return () => {
    recordRoles(draft, part.slice(0, run.end), run.codes, item, [])
    when?.()
  }
}

function periodReading(draft: Draft, part: readonly Token[], item: Details): (() => void) | null {
  const found = wholePeriod(draft, part)
  if (!found) return null
  return () => {
    item.period = joinPeriods(item.period, checkedPeriod(draft, found, part))
    item.periodTokens = part
  }
}

const STATUS_BY_WORD: ReadonlyMap<string, Status> = new Map([['gewenst', 'wanted'], ['wens', 'wanted'], ['wanted', 'wanted'], ['gepland', 'planned'], ['planned', 'planned'], ['beoogd', 'planned']])
const MEMBERS_UNKNOWN = new Set(['leden onbekend', 'leden nog onbekend', 'deelnemers onbekend', 'onbekend', 'nog onbekend', 'nog in te vullen', 'members unknown', 'members not yet known', 'unknown'])

function statusReading(draft: Draft, part: readonly Token[], item: Details): (() => void) | null {
  const status = STATUS_BY_WORD.get(phraseKey(part))
  if (status !== undefined) {
    return () => {
      item.status = status
      addChip(draft, 'status', part, { code: status })
    }
  }
  return isMembersUnknown(part) ? () => void (item.areMembersUnknown = true) : null
}

export function isMembersUnknown(tokens: readonly Token[]): boolean {
  return MEMBERS_UNKNOWN.has(phraseKey(tokens)) || (tokens.length > 0 && tokens.every((token) => /^\?+$/.test(token.text)))
}

function kindReading(draft: Draft, part: readonly Token[], item: Details): (() => void) | null {
  const words = vocabularyWords(draft.context.vocabulary)
  const guess = part.some((token) => token.isName) ? null : kindOrDomain(words, part)
  if (guess) {
    return () => {
      item.kind = guess.kind
      item.domain = guess.domain
      addChip(draft, guess.kind === null || words.domains.has(phraseKey(part)) ? 'domain' : 'kind', part, { code: guess.domain ?? guess.kind })
    }
  }
  const coalitionKind = words.coalitionKinds.get(phraseKey(part))
  if (coalitionKind === undefined) return null
  return () => {
    item.coalitionKind = coalitionKind
    addChip(draft, 'kind', part, { code: coalitionKind })
  }
}

function placeReading(draft: Draft, part: readonly Token[], item: Details): (() => void) | null {
  const places = findPlace(draft, part) ? [part] : splitAt(part, (token) => isWord(token, new Set(['en', 'and', '&'])))
  if (!places.every((place) => place.length > 0 && findPlace(draft, place))) return null
  return () => {
    item.placeRefs = [...item.placeRefs, ...places.map((place) => placeRefOf(draft, place)).filter((ref) => ref !== null)]
  }
}

function onBehalfReading(part: readonly Token[], item: Details): (() => void) | null {
  const length = isWord(part[0], ON_BEHALF) ? 1 : isOnBehalf(part, 0) ? 3 : 0
  return length > 0 && part.length > length ? () => void (item.onBehalfOf = part.slice(length)) : null
}

/** *dr. Jansen (Sterkzorg)*: what says nothing else behind a person is whom that person speaks for. */
function speakerReading(draft: Draft, part: readonly Token[], name: readonly Token[], item: Details): (() => void) | null {
  return isPerson(draft, name) ? () => void (item.onBehalfOf = part) : null
}

/** Initials stand for the name before them, or the name for the words in the brackets. */
function initialsReading(draft: Draft, part: readonly Token[], name: readonly Token[], item: Details): (() => void) | null {
  const [short, long] = [textOf(draft.line, part), textOf(draft.line, name)]
  if (!isAcronymOf(short, long) && !isAcronymOf(long, short) && !isSpreadOver(short, long)) return null
  return () => {
    item.aliases = [...item.aliases, short]
    addChip(draft, 'alias', part)
  }
}

/** *NZa* in *Nederlandse Zorgautoriteit*: capitals only, each found in its turn, the first at the beginning. */
function isSpreadOver(short: string, long: string): boolean {
  if (!/^\p{Lu}[\p{L}]{1,6}$/u.test(short) || (short.match(/\p{Lu}/gu) ?? []).length < 2) return false
  const [letters, name] = [short.toLowerCase(), long.toLowerCase()]
  let at = 0
  for (const letter of letters) {
    at = name.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return name.startsWith(letters[0] ?? ' ')
}

