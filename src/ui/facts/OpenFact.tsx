import type { ReactNode } from 'react'
import type { FactId } from '../../model/ids.ts'
import { select } from '../../session/session.ts'
import { useOpenMap } from '../openMapContext.ts'

type OpenFactProps = { readonly id: FactId; readonly children: string; readonly label?: string | undefined; readonly className?: string }

/** A name that opens what it names in the panel. */
export function OpenFact({ id, children, label, className = 'fact-link' }: OpenFactProps): ReactNode {
  const { session } = useOpenMap()
  return (
    <button type="button" data-opens-panel className={className} dir="auto" aria-label={label} onClick={() => select(session, [id])}>
      {children}
    </button>
  )
}
