import type { ReactNode } from 'react'
import { readView } from '../../model/lens/viewQuery.ts'
import { today } from '../controls/today.ts'
import { sayProblem } from '../lens/sayCut.ts'
import { useText } from '../text/useText.ts'
import { useNetwork } from '../useNetwork.ts'

/** What of a presented view is no longer on the map: the room may not take it for all there is. */
export function GonePart({ query }: { readonly query: string }): ReactNode {
  const words = useText()
  const { problems } = readView(query, useNetwork(), today())
  if (problems.length === 0) return null
  return <p className="present-gone">{words.views.gone(problems.map((problem) => sayProblem(problem, words)))}</p>
}
