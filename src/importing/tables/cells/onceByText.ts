/** As many texts are remembered per question; a column has a handful of words and some hundred dates. */
const MOST_TEXTS = 20_000

/** The same answer for the same text, worked out once: columns repeat themselves, and reading runs at every mended cell. */
export function onceByText<Answer>(work: (text: string) => Answer): (text: string) => Answer {
  const answers = new Map<string, Answer>()
  return (text) => {
    if (answers.has(text)) return answers.get(text) as Answer
    const answer = work(text)
    if (answers.size >= MOST_TEXTS) answers.clear()
    answers.set(text, answer)
    return answer
  }
}

/** The same, kept apart for each vocabulary. */
export function onceByVocabulary<Vocabulary extends object, Answer>(work: (vocabulary: Vocabulary, text: string) => Answer): (vocabulary: Vocabulary, text: string) => Answer {
  const byVocabulary = new WeakMap<Vocabulary, (text: string) => Answer>()
  return (vocabulary, text) => {
    const once = byVocabulary.get(vocabulary) ?? onceByText((asked) => work(vocabulary, asked))
    byVocabulary.set(vocabulary, once)
    return once(text)
  }
}
