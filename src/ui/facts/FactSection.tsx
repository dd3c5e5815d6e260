import { useId, type ReactNode } from 'react'
import { useText } from '../text/useText.ts'

type FactSectionProps = { readonly title: string; readonly count?: number | undefined; readonly children: ReactNode }

/** One group of facts in a panel, under a heading with how many there are. */
export function FactSection({ title, count = 0, children }: FactSectionProps): ReactNode {
  const { panel } = useText()
  const id = useId()
  return (
    <section className="panel-section" aria-labelledby={id}>
      <h3 id={id}>{count > 0 ? panel.withCount(title, count) : title}</h3>
      {children}
    </section>
  )
}
