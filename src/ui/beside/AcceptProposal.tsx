import { useState, type ReactNode } from 'react'
import type { InboxNote } from '../../doc/beside/inboxDoc.ts'
import { readLine } from '../../typing/readLine.ts'
import { useOpenMap } from '../openMapContext.ts'
import { useTypingContext } from '../quickAdd/useTypingContext.ts'
import { useText } from '../text/useText.ts'

const MIDDLE = { x: 0, y: 0 }

/** Makes what a proposed line says, as the typed line would, entered by whoever proposed it. */
export function AcceptProposal({ note: { id, text: line, name } }: { readonly note: InboxNote }): ReactNode {
  const { notes: text } = useText()
  const { add, inbox } = useOpenMap()
  const context = useTypingContext()
  const [isUnclear, setUnclear] = useState(false)

  function accept(): void {
    // What is selected here says nothing about what somebody else meant.
    const { proposal, problem, rest } = readLine(line, { ...context, selection: [] })
    if (problem !== null || rest !== '' || proposal.facts.length === 0) return setUnclear(true)
    add(proposal, MIDDLE, name)
    inbox.decide(id, { outcome: 'handled' })
  }

  return (
    <>
      <button type="button" className="button" onClick={accept}>{text.accept}</button>
      <span className="error" role="status">{isUnclear && text.cannotAccept}</span>
    </>
  )
}
