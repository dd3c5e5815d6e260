import { useLayoutEffect, useMemo, useState } from 'react'
import type { TypingContext } from '../../typing/proposal.ts'
import { linesOf, readEachLine, type LineRead } from '../../typing/readLines.ts'

/** Lines that are read and shown before the screen gets a turn; a short list is read in one go. */
const LINES_PER_TURN = 60

export type PastedLines = {
  /** As far as they are read; while they are read again, what stood there before stays behind it. */
  readonly lines: readonly LineRead[]
  readonly total: number
  readonly isDone: boolean
}

/** Reads pasted lines a turn at a time, so that the dialog shows at once and tells how far it is. */
export function usePastedLines(text: string, context: TypingContext): PastedLines {
  const typed = useMemo(() => linesOf(text), [text])
  const [state, setState] = useState<{ readonly lines: readonly LineRead[]; readonly done: readonly [typeof typed, TypingContext] | null }>({ lines: [], done: null })

  useLayoutEffect(() => {
    const reader = readEachLine(typed, context)
    let [timer, count]: [ReturnType<typeof setTimeout> | undefined, number] = [undefined, 0]
    function readOn(): void {
      const read = take(reader, LINES_PER_TURN)
      const from = count
      count += read.length
      const isDone = count >= typed.length
      setState(({ lines }) => ({ lines: [...lines.slice(0, from), ...read, ...lines.slice(from + read.length)], done: isDone ? [typed, context] : null }))
      if (!isDone) timer = setTimeout(readOn)
    }
    readOn()
    return () => clearTimeout(timer)
  }, [typed, context])

  return { lines: state.lines, total: typed.length, isDone: state.done !== null && state.done[0] === typed && state.done[1] === context }
}

function take<Thing>(from: Iterator<Thing>, most: number): readonly Thing[] {
  const taken: Thing[] = []
  for (let next = from.next(); !next.done; next = from.next()) {
    taken.push(next.value)
    if (taken.length === most) break
  }
  return taken
}
