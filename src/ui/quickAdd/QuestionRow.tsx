import type { KeyboardEvent, ReactNode } from 'react'
import type { Question } from '../../typing/proposal.ts'
import { useText } from '../text/useText.ts'
import { choiceWords, questionWords } from './quickWords.ts'

type Props = {
  readonly question: Question
  readonly line: string
  readonly onAnswer: (choice: number) => void
  /** Enter on an answer goes on with the line; without it Enter does nothing. */
  readonly onDone?: () => void
}

/** Where a line can be read in two ways: the likeliest is chosen, the others are one press away. */
export function QuestionRow({ question, line, onAnswer, onDone }: Props): ReactNode {
  const { quickAdd } = useText()

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter') return
    event.preventDefault()
    onDone?.()
  }

  return (
    <fieldset className="question">
      <legend>{questionWords(question, line, quickAdd)}</legend>
      {question.choices.map((choice, index) => (
        <label key={`${choice.code} ${choice.party?.id ?? ''}`} className="choice">
          <input type="radio" name={`question-${question.id}`} checked={index === question.chosen} onChange={() => onAnswer(index)} onKeyDown={onKeyDown} />
          {choiceWords(choice, quickAdd)}
        </label>
      ))}
    </fieldset>
  )
}
