import type { Status } from '../../model/coalition.ts'
import type { Period } from '../../model/partialDate.ts'
import { addChip, addProblem, ask, choicesOf, type Draft, knownTheme, themeRefOf } from '../draft.ts'
import { readItem } from '../names/readItem.ts'
import { type Expected, peekParty, type Resolved, resolveParty } from '../names/resolveParty.ts'
import { splitList } from '../names/splitList.ts'
import type { ThemeRef } from '../proposal.ts'
import type { Match } from '../words/matchVerb.ts'
import { isWord, type Token } from '../words/tokens.ts'
import { addTie } from './addTie.ts'
import { endFacts } from './endFacts.ts'
import { addMembership, laterStatus, resolveAll, type ResolvedItem, tieKindOfRole } from './readMembership.ts'

export const WORKS_WITH = 'werkt samen met'
/** Above this many parties that *work together*, a tie for each pair would be a hairball. */
const MAX_PAIRED_PARTIES = 8

/** What the sentence says towards an organisation and towards a coalition; null where it says nothing there. */
type Says = { readonly tieKind: string | null; readonly role: string | null }

/** A verb between parties: a tie, or towards a coalition the role that says the same. */
export function readTie(draft: Draft, match: Match, period: Period): void {
  const says = whatIsSaid(draft, match)
  addChip(draft, match.isNegated || match.meaning.kind === 'leave' ? 'end' : 'tie', match.verb, { code: says.tieKind ?? says.role })
  const subjects = resolveAll(draft, splitList(draft, match.subject, match.subjects))
  if (match.object.length === 0) return readTogether(draft, match, subjects, period)
  const [object, themes] = takeTheme(draft, match.object)
  for (const tokens of splitList(draft, object, match.objects)) {
    const item = readItem(draft, tokens)
    const when = { from: item.period.from ?? period.from, to: item.period.to ?? period.to }
    const target = says.tieKind === null && peekParty(draft, item.name) === 'organisation' ? addProblem(draft, 'notACoalition', item.name) : resolveParty(draft, { ...item, status: 'is' }, expectedTarget(says))
    if (target) for (const subject of subjects) relate(draft, match, { ...subject, item: { ...subject.item, status: saidStatus(match, laterStatus(subject.item, item)) } }, target, says, when, themes)
  }
}

/** What the brackets say comes before what the verb says (*gaat samenwerken*). */
function saidStatus({ meaning }: { readonly meaning: Match['meaning'] }, typed: Status): Status {
  return typed === 'is' && meaning.kind === 'tie' ? (meaning.status ?? 'is') : typed
}

function whatIsSaid(draft: Draft, { meaning }: Match): Says {
  if (meaning.kind === 'tie') return { tieKind: meaning.tieKind, role: draft.context.vocabulary.tieKinds.get(meaning.tieKind)?.roleTowardsCoalition ?? null }
  if (meaning.kind === 'role') return { tieKind: tieKindOfRole(draft, meaning.role), role: meaning.role }
  return { tieKind: null, role: null }
}

function expectedTarget({ tieKind, role }: Says): Expected {
  if (tieKind === null) return 'coalition'
  return role === null ? 'organisation?' : 'coalition?'
}

function relate(draft: Draft, match: Match, subject: ResolvedItem, target: Resolved, says: Says, period: Period, themes: readonly ThemeRef[]): void {
  const isRole = target.isCoalition && (says.role !== null || says.tieKind === null)
  if (match.meaning.kind === 'leave') endFacts(draft, subject.resolved, target, { role: null, tieKind: null }, whenLeft(period), match.verb)
  else if (match.isNegated) endFacts(draft, subject.resolved, target, isRole ? { role: says.role, tieKind: null } : { role: null, tieKind: says.tieKind }, period, match.verb)
  else if (isRole) addMembership(draft, subject.resolved, target, says.role ?? 'lid', period, subject.item)
  else if (says.tieKind !== null) addTie(draft, subject.resolved, target, says.tieKind, period, subject.item.status, themes)
}

/** Who left in 2024 was in it until some day of 2024; who no longer is in it in 2024, until 2023. */
function whenLeft(period: Period): Period {
  return period.to ? { from: null, to: period.to } : period
}

