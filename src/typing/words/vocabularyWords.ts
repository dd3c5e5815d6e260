import type { Term, Vocabulary } from '../../model/vocabulary.ts'
import { FIELD_WORDS, type Guess, guessKind } from './guessKind.ts'
import { type Token, foldWord, tokenise } from './tokens.ts'

/** The map's vocabulary by the words people use for it; keys are folded words with one space between them. */
export type VocabularyWords = {
  readonly roles: ReadonlyMap<string, string>
  readonly organisationKinds: ReadonlyMap<string, string>
  readonly domains: ReadonlyMap<string, string>
  readonly coalitionKinds: ReadonlyMap<string, string>
}

const wordsByVocabulary = new WeakMap<Vocabulary, VocabularyWords>()
const MAX_TERM_WORDS = 5

export function vocabularyWords(vocabulary: Vocabulary): VocabularyWords {
  const known = wordsByVocabulary.get(vocabulary)
  if (known) return known
  const made = {
    roles: new Map([...formsOf(vocabulary.roles), ...ROLE_FORMS]),
    organisationKinds: formsOf(vocabulary.organisationKinds),
    domains: formsOf(vocabulary.domains),
    coalitionKinds: formsOf(vocabulary.coalitionKinds),
  }
  wordsByVocabulary.set(vocabulary, made)
  return made
}

/** Forms that no rule makes out of the labels. */
const ROLE_FORMS: ReadonlyMap<string, string> = new Map([
  ['leden', 'lid'],
  ['kartrekker', 'trekker'],
  ['kartrekkers', 'trekker'],
  ['leader', 'trekker'],
  ['leaders', 'trekker'],
  ['chairman', 'voorzitter'],
  ['chairperson', 'voorzitter'],
  ['secretarissen', 'secretaris'],
  ['begeleider', 'procesbegeleider'],
  ['begeleiders', 'procesbegeleider'],
  ['facilitator', 'procesbegeleider'],
  ['facilitators', 'procesbegeleider'],
  ['advisor', 'adviseur'],
  ['advisors', 'adviseur'],
  ['gastvrouw', 'gastheer'],
  ['invited', 'genodigde'],
  ['guest', 'genodigde'],
  ['contactpersoon', 'aanspreekpunt'],
])

/** Codes that say nothing: *overig* in brackets is no kind worth telling. */
const SILENT_CODES = new Set(['onbekend', 'overig'])

function formsOf(terms: ReadonlyMap<string, Term>): ReadonlyMap<string, string> {
  const forms = new Map<string, string>()
  for (const { code, nl, en } of terms.values()) {
    if (SILENT_CODES.has(code)) continue
    for (const label of [nl, en, code.replaceAll('-', ' ')].flatMap(partsOfLabel)) {
      for (const form of [label, `${label}s`, `${label}en`, `${label}n`]) if (!forms.has(form)) forms.set(form, code)
    }
  }
  return forms
}

/** *Regionale ondersteuningsstructuur (ROS)* is known by either; so is *Akkoord / convenant*. */
function partsOfLabel(label: string): readonly string[] {
  return label.split(/[/()]/).map((part) => phraseKey(tokenise(part))).filter(Boolean)
}

/** Words as one key, without the signs between them. */
export function phraseKey(tokens: readonly Token[]): string {
  return tokens.map((token) => foldWord(token.text)).filter((word) => !'-–—'.includes(word)).join(' ')
}

/** The longest term that begins at this token, with the position after it; null for a word of a protected name. */
export function termAt(forms: ReadonlyMap<string, string>, tokens: readonly Token[], at: number): { readonly code: string; readonly end: number } | null {
  for (let end = Math.min(tokens.length, at + MAX_TERM_WORDS); end > at; end--) {
    const words = tokens.slice(at, end)
    if (words.some((token) => token.isName)) continue
    const code = forms.get(phraseKey(words))
    if (code !== undefined) return { code, end }
  }
  return null
}

/** Kind and domain that words alone stand for (*ggz*, *ziekenhuis*), or null. */
export function kindOrDomain(words: VocabularyWords, tokens: readonly Token[]): Guess | null {
  const key = phraseKey(tokens)
  const field = FIELD_WORDS.get(key)
  if (field) return field
  const domain = words.domains.get(key) ?? null
  const kind = words.organisationKinds.get(key) ?? null
  if (domain === null && kind === null) return null
  return { kind, domain: domain ?? guessKind(key)?.domain ?? null }
}

const ARTICLES = new Set(['de', 'het', 'een', 'the', 'a', 'an'])
/** Kinds that in a region there is one of, so that the word alone is a name. */
const KINDS_THAT_ARE_NAMES = new Set(['ggd', 'beweging', 'financier', 'landelijk'])

/** What a bare kind stands for (*gemeente*, *de huisartsen*), or null when the words are a name. */
export function bareKind(words: VocabularyWords, tokens: readonly Token[]): Guess | null {
  if (tokens.some((token) => token.isName)) return null
  const bare = ARTICLES.has(tokens[0]?.key ?? '') ? tokens.slice(1) : tokens
  const guess = bare.length > 0 && bare.length <= MAX_TERM_WORDS ? kindOrDomain(words, bare) : null
  return guess && !KINDS_THAT_ARE_NAMES.has(guess.kind ?? guess.domain ?? '') ? guess : null
}
