import { useContext, type ReactNode } from 'react'
import { DraftScopeContext } from './draftScopeContext.ts'

/** Names a record, so that text half typed in its fields finds its way back after a reload. Inside another it adds to its name. */
export function DraftScope({ of, children }: { readonly of: string; readonly children: ReactNode }): ReactNode {
  const outer = useContext(DraftScopeContext)
  return <DraftScopeContext value={outer === null ? of : `${outer}/${of}`}>{children}</DraftScopeContext>
}
