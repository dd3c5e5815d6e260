import type { Period } from '../../model/partialDate.ts'
import { addChip, addFact, addProblem, ask, choicesOf, type Draft, findPlace, placeRefOf, readPart } from '../draft.ts'
import { isMembersUnknown, roleRun } from '../names/brackets.ts'
import { readItem } from '../names/readItem.ts'
import { peekParty, type Resolved } from '../names/resolveParty.ts'
import { splitList } from '../names/splitList.ts'
import type { PartyRef } from '../proposal.ts'
import { isSign, isWord, type Token } from '../words/tokens.ts'
import { addMembership, selectedCoalition } from './readMembership.ts'
import { prefixOf, readNames, takeListPeriod } from './readNames.ts'
import { resolveWithFormer } from './readSuccession.ts'
import { askAfterColon, isKnownOrganisation, readUnderOrganisation } from './readUnderOrganisation.ts'

const OF = new Set(['van', 'of', 'for', 'in', 'bij', 'voor'])

/** A line with a colon: a coalition and its parties, a role in the selected coalition, or a place and who is there. */
export function readCoalitionLine(draft: Draft, left: readonly Token[], right: readonly Token[]): void {
  draft.restPrefix = prefixOf(draft, left)
  if (left.length === 0) return void addProblem(draft, 'noName', right)
  const role = roleBeforeColon(draft, left)
  if (role && role.name.length === 0) return readSelected(draft, left, role.codes, right)
  if (role) addChip(draft, 'role', left.slice(0, left.length - role.name.length), { code: role.codes[0] ?? null })
  const name = role?.name ?? left
  const meant = isKnownOrganisation(draft, name) ? askAfterColon(draft, name, right, role?.codes ?? []) : null
  if (meant === 'worksWith' || meant === 'partOf') return readUnderOrganisation(draft, meant, name, right, role?.codes ?? [])
  if (meant === null && peekParty(draft, name) === 'unknown' && findPlace(draft, name) && isInPlace(draft, name)) return readInPlace(draft, name, right)
  readParties(draft, name, right, role?.codes ?? [])
}

/** *Trekker:*, *Trekker van Mentaal Gezond:*; a role word that begins a new name is left in it. */
function roleBeforeColon(draft: Draft, left: readonly Token[]): { readonly codes: readonly string[]; readonly name: readonly Token[] } | null {
  const run = roleRun(draft, left, 0)
  if (!run) return null
  const rest = left.slice(run.end)
  if (rest.length === 0) return { codes: run.codes, name: [] }
  if (isWord(rest[0], OF) && rest.length > 1) return { codes: run.codes, name: rest.slice(1) }
  return rest[0]?.isName ? { codes: run.codes, name: rest } : null
}

function readSelected(draft: Draft, left: readonly Token[], roles: readonly string[], right: readonly Token[]): void {
  addChip(draft, 'role', left, { code: roles[0] ?? null })
  const coalition = selectedCoalition(draft)
  if (!coalition) return void addProblem(draft, 'noCoalitionSelected', left)
  if (right.length === 0) return void addProblem(draft, 'missingParty', left)
  addParties(draft, coalition, takeListPeriod(draft, splitList(draft, right, 'unsaid')), roles)
}

function isInPlace(draft: Draft, left: readonly Token[]): boolean {
  return ask(draft, 'beforeColon', left, choicesOf('inPlace', 'coalition')).choice.code === 'inPlace'
}

function readInPlace(draft: Draft, left: readonly Token[], right: readonly Token[]): void {
  const place = placeRefOf(draft, left)
  if (place) readNames(draft, right, [place])
}

function readParties(draft: Draft, left: readonly Token[], right: readonly Token[], roles: readonly string[]): void {
  const all = splitList(draft, right, 'unsaid')
  const unknown = all.filter((tokens) => isUnknown(draft, tokens))
  const { list, period } = takeListPeriod(draft, all.filter((tokens) => !unknown.includes(tokens)), 0)
  for (const tokens of unknown) addChip(draft, 'members', tokens)
  const item = readItem(draft, left)
  const own: Period = { from: item.period.from ?? period.from, to: item.period.to ?? period.to }
  const isNew = peekParty(draft, item.name) !== 'coalition'
  const coalition = resolveWithFormer(draft, { ...item, areMembersUnknown: unknown.length > 0 || list.length === 0 }, 'coalition', isNew || list.length === 0 ? own : item.period)
  if (!coalition) return
  if (unknown.length > 0 && !coalition.isNew) sayMembersUnknown(draft, coalition.ref)
  addParties(draft, coalition, { list, period }, roles.length > 0 ? roles : item.roles)
}

/** *leden onbekend*, *leden: onbekend*. */
function isUnknown(draft: Draft, tokens: readonly Token[]): boolean {
  const label = roleRun(draft, tokens, 0)
  return isMembersUnknown(tokens) || (label !== null && isSign(tokens[label.end], ':') && isMembersUnknown(tokens.slice(label.end + 1)))
}

function sayMembersUnknown(draft: Draft, party: PartyRef): void {
  addFact(draft, { kind: 'describe', party, organisationKind: null, domain: null, coalitionKind: null, placeRefs: [], aliases: [], period: null, membersKnown: false })
}

type Parties = { readonly list: readonly (readonly Token[])[]; readonly period: Period }

/** Each party with its role: its own, else that of the label before it (*leden: …*), else that of the line, else lid. */
function addParties(draft: Draft, coalition: Resolved, { list, period }: Parties, lineRoles: readonly string[]): void {
  let labelRoles = lineRoles
  for (const tokens of list) {
    const label = roleRun(draft, tokens, 0)
    const hasLabel = label !== null && isSign(tokens[label.end], ':')
    if (hasLabel) {
      labelRoles = label.codes
      addChip(draft, 'role', tokens.slice(0, label.end), { code: label.codes[0] ?? null })
    }
    const party = hasLabel ? tokens.slice(label.end + 1) : tokens
    readPart(draft, party, () => addParty(draft, coalition, party, period, labelRoles))
  }
}

function addParty(draft: Draft, coalition: Resolved, tokens: readonly Token[], period: Period, roles: readonly string[]): void {
  const item = readItem(draft, tokens, 'any')
  const party = resolveWithFormer(draft, item, 'organisation?', { from: null, to: null })
  if (!party) return
  const own: Period = { from: item.period.from ?? period.from, to: item.period.to ?? period.to }
  const ownRoles = item.roles.length > 0 ? item.roles : roles.length > 0 ? roles : ['lid']
  for (const role of ownRoles) addMembership(draft, party, coalition, role, own, item)
}
