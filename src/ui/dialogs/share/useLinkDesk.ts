import { useCallback, useEffect, useState } from 'react'
import type { LinkDesk, LinkList, LinkProblem } from '../../../opening/desks/linkDesk.ts'
import { useOpenMap } from '../../openMapContext.ts'

type Act = Parameters<LinkDesk>[0]

type State = { readonly list: LinkList | null; readonly problem: LinkProblem | null; readonly isBusy: boolean }

/** The links of this map as last heard, and what went wrong with the last thing that was asked. */
export function useLinkDesk(): State & { readonly perform: (act: Act) => Promise<LinkList | null> } {
  const { links } = useOpenMap()
  const [state, setState] = useState<State>({ list: null, problem: null, isBusy: true })

  const hear = useCallback((answer: Awaited<ReturnType<LinkDesk>>): LinkList | null => {
    setState(({ list }) => ({ list: answer.ok ? answer.value : list, problem: answer.ok ? null : answer.error, isBusy: false }))
    return answer.ok ? answer.value : null
  }, [])

  useEffect(() => {
    const ask = async (): Promise<void> => void hear(await links({ act: 'list' }))
    void ask()
  }, [links, hear])

  async function perform(act: Act): Promise<LinkList | null> {
    setState((before) => ({ ...before, isBusy: true }))
    return hear(await links(act))
  }

  return { ...state, perform }
}
