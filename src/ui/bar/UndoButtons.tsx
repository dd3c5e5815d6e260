import type { ReactNode } from 'react'
import { useText } from '../text/useText.ts'
import { useUndoSteps } from './useUndoSteps.ts'

/** My own steps back and forth. In the full bar they are the two arrows that everybody knows, elsewhere words. */
export function UndoButtons({ isWide }: { readonly isWide: boolean }): ReactNode {
  const { map } = useText()
  const { undo, redo, canUndo, canRedo } = useUndoSteps()
  return (
    <>
      <button type="button" className="button button-quiet" disabled={!canUndo} onClick={undo} {...(isWide ? { 'aria-label': map.undo, title: map.undo } : {})}>
        {isWide ? <Arrow path="M7 4 3 8l4 4M3.5 8H12a4.5 4.5 0 0 1 0 9H8" /> : map.undo}
      </button>
      <button type="button" className="button button-quiet" disabled={!canRedo} onClick={redo} {...(isWide ? { 'aria-label': map.redo, title: map.redo } : {})}>
        {isWide ? <Arrow path="m13 4 4 4-4 4M16.5 8H8a4.5 4.5 0 0 0 0 9h4" /> : map.redo}
      </button>
    </>
  )
}

function Arrow({ path }: { readonly path: string }): ReactNode {
  return (
    <svg viewBox="0 0 20 20" width={20} height={20} aria-hidden="true" focusable="false">
      <path d={path} fill="none" stroke="currentColor" strokeWidth={2} strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  )
}
