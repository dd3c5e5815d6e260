import type { Vocabulary } from '../../../model/vocabulary.ts'
import { tokenise } from '../../../typing/words/tokens.ts'
import { type Meaning, sentencesByFirstWord } from '../../../typing/words/verbs.ts'
import { phraseKey } from '../../../typing/words/vocabularyWords.ts'
import { onceByVocabulary } from './onceByText.ts'
import { readTerm } from './readTerm.ts'

/** What the words at a line between two parties say. `turned`: they are said from the other end (*wordt gefinancierd door*). */
export type TieWords = { readonly meaning: Meaning; readonly turned: boolean }

const tie = (tieKind: string): Meaning => ({ kind: 'tie', tieKind })
const role = (code: string): Meaning => ({ kind: 'role', role: code })

/** How tables name a relation where a sentence would use a verb. */
const NOUNS: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ...['samenwerking', 'werkrelatie', 'collaboration', 'cooperation', 'works together', 'partners'].map((word) => [word, tie('werkt samen met')] as const),
  ...['financiering', 'subsidie', 'funding', 'geldstroom'].map((word) => [word, tie('financiert')] as const),
  ...['advies', 'advice'].map((word) => [word, tie('adviseert')] as const),
  ...['verwijzing', 'referral', 'doorverwijzing'].map((word) => [word, tie('verwijst naar')] as const),
  ...['kennisuitwisseling', 'kennisdeling', 'knowledge exchange'].map((word) => [word, tie('wisselt kennis uit met')] as const),
  ...['gegevensuitwisseling', 'data sharing', 'informatie-uitwisseling'].map((word) => [word, tie('deelt gegevens met')] as const),
  ...['fusie', 'merger'].map((word): readonly [string, Meaning] => [word, { kind: 'succession', isRename: false }]),
  ...['hierarchie', 'onderdeel', 'onderdeel van', 'subsidiary of', 'parent', 'part of'].map((word): readonly [string, Meaning] => [word, { kind: 'partOf' }]),
  ...['deelname', 'lidmaatschap', 'membership', 'member of', 'is member of', 'is lid van', 'neemt deel', 'zit in', 'in'].map((word) => [word, role('lid')] as const),
])

const AFTER_A_VERB = /^(.+) (?:met|with|naar|to|aan|van|of|in|bij|door|by|on|tot|into|for|voor)$/

const wordsByVocabulary = new WeakMap<Vocabulary, ReadonlyMap<string, TieWords>>()

/** What the type or label of a line means: a verb as it is typed in a sentence, a noun, a role, or a term of the vocabulary. Null when none. */
export const readTieWords = onceByVocabulary((vocabulary: Vocabulary, text: string): TieWords | null => {
  const kind = readTerm(vocabulary, 'tieKinds', text)
  if (kind !== null) return { meaning: meaningOfKind(vocabulary, kind), turned: false }
  const key = phraseKey(tokenise(text))
  const known = verbs(vocabulary).get(key) ?? verbs(vocabulary).get(AFTER_A_VERB.exec(key)?.[1] ?? key)
  if (known) return known
  const noun = NOUNS.get(key)
  if (noun) return { meaning: noun, turned: false }
  const code = readTerm(vocabulary, 'roles', text) ?? readTerm(vocabulary, 'roles', AFTER_A_VERB.exec(key)?.[1] ?? text)
  return code === null ? null : { meaning: role(code), turned: false }
})

function meaningOfKind(vocabulary: Vocabulary, code: string): Meaning {
  const form = vocabulary.tieKinds.get(code)?.form
  if (form === 'partOf') return { kind: 'partOf' }
  return form === 'succession' ? { kind: 'succession', isRename: false } : tie(code)
}

/** From the words of each sentence that has one party on either side, with and without the word that ends them. */
function verbs(vocabulary: Vocabulary): ReadonlyMap<string, TieWords> {
  const known = wordsByVocabulary.get(vocabulary)
  if (known) return known
  const made = new Map<string, TieWords>()
  const shortened = new Map<string, TieWords>()
  for (const { elements, meaning } of [...sentencesByFirstWord(vocabulary).values()].flat()) {
    const [first, words, last] = elements
    if (elements.length !== 3 || typeof first !== 'string' || typeof last !== 'string' || typeof words !== 'object') continue
    const key = words.join(' ')
    const said = { meaning, turned: first === 'O' }
    if (!made.has(key)) made.set(key, said)
    const short = AFTER_A_VERB.exec(key)?.[1]
    if (short !== undefined && !shortened.has(short)) shortened.set(short, said)
  }
  for (const [key, said] of shortened) if (!made.has(key)) made.set(key, said)
  wordsByVocabulary.set(vocabulary, made)
  return made
}
