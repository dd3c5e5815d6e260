import { useCallback, useEffect, useMemo, useReducer, useRef, useState, type Dispatch, type RefObject } from 'react'
import type { MapView } from '../../map/mapView.ts'
import type { Proposal, Reading, TypingContext } from '../../typing/proposal.ts'
import { readLine } from '../../typing/readLine.ts'
import { suggest, type Suggestion } from '../../typing/suggest.ts'
import { reduceQuickLine, type QuickLineAction, type QuickLineState } from './quickLineState.ts'
import { useAddProposal } from './useAddProposal.ts'
import { useKeptLine, useLineAtFirst } from './useKeptLine.ts'
import { useShowKnown } from './useShowKnown.ts'
import { useTypingContext } from './useTypingContext.ts'

export type QuickLine = {
  readonly state: QuickLineState
  readonly dispatch: Dispatch<QuickLineAction>
  readonly reading: Reading
  /** Empty while they are closed. */
  readonly suggestions: readonly Suggestion[]
  readonly context: TypingContext
  readonly inputRef: RefObject<HTMLInputElement | null>
  /** What Enter does: makes what was understood and leaves the rest in the line. */
  readonly submit: () => void
  readonly take: (suggestion: Suggestion) => void
  readonly focus: () => void
  /** Puts an example in the line, ready for Enter. */
  readonly fill: (text: string) => void
  /** Several pasted lines that wait to be checked, or null. */
  readonly pasted: string | null
  readonly setPasted: (text: string | null) => void
  readonly addPasted: (proposal: Proposal) => void
}

/** The line at the bottom of the map: what is typed, how it reads, and what Enter does with it. */
export function useQuickLine(view: MapView | null): QuickLine {
  const [state, dispatch] = useReducer(reduceQuickLine, useLineAtFirst())
  const [pasted, setPasted] = useState<string | null>(null)
  const inputRef = useRef<HTMLInputElement>(null)
  const context = useTypingContext()
  const addProposal = useAddProposal(view)
  const showKnown = useShowKnown(view)
  const { text, caret, answers, isClosed } = state
  useKeptLine(text)
  const reading = useMemo(() => readLine(text, { ...context, answers }), [text, context, answers])
  const suggestions = useMemo(() => (isClosed ? [] : suggest(text, caret, context)), [isClosed, text, caret, context])

  const focus = useCallback(() => inputRef.current?.focus(), [])
  useFocusAfter(pasted !== null, focus)
  const fill = useCallback((line: string) => {
    dispatch({ type: 'typed', text: line, caret: line.length })
    dispatch({ type: 'closed' })
    focus()
  }, [focus])

  function submit(): void {
    if (text.trim() === '') return
    const code = reading.problem?.code ?? null
    const known = reading.chips.flatMap(({ party }) => party ?? [])
    if (reading.proposal.facts.length === 0 && (code !== null || known.length === 0)) return dispatch({ type: 'refused', code: code ?? 'noName' })
    if (reading.proposal.facts.length === 0) {
      showKnown(known)
      return dispatch({ type: 'added', rest: '', code: null })
    }
    addProposal(reading.proposal)
    dispatch({ type: 'added', rest: reading.rest, code })
    focus()
  }

  function take(suggestion: Suggestion): void {
    dispatch({ type: 'took', suggestion })
    focus()
  }

  return { state, dispatch, reading, suggestions, context, inputRef, submit, take, focus, fill, pasted, setPasted, addPasted: addProposal }
}

/** A dialog gives the focus back by itself, but not always: when the page is busy, what it gives it to is still hidden. */
function useFocusAfter(isOpen: boolean, focus: () => void): void {
  const wasOpen = useRef(false)
  useEffect(() => {
    if (wasOpen.current && !isOpen) focus()
    wasOpen.current = isOpen
  }, [isOpen, focus])
}
