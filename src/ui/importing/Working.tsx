import type { ReactNode } from 'react'

/** Something is being worked out: said, with a bar that knows how far it is where `share` (0 to 1) is given. */
export function Working({ children, share = null }: { readonly children: string; readonly share?: number | null }): ReactNode {
  return (
    <div className="import-working">
      <p role="status">{children}</p>
      {share === null ? <progress aria-label={children} /> : <progress aria-label={children} value={share} />}
    </div>
  )
}
