import { useEffect, useRef, useState } from 'react'
import { useKeptText } from '../fields/useKeptText.ts'

/** Takes what was typed; answers what is wrong with it in a sentence, or null when it was written. */
export type Commit = (text: string) => string | null

/** Text from before the page was loaded again. `newer`: what stands on the map since, when that is something else. */
export type Unfinished = { readonly isTouched: boolean; readonly newer: string | null }

export type Draft = {
  readonly shown: string
  readonly problem: string | null
  /** Null for text that was typed since the page was loaded. */
  readonly unfinished: Unfinished | null
  change(text: string): void
  /** Writes what was typed, if anything was. False when it was refused; then it stays in the field. */
  commit(): boolean
  /** For leaving the field: the same, but text from before that nobody touched stays unwritten. */
  leave(): boolean
  /** Back to what stands on the map. False when there was nothing to take back. */
  revert(): boolean
}

type Typed = { readonly text: string; readonly base: string; readonly isWritten: boolean; readonly from: 'now' | 'before' | 'beforeAndNow' }

/**
 * Text between the keyboard and the map: nothing is written while somebody types, everything is when they leave the
 * field, also when the field itself disappears under them. A colleague's new value shows unless one is being typed.
 *
 * What is typed is kept on this device under `name` until it is written or taken back. After a reload it stands in the
 * field again, and waits there until somebody decides: a colleague may have written something better since.
 * `tidy` says what of it is meant; `onCommit` gets that.
 */
export function useDraft(value: string, name: string, onCommit: Commit, tidy: (text: string) => string = trim): Draft {
  const kept = useKeptText(name)
  const [typed, setTyped] = useState<Typed | null>(() => {
    const found = kept.find()
    return found && { ...found, isWritten: false, from: 'before' }
  })
  const [problem, setProblem] = useState<string | null>(null)
  // What was typed as of now: a field that disappears in the same breath as Enter or Escape has no next rendering to learn it from.
  const latest = useRef(typed)
  const [valueBefore, setValueBefore] = useState(value)
  if (valueBefore !== value) {
    setValueBefore(value)
    if (typed?.isWritten) setTyped(null)
  }

  function hold(next: Typed | null): void {
    latest.current = next
    setTyped(next)
    if (next === null || next.isWritten) kept.drop()
    else kept.keep(next)
  }

  function commit(): boolean {
    const { current } = latest
    if (current === null || current.isWritten) return true
    const text = tidy(current.text)
    const refusal = text === value ? null : onCommit(text)
    setProblem(refusal)
    // What was written stays in sight until the map shows it, a frame later.
    if (refusal === null) hold(text === value ? null : { ...current, isWritten: true })
    return refusal === null
  }

  function leave(): boolean {
    return latest.current?.from === 'before' || commit()
  }

  function revert(): boolean {
    if (latest.current === null || latest.current.isWritten) return false
    hold(null)
    setProblem(null)
    return true
  }

  const leaveLatest = useRef(leave)
  useEffect(() => {
    leaveLatest.current = leave
  })
  useEffect(() => () => void leaveLatest.current(), [])

  return {
    shown: typed?.text ?? value,
    problem,
    unfinished: unfinishedIn(typed, value),
    change(text) {
      hold(typedOver(latest.current, text, value))
      setProblem(null)
    },
    commit,
    leave,
    revert,
  }
}

const trim = (text: string): string => text.trim()

function typedOver(before: Typed | null, text: string, value: string): Typed {
  if (before === null) return { text, base: value, isWritten: false, from: 'now' }
  // What was written a moment ago is what the map is about to show.
  if (before.isWritten) return { text, base: before.text.trim(), isWritten: false, from: 'now' }
  return { ...before, text, from: before.from === 'now' ? 'now' : 'beforeAndNow' }
}

function unfinishedIn(typed: Typed | null, value: string): Unfinished | null {
  if (typed === null || typed.isWritten || typed.from === 'now') return null
  return { isTouched: typed.from === 'beforeAndNow', newer: typed.base === value ? null : value }
}
