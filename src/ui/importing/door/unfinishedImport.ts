import type { DraftShelf } from '../../../storage/drafts/drafts.ts'

/** No field of a panel is called so. */
const FIELD = 'import'

/**
 * Notes on this device that a file is being written, for when the page goes away meanwhile, and lets the browser ask whoever leaves.
 * Answers how to say that it was written or taken back.
 */
export function noteUnfinished(drafts: DraftShelf, file: string): () => void {
  const ask = (event: BeforeUnloadEvent): void => event.preventDefault()
  drafts.keep(FIELD, { text: file, base: '' })
  addEventListener('beforeunload', ask)
  return () => {
    removeEventListener('beforeunload', ask)
    drafts.drop(FIELD)
  }
}

/** The file that was being written when the page went away, told once; null when there is none. */
export function takeUnfinished(drafts: DraftShelf): string | null {
  const kept = drafts.find(FIELD)
  if (kept !== null) drafts.drop(FIELD)
  return kept?.text ?? null
}
