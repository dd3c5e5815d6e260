import { foldCase } from '../../../model/names.ts'
import type { Term, TermList, Vocabulary } from '../../../model/vocabulary.ts'
import { type Guess, guessCoalitionKind, guessKind } from '../../../typing/words/guessKind.ts'
import { onceByVocabulary } from './onceByText.ts'
import { tokenise } from '../../../typing/words/tokens.ts'
import { kindOrDomain, phraseKey, vocabularyWords, type VocabularyWords } from '../../../typing/words/vocabularyWords.ts'

const labelsByVocabulary = new WeakMap<Vocabulary, Map<TermList, ReadonlyMap<string, string>>>()

/** The code a word of a cell stands for in one list: by code, by label in either language, or as people say it; else null. */
export function readTerm(vocabulary: Vocabulary, list: TermList, word: string): string | null {
  return labels(vocabulary, list).get(termWord(word)) ?? spoken[list]?.(vocabulary, word) ?? null
}

/** The forms in which people say it, of the lists that typed lines know too. */
const spokenIn = (list: keyof VocabularyWords) => onceByVocabulary((vocabulary: Vocabulary, word) => vocabularyWords(vocabulary)[list].get(phraseKey(tokenise(word))) ?? null)
const spoken: Readonly<Partial<Record<TermList, (vocabulary: Vocabulary, word: string) => string | null>>> = {
  roles: spokenIn('roles'), organisationKinds: spokenIn('organisationKinds'), domains: spokenIn('domains'), coalitionKinds: spokenIn('coalitionKinds'),
}

function labels(vocabulary: Vocabulary, list: TermList): ReadonlyMap<string, string> {
  const lists = labelsByVocabulary.get(vocabulary) ?? new Map<TermList, ReadonlyMap<string, string>>()
  labelsByVocabulary.set(vocabulary, lists)
  const known = lists.get(list)
  if (known) return known
  const made = new Map<string, string>()
  // A label of one term may be the code of another (*Gemeente* is a kind and a domain, but each in its own list).
  for (const partsOf of [(term: Term) => [term.code], (term: Term) => [term.nl, term.en], (term: Term) => [term.nl, term.en].flatMap((label) => label.split(/[/()]/))]) {
    for (const term of vocabulary[list].values()) for (const part of partsOf(term)) if (part.trim() !== '' && !made.has(termWord(part))) made.set(termWord(part), term.code)
  }
  lists.set(list, made)
  return made
}

function termWord(word: string): string {
  return foldCase(word).replaceAll(/[\s_-]+/g, ' ').trim()
}

/** What is said of an organisation by one word, be it a kind or a domain; null when the word is neither. */
export const readKindOrDomain = onceByVocabulary((vocabulary: Vocabulary, word: string): Guess | null => {
  const kind = readTerm(vocabulary, 'organisationKinds', word)
  if (kind !== null) return { kind, domain: guessKind(word)?.kind === kind ? (guessKind(word)?.domain ?? null) : null }
  const domain = readTerm(vocabulary, 'domains', word)
  return domain === null ? kindOrDomain(vocabularyWords(vocabulary), tokenise(word)) : { kind: null, domain }
})

/** Words for a group that say no more than that it is one. */
const JUST_A_GROUP = new Set(['groep', 'group', 'team', 'tafel', 'regiotafel', 'table', 'samenwerking', 'coalitie', 'coalition', 'consortium', 'event', 'committee', 'commissie', 'board', 'working group', 'workgroup', 'cluster', 'platform'])

/** Whether a word for a kind of thing means a coalition, and which kind; null when it means none. */
export const readCoalitionKind = onceByVocabulary((vocabulary: Vocabulary, word: string): { readonly kind: string | null } | null => {
  const kind = readTerm(vocabulary, 'coalitionKinds', word)
  if (kind !== null) return { kind }
  if (readKindOrDomain(vocabulary, word) !== null) return null
  const guessed = guessCoalitionKind(word)
  if (guessed !== null) return { kind: guessed }
  return JUST_A_GROUP.has(termWord(word)) ? { kind: null } : null
})
