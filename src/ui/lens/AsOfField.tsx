import { useState, type KeyboardEvent, type ReactNode } from 'react'
import { whyNoDate } from '../../model/lens/lensQuery.ts'
import { isPartialDate, partialDate } from '../../model/partialDate.ts'
import { readDate } from '../../typing/words/readDate.ts'
import { sayDate } from '../controls/sayDate.ts'
import { today } from '../controls/today.ts'
import { useText } from '../text/useText.ts'
import { useNetwork } from '../useNetwork.ts'
import { useLens } from './useLens.ts'

/**
 * *Stand per*: a year, month or day. Figures that are a date are answered while they are typed, words after Enter or on
 * leaving; what is no date stays with a sentence, and the map as it was.
 */
export function AsOfField(): ReactNode {
  const words = useText()
  const [{ date }, look] = useLens()
  const { stateDate } = useNetwork().record
  const [typed, setTyped] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const shown = typed ?? (date === null ? '' : sayDate(partialDate(date), words))

  function change(text: string): void {
    setTyped(text)
    setProblem(null)
    if (text.trim() === '') look({ date: null })
    else if (isPartialDate(text.trim()) && whyNoDate(text.trim(), today()) === null) look({ date: text.trim() })
  }

  function commit(): void {
    if (typed === null) return
    const found = typed.trim() === '' ? null : (readDate(typed, today())?.date ?? '')
    const reason = found === null ? null : whyNoDate(found, today())
    setProblem(reason === null ? null : reason === 'inFuture' ? words.lens.inFuture(typed.trim()) : words.dates.bad(typed.trim()))
    if (reason !== null) return
    look({ date: found })
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
        <span>{words.lens.asOf}</span>
        <input
          type="text"
          autoComplete="off"
          value={shown}
          placeholder={stateDate?.date ? sayDate(stateDate, words) : words.lens.today}
          aria-invalid={problem !== null}
          aria-describedby={problem === null ? undefined : 'as-of-problem'}
          onChange={(event) => change(event.target.value)}
          onKeyDown={onKeyDown}
          onBlur={commit}
        />
      </label>
      {problem !== null && <p id="as-of-problem" className="as-of-problem" role="alert">{problem}</p>}
    </div>
  )
}
