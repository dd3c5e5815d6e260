import { useId, type ReactNode } from 'react'
import type { ExportFormat } from './exportFormat.ts'

type FormatRowProps = {
  readonly name: string
  /** What it carries and what it leaves behind. */
  readonly says: string
  readonly buttons: readonly { readonly name: string; readonly format: ExportFormat }[]
  /** What is chosen, where there are choices: *Papier: A3*. */
  readonly chosen?: string
  readonly isBusy: boolean
  readonly onMake: (format: ExportFormat) => void
  readonly children?: ReactNode
}

/** One kind of file: what it is good for, its buttons, and its choices folded away until somebody wants another. */
export function FormatRow({ name, says, buttons, chosen, isBusy, onMake, children }: FormatRowProps): ReactNode {
  const id = useId()
  return (
    <li>
      <div className="export-head">
        <h3>{name}</h3>
        {/* Not disabled: the focus would be lost to whoever pressed it. */}
        {buttons.map((button) => (
          <button key={button.name} type="button" className="button" aria-describedby={id} aria-disabled={isBusy || undefined} onClick={() => isBusy || onMake(button.format)}>{button.name}</button>
        ))}
      </div>
      <p className="quiet small" id={id}>{says}</p>
      {children && (
        <details>
          <summary>{chosen}</summary>
          {children}
        </details>
      )}
    </li>
  )
}
