import { useId, useState, type KeyboardEvent, type ReactNode } from 'react'
import { isPartialDate, partialDate } from '../../../model/partialDate.ts'
import { readDate } from '../../../typing/words/readDate.ts'
import { sayDate } from '../../controls/sayDate.ts'
import { today } from '../../controls/today.ts'
import { useText } from '../../text/useText.ts'

type Props = {
  readonly label: string
  readonly value: string | null
  readonly placeholder: string
  /** Why a date will not do, as a sentence with what was typed in it; null when it will. */
  readonly whyNot: (date: string, typed: string) => string | null
  readonly onChoose: (date: string | null) => void
}

/**
 * A year, month or day by which the map is looked at. Figures that are a date are answered while they are typed, words after
 * Enter or on leaving; what is no date stays with a sentence, and the map as it was.
 */
export function DayField({ label, value, placeholder, whyNot, onChoose }: Props): ReactNode {
  const words = useText()
  const problemId = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const shown = typed ?? (value === null ? '' : sayDate(partialDate(value), words))

  function change(text: string): void {
    setTyped(text)
    setProblem(null)
    if (text.trim() === '') onChoose(null)
    else if (isPartialDate(text.trim()) && whyNot(text.trim(), text) === null) onChoose(text.trim())
  }

  function commit(): void {
    if (typed === null) return
    const found = typed.trim() === '' ? null : (readDate(typed, today())?.date ?? '')
    const reason = found === null ? null : whyNot(found, typed.trim())
    setProblem(reason)
    if (reason !== null) return
    onChoose(found)
    setTyped(null)
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') commit()
    if (event.key !== 'Escape' || typed === null) return
    event.stopPropagation()
    setTyped(null)
    setProblem(null)
  }

  return (
    <div className="as-of">
      <label className="as-of-label">
        <span>{label}</span>
        <input
          type="text"
          autoComplete="off"
          value={shown}
          placeholder={placeholder}
          aria-invalid={problem !== null}
          aria-describedby={problem === null ? undefined : problemId}
          onChange={(event) => change(event.target.value)}
          onKeyDown={onKeyDown}
          onBlur={commit}
        />
      </label>
      {problem !== null && <p id={problemId} className="as-of-problem" role="alert">{problem}</p>}
    </div>
  )
}
