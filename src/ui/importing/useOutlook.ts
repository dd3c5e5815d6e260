import { useEffect, useRef, useState } from 'react'
import type { FileFacts, ImportDecisions } from '../../importing/importPlan.ts'
import type { ImportedNetwork } from '../../model/importedNetwork.ts'
import type { ImportDesk } from '../../opening/importing/importDesk.ts'
import type { ImportAnswer, ImportOutlook, MapToPlan } from '../../opening/importing/importMessages.ts'

export type AskedOutlook = { readonly desk: ImportDesk; readonly imported: ImportedNetwork; readonly map: MapToPlan; readonly decisions: ImportDecisions; readonly facts: FileFacts }

/** What would become of the map, worked out again after each choice and each change of a colleague. While one is worked out, only the latest question after it counts. */
export function useOutlook(asked: AskedOutlook | null, onAnswer: (answer: ImportAnswer, asked: AskedOutlook) => void): ImportOutlook | null {
  const [answered, setAnswered] = useState<{ readonly desk: ImportDesk; readonly outlook: ImportOutlook } | null>(null)
  const waiting = useRef<AskedOutlook | null>(null)
  const isBusy = useRef(false)
  const answer = useRef(onAnswer)
  useEffect(() => {
    answer.current = onAnswer
  }, [onAnswer])

  useEffect(() => {
    waiting.current = asked
    const work = async (): Promise<void> => {
      if (isBusy.current) return
      isBusy.current = true
      for (let next = waiting.current; next !== null; next = waiting.current) {
        waiting.current = null
        const { desk, map, decisions, facts } = next
        const came = await desk.plan(map, decisions, facts)
        answer.current(came, next)
        if (came.kind === 'plan') setAnswered({ desk, outlook: came.outlook })
      }
      isBusy.current = false
    }
    void work()
  }, [asked])

  return asked !== null && answered?.desk === asked.desk ? answered.outlook : null
}
