import { useEffect } from 'react'
import { useOpenMap } from '../openMapContext.ts'
import { EMPTY_LINE, type QuickLineState } from './quickLineState.ts'

/** What the line is called among the fields of the map. */
const LINE = 'quickLine'

/** The line as it was left before the page was loaded again: its text, with nothing unfolded and the caret at its end. */
export function useLineAtFirst(): QuickLineState {
  const text = useOpenMap().drafts.find(LINE)?.text ?? ''
  return { ...EMPTY_LINE, text, caret: text.length, isClosed: text !== '' }
}

/** Keeps the line on this device while there is something in it. */
export function useKeptLine(text: string): void {
  const { drafts } = useOpenMap()
  useEffect(() => {
    if (text.trim() === '') drafts.drop(LINE)
    else if (drafts.find(LINE)?.text !== text) drafts.keep(LINE, { text, base: '' })
  }, [drafts, text])
}
