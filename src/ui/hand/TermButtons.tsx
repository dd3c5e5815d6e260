import type { ReactNode } from 'react'
import type { Language, Term } from '../../model/vocabulary.ts'

type Props = {
  readonly label: string
  /** What stands above the list of the others. */
  readonly otherLabel: string
  /** Codes that get a button of their own. */
  readonly first: readonly string[]
  readonly terms: ReadonlyMap<string, Term>
  readonly language: Language
  readonly onChoose: (code: string) => void
}

/** The usual words as buttons, and the rest in a list. */
export function TermButtons({ label, otherLabel, first, terms, language, onChoose }: Props): ReactNode {
  const usual = first.flatMap((code) => terms.get(code) ?? [])
  const others = [...terms.values()].filter(({ code }) => !first.includes(code))
  return (
    <>
      <div role="group" aria-label={label} className="hand-choices">
        {usual.map((term) => <button key={term.code} type="button" className="button hand-choice" onClick={() => onChoose(term.code)}>{term[language]}</button>)}
      </div>
      {others.length > 0 && (
        <select className="hand-others" aria-label={otherLabel} value="" onChange={(event) => onChoose(event.target.value)}>
          <option value="" disabled>{otherLabel} …</option>
          {others.map((term) => <option key={term.code} value={term.code}>{term[language]}</option>)}
        </select>
      )}
    </>
  )
}
