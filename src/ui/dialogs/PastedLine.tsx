import { memo, type ReactNode } from 'react'
import type { LineRead } from '../../typing/readLines.ts'
import { ChipRow } from '../quickAdd/ChipRow.tsx'
import { QuestionRow } from '../quickAdd/QuestionRow.tsx'
import { useText } from '../text/useText.ts'

type Props = {
  readonly read: LineRead
  readonly index: number
  readonly isTicked: boolean
  readonly onToggle: (index: number) => void
  readonly onAnswer: (question: string, choice: number) => void
}

/** One pasted line with what it will make. Drawn again only when something about it changes: there may be a thousand. */
export const PastedLine = memo(function PastedLine({ read: { line, reading, newQuestions }, index, isTicked, onToggle, onAnswer }: Props): ReactNode {
  const { quickAdd } = useText()
  const makesNothing = reading.proposal.facts.length === 0
  return (
    <li>
      <label>
        <input type="checkbox" checked={isTicked && !makesNothing} disabled={makesNothing} onChange={() => onToggle(index)} />
        <span className="pasted-line">{line}</span>
      </label>
      <ChipRow chips={reading.chips} />
      {newQuestions.map((question) => (
        <QuestionRow key={question.id} question={question} line={line} onAnswer={(choice) => onAnswer(question.id, choice)} />
      ))}
      {reading.problem && <p className="error">{quickAdd.problems[reading.problem.code]} {makesNothing && quickAdd.pasteNotUnderstood}</p>}
    </li>
  )
})
