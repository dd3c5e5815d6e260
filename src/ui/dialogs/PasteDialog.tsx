import { useMemo, useState, type ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { ChipRow } from '../quickAdd/ChipRow.tsx'
import type { Proposal, TypingContext } from '../../typing/proposal.ts'
import { readLines } from '../../typing/readLines.ts'
import { useText } from '../text/useText.ts'
import { DialogFrame } from './DialogFrame.tsx'

type Props = {
  readonly text: string
  readonly context: TypingContext
  readonly onAdd: (proposal: Proposal) => void
  readonly onClose: () => void
}

/** Pasted lines as a list to check before anything is made; what is ticked becomes one step. */
export function PasteDialog({ text, context, onAdd, onClose }: Props): ReactNode {
  const { quickAdd, common } = useText()
  const read = useMemo(() => readLines(text, context), [text, context])
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set())
  const ticked = read.lines.filter(({ reading }, index) => reading.proposal.facts.length > 0 && !left.has(index))

  function toggle(index: number): void {
    setLeft(left.has(index) ? new Set([...left].filter((each) => each !== index)) : new Set([...left, index]))
  }

  /** Read again without what was left out: a later line must not lean on a name that is not made. */
  function add(): void {
    onAdd(readLines(ticked.map(({ line }) => line).join('\n'), context).proposal)
  }

  const foot = (
    <>
      <Button className="button" onPress={onClose}>{common.cancel}</Button>
      <Button className="button button-main" isDisabled={ticked.length === 0} onPress={add}>{quickAdd.pasteAdd(ticked.length)}</Button>
    </>
  )
  return (
    <DialogFrame title={quickAdd.pasteTitle} onClose={onClose} foot={foot}>
      <p className="quiet">{quickAdd.pasteExplanation(read.lines.length)}</p>
      <ol className="pasted">
        {read.lines.map(({ line, reading }, index) => (
          <li key={index}>
            <label>
              <input type="checkbox" checked={reading.proposal.facts.length > 0 && !left.has(index)} disabled={reading.proposal.facts.length === 0} onChange={() => toggle(index)} />
              <span className="pasted-line">{line}</span>
            </label>
            <ChipRow chips={reading.chips} />
            {reading.problem && <p className="error">{quickAdd.problems[reading.problem.code]} {reading.proposal.facts.length === 0 && quickAdd.pasteNotUnderstood}</p>}
          </li>
        ))}
      </ol>
    </DialogFrame>
  )
}
