import type { ReactNode } from 'react'
import { MissingPart, type Missing } from './MissingPart.tsx'

/** The page of a map is not here yet. */
export function MissingPage({ missing }: { readonly missing: Missing }): ReactNode {
  return <main className="missing-page"><MissingPart missing={missing} /></main>
}
