import { useState } from 'react'
import { MOST_NOTE_CHARACTERS } from '../../doc/beside/inboxDoc.ts'
import type { OwnNote } from '../../opening/beside/ownNotes.ts'
import { useKeptText } from '../controls/fields/useKeptText.ts'
import { useText } from '../text/useText.ts'

/** A message that is being typed. */
export type Message = {
  readonly text: string
  readonly problem: string | null
  change(text: string): void
  /** What is to be sent; null when there is nothing, or when it was refused with a sentence. */
  take(): string | null
  /** It was sent, or somebody let it go. */
  drop(): void
}

/** By which a message half typed finds its way back: to its form, and to whoever opens that. */
export const nameOfDraft = (kind: OwnNote['kind']): string => `message/${kind}`

/** Kept on this device under `name` until it is sent, so that a reload does not lose it. Who only reads may send messages too. */
export function useMessage(name: string, base = ''): Message {
  const { notes } = useText()
  const kept = useKeptText(name, { mayOnlyRead: true })
  const [text, setText] = useState(() => kept.find()?.text ?? base)
  const [problem, setProblem] = useState<string | null>(null)

  function change(next: string): void {
    setText(next)
    setProblem(null)
    kept.keep({ text: next, base })
  }

  function take(): string | null {
    const typed = text.trim()
    const isTooLong = typed.length > MOST_NOTE_CHARACTERS
    setProblem(isTooLong ? notes.tooLong(MOST_NOTE_CHARACTERS) : null)
    return typed === '' || isTooLong ? null : typed
  }

  function drop(): void {
    setText(base)
    setProblem(null)
    kept.drop()
  }

  return { text, problem, change, take, drop }
}
