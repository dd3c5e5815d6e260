import type { ReactNode } from 'react'

/** Something is being worked out: said, with a bar that does not know how long it takes. */
export function Working({ children }: { readonly children: string }): ReactNode {
  return (
    <div className="import-working">
      <p role="status">{children}</p>
      <progress aria-label={children} />
    </div>
  )
}
