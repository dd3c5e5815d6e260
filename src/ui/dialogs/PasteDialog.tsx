import { useCallback, useMemo, useState, type ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import type { Proposal, TypingContext } from '../../typing/proposal.ts'
import { proposalOf, readEachLine, type LineRead } from '../../typing/readLines.ts'
import { countPastedColumns } from '../importing/door/countPastedColumns.ts'
import { useImportDoor } from '../importing/door/importDoorContext.ts'
import { useText } from '../text/useText.ts'
import { DialogFrame } from './DialogFrame.tsx'
import { PastedLine } from './PastedLine.tsx'
import { usePastedLines } from './usePastedLines.ts'

type Props = {
  readonly text: string
  readonly context: TypingContext
  readonly onAdd: (proposal: Proposal) => void
  readonly onClose: () => void
}

/** Pasted lines as a list to check before anything is made; what is ticked becomes one step. */
export function PasteDialog({ text, context: latest, onAdd, onClose }: Props): ReactNode {
  const { quickAdd, common, files } = useText()
  const openImport = useImportDoor()
  const columns = useMemo(() => countPastedColumns(text), [text])
  const [answers, setAnswers] = useState<Readonly<Record<string, number>>>({})
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set())
  // While it is added the map changes, and nothing needs to be read again.
  const [adding, setAdding] = useState<TypingContext | null>(null)
  const context = useMemo(() => adding ?? { ...latest, answers }, [adding, latest, answers])
  const { lines, total, isDone } = usePastedLines(text, context)
  const ticked = lines.filter(({ reading }, index) => reading.proposal.facts.length > 0 && !left.has(index))

  const toggle = useCallback((index: number) => {
    setLeft((before) => (before.has(index) ? new Set([...before].filter((each) => each !== index)) : new Set([...before, index])))
  }, [])
  const answer = useCallback((question: string, choice: number) => setAnswers((before) => ({ ...before, [question]: choice })), [])

  function add(): void {
    // Not by disabling the button: the focus would fall out of the dialog and not find its way back to the line.
    if (adding) return
    setAdding(context)
    afterFrame(() => {
      onAdd(proposalOf(left.size === 0 ? lines : readAgain(ticked, context), context))
      // The map draws the new ones in the next frame; until they are there, this says that it is busy.
      afterFrame(onClose)
    })
  }

  const foot = (
    <>
      <Button className="button" onPress={onClose}>{common.cancel}</Button>
      <Button className="button button-main" isDisabled={!isDone || ticked.length === 0} onPress={add}>{quickAdd.pasteAdd(ticked.length)}</Button>
    </>
  )
  return (
    <DialogFrame title={quickAdd.pasteTitle} onClose={onClose} foot={foot}>
      <p className="quiet" role="status">{adding ? quickAdd.pasteBusy(ticked.length) : isDone ? quickAdd.pasteExplanation(total) : quickAdd.pasteReading(lines.length, total)}</p>
      {columns > 1 && !adding && (
        <div className="paste-table">
          <p>{files.looksLikeTable(columns)}</p>
          <Button className="button" onPress={() => [onClose(), openImport({ kind: 'paste', text })]}>{files.readAsTable}</Button>
        </div>
      )}
      {!isDone && <progress className="paste-progress" aria-label={quickAdd.pasteReading(lines.length, total)} max={total} value={lines.length} />}
      <ol className="pasted">
        {lines.map((read, index) => <PastedLine key={index} read={read} index={index} isTicked={!left.has(index)} onToggle={toggle} onAnswer={answer} />)}
      </ol>
    </DialogFrame>
  )
}

/** Without what was left out: a later line must not lean on a name that is not made. */
function readAgain(ticked: readonly LineRead[], context: TypingContext): readonly LineRead[] {
  return [...readEachLine(ticked.map(({ line }) => line), context)]
}

/** After the next frame is on the screen. */
function afterFrame(run: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(run))
}
