import type { ReactNode } from 'react'
import { useText } from '../../text/useText.ts'

type FoldedSectionProps = { readonly title: string; readonly count?: number | undefined; readonly isOpenAtFirst?: boolean; readonly children: ReactNode }

/** A group that is needed less often: folded away behind its heading. */
export function FoldedSection({ title, count = 0, isOpenAtFirst = false, children }: FoldedSectionProps): ReactNode {
  const { panel } = useText()
  return (
    <details className="panel-section folded" open={isOpenAtFirst}>
      <summary><h3>{count > 0 ? panel.withCount(title, count) : title}</h3></summary>
      <div className="folded-content">{children}</div>
    </details>
  )
}
