import type { ReactNode } from 'react'
import { sayProblem } from '../lens/sayCut.ts'
import { useOpenMap } from '../openMapContext.ts'
import { useText } from '../text/useText.ts'
import { useWatched } from '../useWatched.ts'
import { NoticeCard } from './NoticeCard.tsx'

/** What the address asked for and this map cannot show, each with why. */
export function LensNotice(): ReactNode {
  const words = useText()
  const { lensProblems, dismissLensProblems } = useOpenMap()
  const problems = useWatched(lensProblems)
  if (problems.length === 0) return null
  return <NoticeCard tone="warning" onDismiss={dismissLensProblems}>{words.lens.problems(problems.map((problem) => sayProblem(problem, words)))}</NoticeCard>
}
