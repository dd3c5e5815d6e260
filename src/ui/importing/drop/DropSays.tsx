import type { ReactNode } from 'react'
import './drop.css'

/** While files hang over the page: what letting go will do. */
export function DropSays({ children }: { readonly children: ReactNode }): ReactNode {
  return <div className="drop-says" role="status"><p>{children}</p></div>
}
