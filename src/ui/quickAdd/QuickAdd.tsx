import type { ClipboardEvent, ReactNode } from 'react'
import { lateDialog } from '../late/lateComponent.ts'
import { useOpenMap } from '../openMapContext.ts'
import { useText } from '../text/useText.ts'
import { useWatched } from '../useWatched.ts'
import { ChipRow } from './ChipRow.tsx'
import { QuestionRow } from './QuestionRow.tsx'
import { QuickInput } from './QuickInput.tsx'
import { SuggestionList } from './SuggestionList.tsx'
import type { QuickLine } from './useQuickLine.ts'
import { useReadAloud } from './useReadAloud.ts'
import './quickAdd.css'

const PasteDialog = lateDialog(() => import('../dialogs/PasteDialog.tsx').then(({ PasteDialog }) => PasteDialog))

/** One line under the fingers. What it will make stands above it while it is typed. */
export function QuickAdd({ line }: { readonly line: QuickLine }): ReactNode {
  const { quickAdd } = useText()
  const isReadOnly = useWatched(useOpenMap().isReadOnly)
  const { state, reading, suggestions, pasted } = line
  useReadAloud(reading.chips)
  if (isReadOnly) return null
  const reason = state.refusal && quickAdd.problems[state.refusal.code]

  function onPaste(event: ClipboardEvent): void {
    const text = event.clipboardData.getData('text/plain')
    if (text.trim().split(/\r\n|\r|\n/).length < 2) return
    event.preventDefault()
    line.setPasted(text)
  }

  return (
    <div className="quick-add" onPaste={onPaste}>
      <SuggestionList suggestions={suggestions} active={state.active} onTake={line.take} />
      {reading.chips.length > 0 && <ChipRow chips={reading.chips} />}
      {reading.questions.map((question) => (
        <QuestionRow
          key={question.id}
          question={question}
          line={state.text}
          onAnswer={(choice) => line.dispatch({ type: 'answered', question: question.id, choice })}
          onDone={line.submit}
        />
      ))}
      <p className="quick-refusal" id="quick-refusal" role="status" hidden={reason === null}>{reason && (state.refusal?.isRest ? quickAdd.stays(reason) : reason)}</p>
      <QuickInput line={line} />
      {pasted !== null && <PasteDialog text={pasted} context={line.context} onAdd={line.addPasted} onClose={() => line.setPasted(null)} />}
    </div>
  )
}
