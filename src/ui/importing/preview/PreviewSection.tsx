import type { ReactNode } from 'react'
import { useImportText } from '../useImportText.ts'

type Props = {
  readonly title: string
  readonly count: number
  readonly hint?: string
  /** It stays when its count has come to nothing: what was decided can be decided again. */
  readonly isKept?: boolean
  /** What goes by itself is folded away. */
  readonly isFolded?: boolean
  readonly children: ReactNode
}

/** One part of the preview behind its heading, which says how many. Nothing at all where there is nothing. */
export function PreviewSection({ title, count, hint, isKept = false, isFolded = false, children }: Props): ReactNode {
  const { preview } = useImportText()
  if (count === 0 && !isKept) return null
  return (
    <details className="import-part" open={!isFolded}>
      <summary><h4>{preview.heading(title, count)}</h4></summary>
      <div className="import-part-content">
        {hint && <p className="quiet small">{hint}</p>}
        {children}
      </div>
    </details>
  )
}
