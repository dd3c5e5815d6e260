import { useEffect, useState } from 'react'
import { allSteps } from '../../../model/allSteps.ts'
import { createStepper, type Making } from '../../../map/stepper.ts'

/** Whether it is made before the next frame, step by step a moment later, or not until somebody looks. */
export type Pace = 'atOnce' | 'inSteps' | 'notNow'

/** What `making` makes, the first time at once; while the new one is not there the one before, which then is behind. `making` must stay the same as long as it would make the same. */
export function useInSteps<Made>(making: Making<Made>, pace: Pace): { readonly made: Made; readonly isBehind: boolean } {
  const [kept, keep] = useState(() => ({ making, made: allSteps(making()) }))
  const [stepper] = useState(() => createStepper<Made>((made, by) => keep({ making: by, made })))
  const isBehind = kept.making !== making
  useEffect(() => {
    if (isBehind && pace === 'inSteps') stepper.ask(making)
  }, [stepper, making, isBehind, pace])
  if (!isBehind || pace !== 'atOnce') return { made: kept.made, isBehind }
  const now = { making, made: allSteps(making()) }
  keep(now)
  return { made: now.made, isBehind: false }
}
