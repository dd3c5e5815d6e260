import { useState, type Dispatch, type ReactNode } from 'react'
import { isPartialDate } from '../../../model/partialDate.ts'
import type { ChoiceAction } from '../importChoices.ts'
import { useImportText } from '../useImportText.ts'

type Props = { readonly title: string; readonly date: string; readonly dispatch: Dispatch<ChoiceAction> }

/** What the file is called as a source, and as of when it holds. Left as they are, they are good guesses. */
export function FactsSection({ title, date, dispatch }: Props): ReactNode {
  const { preview } = useImportText()
  const [typed, setTyped] = useState({ title, date })
  const isBad = typed.date.trim() !== '' && !isPartialDate(typed.date.trim())
  const commit = (): void => {
    if (typed.title !== title || typed.date !== date) dispatch({ type: 'described', ...typed })
  }
  return (
    <section className="import-facts" aria-label={preview.facts}>
      <label className="field">
        <span>{preview.source}</span>
        <input value={typed.title} aria-describedby="import-source-hint" onChange={({ target }) => setTyped({ ...typed, title: target.value })} onBlur={commit} />
        <span className="quiet small" id="import-source-hint">{preview.sourceHint}</span>
      </label>
      <label className="field">
        <span>{preview.date}</span>
        <input value={typed.date} aria-invalid={isBad || undefined} aria-describedby="import-date-hint" onChange={({ target }) => setTyped({ ...typed, date: target.value })} onBlur={commit} />
        <span className={isBad ? 'error' : 'quiet small'} id="import-date-hint">{isBad ? `${preview.badDate(typed.date.trim())} ${preview.dateHint}` : preview.dateHint}</span>
      </label>
    </section>
  )
}