const ABOUT = new Set(['rond', 'rondom', 'over', 'aan', 'op', 'around', 'about', 'on'])
/** These words begin no end of a name (*Huis aan huis* does), so that a theme behind them may be new. */
const ABOUT_ANYTHING = new Set(['rond', 'rondom', 'around'])

/** Takes *rond <theme>* off the end. */
function takeTheme(draft: Draft, tokens: readonly Token[]): readonly [readonly Token[], readonly ThemeRef[]] {
  const at = tokens.findIndex((token, index) => index > 0 && token.depth === 0 && isWord(token, ABOUT))
  const words = at < 0 ? [] : tokens.slice(at + 1)
  if (words.length === 0 || (!knownTheme(draft, words) && !isWord(tokens[at], ABOUT_ANYTHING))) return [tokens, []]
  return [tokens.slice(0, at), [themeRefOf(draft, words)]]
}

/** *A en B werken samen*: one tie. With more parties it may mean each pair, or one samenwerking: that is asked. */
export function readTogether(draft: Draft, match: { readonly subject: readonly Token[]; readonly verb: readonly Token[]; readonly isNegated: boolean; readonly meaning: Match['meaning'] }, subjects: readonly ResolvedItem[], period: Period, themes: readonly ThemeRef[] = []): void {
  if (subjects.length < 2) return void addProblem(draft, 'missingParty', match.verb)
  const tieKind = match.meaning.kind === 'tie' ? match.meaning.tieKind : WORKS_WITH
  if (!match.isNegated && subjects.length > 2 && isOneCoalition(draft, match.subject, subjects.length)) return makeCoalitionOf(draft, match.subject, subjects, period)
  for (const [index, first] of subjects.entries()) {
    for (const second of subjects.slice(index + 1)) {
      if (match.isNegated) endFacts(draft, first.resolved, second.resolved, { role: null, tieKind }, period, match.verb)
      else addTie(draft, first.resolved, second.resolved, tieKind, period, saidStatus(match, first.item.status), themes)
    }
  }
}

function isOneCoalition(draft: Draft, subject: readonly Token[], parties: number): boolean {
  const choices = parties > MAX_PAIRED_PARTIES ? choicesOf('oneCoalition') : choicesOf('pairwiseTies', 'oneCoalition')
  return ask(draft, 'together', subject, choices).choice.code === 'oneCoalition'
}

/** A samenwerking without a name of its own is called what was typed. */
function makeCoalitionOf(draft: Draft, subject: readonly Token[], parties: readonly ResolvedItem[], period: Period): void {
  const coalition = resolveParty(draft, { ...readItem(draft, []), name: subject }, 'coalition', period)
  if (coalition) for (const { resolved, item } of parties) addMembership(draft, resolved, coalition, 'lid', period, item)
}

/** *A en B werken samen in X* (a coalition) and *aan X* or *rond X* (a coalition when it is one, else a theme). */
export function readTogetherOn(draft: Draft, match: Match, period: Period): void {
  addChip(draft, match.isNegated ? 'end' : 'tie', match.verb, { code: WORKS_WITH })
  const subjects = resolveAll(draft, splitList(draft, match.subject, match.subjects))
  const item = readItem(draft, match.object)
  const peek = peekParty(draft, item.name)
  const isIn = ['in'].includes(match.verb.at(-1)?.key ?? '')
  const isTheme = peek !== 'coalition' && (knownTheme(draft, item.name) !== null || (!isIn && peek === 'unknown'))
  if (isTheme) return readTogether(draft, { ...match, object: [] } as Match, subjects, period, [themeRefOf(draft, item.name)])
  if (peek === 'organisation') return void addProblem(draft, 'notACoalition', item.name)
  const coalition = resolveParty(draft, item, 'coalition')
  if (!coalition) return
  for (const { resolved, item: subject } of subjects) {
    if (match.isNegated) endFacts(draft, resolved, coalition, { role: 'lid', tieKind: null }, period, match.verb)
    else addMembership(draft, resolved, coalition, 'lid', period, subject)
  }
}
