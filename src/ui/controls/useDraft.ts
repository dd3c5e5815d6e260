import { useEffect, useRef, useState } from 'react'

/** Takes what was typed; answers what is wrong with it in a sentence, or null when it was written. */
export type Commit = (text: string) => string | null

export type Draft = {
  readonly shown: string
  readonly problem: string | null
  change(text: string): void
  /** Writes what was typed, if anything was. False when it was refused; then it stays in the field. */
  commit(): boolean
  /** Back to what stands on the map. False when there was nothing to take back. */
  revert(): boolean
}

type Typed = { readonly text: string; readonly isWritten: boolean }

/**
 * Text between the keyboard and the map: nothing is written while somebody types, everything is when they leave the
 * field, also when the field itself disappears under them. A colleague's new value shows unless one is being typed.
 */
export function useDraft(value: string, onCommit: Commit): Draft {
  const [typed, setTyped] = useState<Typed | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  // What was typed as of now: a field that disappears in the same breath as Enter or Escape has no next rendering to learn it from.
  const latest = useRef<Typed | null>(null)
  const [valueBefore, setValueBefore] = useState(value)
  if (valueBefore !== value) {
    setValueBefore(value)
    if (typed?.isWritten) setTyped(null)
  }

  function keep(next: Typed | null): void {
    latest.current = next
    setTyped(next)
  }

  function commit(): boolean {
    const { current } = latest
    if (current === null || current.isWritten) return true
    const refusal = current.text === value ? null : onCommit(current.text)
    setProblem(refusal)
    // What was written stays in sight until the map shows it, a frame later.
    if (refusal === null) keep(current.text.trim() === value ? null : { ...current, isWritten: true })
    return refusal === null
  }

  function revert(): boolean {
    if (latest.current === null || latest.current.isWritten) return false
    keep(null)
    setProblem(null)
    return true
  }

  const commitLatest = useRef(commit)
  useEffect(() => {
    commitLatest.current = commit
  })
  useEffect(() => () => void commitLatest.current(), [])

  return {
    shown: typed?.text ?? value,
    problem,
    change(text) {
      keep({ text, isWritten: false })
      setProblem(null)
    },
    commit,
    revert,
  }
}
