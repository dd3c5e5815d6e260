import type { ReactNode } from 'react'
import { useText } from '../../text/useText.ts'

type FactSectionProps = { readonly title: string; readonly count?: number | undefined; readonly children: ReactNode }

/** One group of facts in a panel, under a heading with how many there are. No landmark: the list has one of that name. */
export function FactSection({ title, count = 0, children }: FactSectionProps): ReactNode {
  const { panel } = useText()
  return (
    <div className="panel-section">
      <h3>{count > 0 ? panel.withCount(title, count) : title}</h3>
      {children}
    </div>
  )
}
