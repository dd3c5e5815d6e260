import { useEffect, useState } from 'react'
import type { VersionDesk, VersionList, VersionProblem } from '../../../opening/desks/versionDesk.ts'
import type { Result } from '../../../model/result.ts'
import { useOpenMap } from '../../openMapContext.ts'

type State = { readonly list: VersionList | null; readonly problem: VersionProblem | null; readonly isBusy: boolean }

/** The versions of this map as last heard, and what went wrong with the last thing that was asked. */
export function useVersionDesk(): State & {
  readonly perform: (act: (desk: VersionDesk) => ReturnType<VersionDesk['list']>) => Promise<boolean>
  /** Asks for something else than the list. */
  readonly fetch: <Value>(act: (desk: VersionDesk) => Promise<Result<Value, VersionProblem>>) => Promise<Value | null>
} {
  const { versions } = useOpenMap()
  const [state, setState] = useState<State>({ list: null, problem: null, isBusy: false })

  useEffect(() => {
    const ask = async (): Promise<void> => {
      const answer = await versions.list()
      // Whoever keeps a version before the list is here has a newer one by then.
      setState((before) => (before.list ? before : { ...before, list: answer.ok ? answer.value : null, problem: answer.ok ? null : answer.error }))
    }
    void ask()
  }, [versions])

  async function fetch<Value>(act: (desk: VersionDesk) => Promise<Result<Value, VersionProblem>>): Promise<Value | null> {
    setState((before) => ({ ...before, isBusy: true }))
    const answer = await act(versions)
    setState((before) => ({ ...before, problem: answer.ok ? null : answer.error, isBusy: false }))
    return answer.ok ? answer.value : null
  }

  async function perform(act: (desk: VersionDesk) => ReturnType<VersionDesk['list']>): Promise<boolean> {
    const list = await fetch(act)
    if (list) setState((before) => ({ ...before, list }))
    return list !== null
  }

  return { ...state, perform, fetch }
}
