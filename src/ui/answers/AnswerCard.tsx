import { useId, type ReactNode } from 'react'
import { useText } from '../text/useText.ts'

type Props = { readonly title: string; /** How it was worked out. */ readonly how: string; readonly children: ReactNode }

/** One question with its answer. */
export function AnswerCard({ title, how, children }: Props): ReactNode {
  const { answers } = useText()
  const id = useId()
  return (
    <section className="answer" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
      <p className="quiet small">{answers.because} {how}</p>
    </section>
  )
}
