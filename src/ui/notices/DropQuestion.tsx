import type { ReactNode } from 'react'
import { useText } from '../text/useText.ts'

type Props = { readonly onDrop: () => void; readonly onKeep: () => void }

/** Asked in place, because what is deleted here is nowhere else. */
export function DropQuestion({ onDrop, onKeep }: Props): ReactNode {
  const { otherLife } = useText()
  return (
    <div className="locked-answers" role="group" aria-label={otherLife.dropQuestion}>
      <p>{otherLife.dropQuestion}</p>
      <button type="button" className="button" onClick={onDrop}>{otherLife.dropConfirm}</button>
      {/* The press that asked went away with its button; the safe answer takes the focus. */}
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
      <button type="button" className="button button-quiet" autoFocus onClick={onKeep}>{otherLife.keep}</button>
    </div>
  )
}
