import type { Period } from '../model/partialDate.ts'
import { addProblem, type Draft, MAX_LINE_CHARACTERS } from './draft.ts'
import { cutPeriods } from './names/cutPeriod.ts'
import { emptyNameIndex, knownNameLength, type NameIndex, nameIndexOf } from './names/nameIndex.ts'
import type { ProposedFact, Reading, TypingContext } from './proposal.ts'
import { readCoalitionLine } from './sentences/readCoalitionLine.ts'
import { findRoleSentence, readMembership } from './sentences/readMembership.ts'
import { isSum, leftoverLine, readNames, readSum } from './sentences/readNames.ts'
import { readPartOf } from './sentences/readPartOf.ts'
import { findArrow, readArrow, readMerger, readSuccession, withoutMergerBrackets } from './sentences/readSuccession.ts'
import { readTie, readTogetherOn, WORKS_WITH } from './sentences/readTie.ts'
import { type Match, matchVerb, verbWithoutObject, verbWithoutSubject } from './words/matchVerb.ts'
import { isSign, isWord, type Token, tokenise, trimSigns } from './words/tokens.ts'
import { sentencesByFirstWord } from './words/verbs.ts'

/** What many lines share: the names that earlier ones made, and one count of references. */
export type Paste = { readonly made: NameIndex; readonly counter: { next: number }; readonly kept: Set<number> }

/**
 * What a typed line means: chips to show, one proposal to make, questions where it can be read in two ways, and what was
 * not understood. Total: every text has a reading, and none throws.
 */
export function readLine(text: string, context: TypingContext, paste: Paste = newPaste()): Reading {
  const draft: Draft = { line: text, context, known: nameIndexOf(context.network), made: paste.made, facts: [], chips: [], questions: [], problems: [], counter: paste.counter, kept: paste.kept, leftovers: [], restPrefix: '' }
  if (text.length > MAX_LINE_CHARACTERS) draft.problems.push({ code: 'lineTooLong', start: 0, end: text.length })
  else readTokens(draft, withoutFullStop(joinKnownNames(draft, tokenise(text))))
  const reading = readingOf(draft)
  for (const fact of reading.proposal.facts) if ('ref' in fact) paste.kept.add(fact.ref)
  return reading
}

export function newPaste(): Paste {
  return { made: emptyNameIndex(), counter: { next: 1 }, kept: new Set() }
}

/** Known names first, the longest first: from here on each is one token, and nothing in it is read as a word. */
function joinKnownNames(draft: Draft, tokens: readonly Token[]): readonly Token[] {
  const joined: Token[] = []
  for (let at = 0; at < tokens.length; ) {
    const length = Math.max(knownNameLength(draft.known, tokens, at), knownNameLength(draft.made, tokens, at))
    const [first, last] = [tokens[at], tokens[at + length - 1]]
    if (length === 0 || !first || !last) joined.push(tokens[at++] as Token)
    else {
      joined.push({ text: draft.line.slice(first.start, last.end), key: first.key, start: first.start, end: last.end, isName: true, depth: first.depth })
      at += length
    }
  }
  return joined
}

const ABBREVIATIONS = new Set(['dr', 'drs', 'co', 'inc', 'ltd', 'jr', 'sr', 'st', 'bv', 'nv', 'mr', 'eo'])

/** The full stop after a sentence is no part of its last name; that of an abbreviation (*e.o.*, *dr.*) is. */
function withoutFullStop(tokens: readonly Token[]): readonly Token[] {
  const last = tokens.at(-1)
  if (!last || last.isName || tokens.length < 2 || !/^[^.]{2,}\.$/.test(last.text) || ABBREVIATIONS.has(last.key)) return tokens
  return [...tokens.slice(0, -1), { ...last, text: last.text.slice(0, -1), end: last.end - 1 }]
}

function readTokens(draft: Draft, tokens: readonly Token[]): void {
  if (tokens.length === 0) return
  const colon = tokens.findIndex((token, at) => isColon(tokens, token, at))
  if (colon >= 0) return readCoalitionLine(draft, trimSigns(tokens.slice(0, colon)), trimSigns(tokens.slice(colon + 1)))
  const arrow = findArrow(tokens)
  if (arrow) {
    const cut = cutPeriods(draft, tokens.slice(arrow.end))
    return readArrow(draft, tokens.slice(0, arrow.start), tokens.slice(arrow.start, arrow.end), cut.tokens, cut.period)
  }
  readSentence(draft, withoutMergerBrackets(tokens))
}

