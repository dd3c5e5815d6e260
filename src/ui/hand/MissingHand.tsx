import type { ReactNode } from 'react'
import { MissingDialog } from '../late/MissingDialog.tsx'
import type { Missing } from '../late/MissingPart.tsx'
import type { HandTask } from './handTask.ts'

/** What would be asked beside the hand could not be fetched: what the hand did stands, and nothing more is asked. */
export function MissingHand({ missing, onTask }: { readonly missing: Missing; readonly onTask: (task: HandTask | null) => void }): ReactNode {
  return <MissingDialog missing={missing} onClose={() => onTask(null)} />
}
