import { useId, type ReactNode } from 'react'
import { useText } from '../text/useText.ts'

type Props = { readonly title: string; /** How it was worked out. */ readonly how: string; /** Of the card, to be found by. */ readonly id?: string; readonly children: ReactNode }

/** One question with its answer. */
export function AnswerCard({ title, how, id, children }: Props): ReactNode {
  const { answers } = useText()
  const headingId = useId()
  return (
    <section id={id} className="answer" aria-labelledby={headingId}>
      <h2 id={headingId}>{title}</h2>
      {children}
      <p className="quiet small">{answers.because} {how}</p>
    </section>
  )
}