/** Not the colon of a time or an address. */
function isColon(tokens: readonly Token[], token: Token, at: number): boolean {
  if (token.depth > 0 || !isSign(token, ':')) return false
  const [before, after] = [tokens[at - 1], tokens[at + 1]]
  if (!after || after.start > token.end) return true
  return !isSign(after, '/') && !(/\d$/.test(before?.text ?? '') && /^\d/.test(after.text))
}

/** A sentence has its period anywhere in it; a list keeps periods with the names they stand behind. */
function readSentence(draft: Draft, tokens: readonly Token[]): void {
  const [chips, questions, problems] = [draft.chips.length, draft.questions.length, draft.problems.length]
  const cut = cutPeriods(draft, tokens)
  const sentences = sentencesByFirstWord(draft.context.vocabulary)
  const match = matchVerb(cut.tokens, sentences)
  const roles = findRoleSentence(draft, cut.tokens)
  if (match && !(roles && isRoleFirst(cut.tokens, match, roles.at))) return readVerb(draft, match, cut.period)
  if (roles) return readMembership(draft, roles, cut.period)
  if (isSum(cut.tokens)) return readSum(draft, cut.tokens, cut.period)
  draft.chips.length = chips
  draft.questions.length = questions
  draft.problems.length = problems
  const begun = verbWithoutSubject(tokens, sentences)
  if (begun) return void addProblem(draft, 'missingParty', begun)
  readNamesOrMissing(draft, tokens, verbWithoutObject(tokens, sentences))
}

const COPULAS = new Set(['is', 'are', 'was', 'were', 'zijn', 'waren', 'als', 'as'])
const OF = new Set(['of', 'van'])
/** What follows them is a new name, unless it is a role (*wordt trekker van*). */
const BECOMES = new Set(['wordt', 'worden', 'werd', 'werden', 'becomes', 'became'])
/** A role may have one word before it: *wordt de trekker van*. */
const ROLE_BEHIND = 2

/** The role stands before the verb (*trekker van X is gefinancierd …* does not), or is the same one word (*is chair of*). */
function isRoleFirst(tokens: readonly Token[], match: Match, roleAt: number): boolean {
  const verbAt = tokens.findIndex((token) => token.start === match.verb[0]?.start)
  if (match.verb.length === 1 && isWord(match.verb[0], BECOMES) && roleAt > verbAt && roleAt <= verbAt + ROLE_BEHIND) return true
  return roleAt < verbAt || (roleAt === verbAt && match.verb.length === 1 && (isWord(tokens[verbAt - 1], COPULAS) || isWord(tokens[verbAt + 1], OF)))
}

function readNamesOrMissing(draft: Draft, tokens: readonly Token[], verb: readonly Token[] | null): void {
  if (!verb) return readNames(draft, tokens)
  const before = tokens.slice(0, tokens.length - verb.length)
  readNames(draft, before)
  addProblem(draft, 'missingParty', verb)
  draft.facts.length = 0
  draft.leftovers.length = 0
}

function readVerb(draft: Draft, match: Match, period: Period): void {
  switch (match.meaning.kind) {
    case 'tie':
    case 'role':
    case 'leave':
      return readTie(draft, match, period)
    case 'apart':
      return readTie(draft, { ...match, isNegated: true, meaning: { kind: 'tie', tieKind: WORKS_WITH } }, period)
    case 'togetherOn':
      return readTogetherOn(draft, match, period)
    case 'partOf':
      return readPartOf(draft, match, period)
    case 'succession':
      return readSuccession(draft, match, period)
    case 'mergedOnly':
      return readMerger(draft, match, period)
  }
}

/** A sentence is made whole or not at all; of a list, the parts that were understood are made. */
function readingOf(draft: Draft): Reading {
  const problem = draft.problems[0] ?? null
  const isPartly = problem !== null && draft.leftovers.length > 0
  const facts = problem === null || isPartly ? withMembersKnown(draft.facts) : []
  return {
    chips: draft.chips.toSorted((a, b) => a.start - b.start || a.end - b.end),
    proposal: { facts, source: draft.context.defaults?.source ?? null },
    questions: draft.questions,
    problem,
    rest: problem === null ? '' : isPartly ? leftoverLine(draft) : draft.line,
  }
}

/** Of a new coalition that nobody was said to take part in, the members are unknown, which is not the same as none. */
function withMembersKnown(facts: readonly ProposedFact[]): readonly ProposedFact[] {
  const withMembers = new Set(facts.flatMap((fact) => (fact.kind === 'membership' && 'ref' in fact.coalition ? [fact.coalition.ref] : [])))
  return facts.map((fact) => (fact.kind === 'coalition' ? { ...fact, membersKnown: fact.membersKnown && withMembers.has(fact.ref) } : fact))
}
