import type { ReactNode } from 'react'
import type { FactId } from '../../model/ids.ts'
import { light, showTab } from '../../session/session.ts'
import { useOpenMap } from '../openMapContext.ts'
import { useText } from '../text/useText.ts'
import { useIsWide } from '../useIsWide.ts'

/** Lights these on the map, which stands beside the answers or, on a small screen, comes in their place. */
export function ShowButton({ ids, what }: { readonly ids: readonly FactId[]; readonly what: string }): ReactNode {
  const { answers } = useText()
  const { session } = useOpenMap()
  const isWide = useIsWide()
  function show(): void {
    if (!isWide) showTab(session, 'map')
    light(session, ids)
  }
  return <button type="button" className="answer-show" aria-label={answers.showWhat(what)} onClick={show}>{answers.show}</button>
}
