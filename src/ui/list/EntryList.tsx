import { useId, type ReactNode } from 'react'
import type { PartyId } from '../../model/ids.ts'
import { headingIdOf } from './jumpContext.ts'
import { PartyEntry } from './PartyEntry.tsx'

type Props = {
  readonly title: string
  readonly ids: readonly PartyId[]
  readonly found: ReadonlySet<PartyId>
  /** How many from the top are on the page by now. */
  readonly count: number
  readonly isSearching: boolean
}

/**
 * One half of the list. What a search does not find is hidden and stays: taking a thousand entries off the page and
 * putting them back would cost a hundred times as much as a key may.
 */
export function EntryList({ title, ids, found, count, isSearching }: Props): ReactNode {
  const headingId = useId()
  if (ids.length === 0) return null
  const isPlaced = (id: PartyId, index: number): boolean => index < count || (isSearching && found.has(id))
  return (
    <section aria-labelledby={headingId} hidden={!ids.some((id) => found.has(id))}>
      <h2 id={headingId}>{title}</h2>
      {ids.filter(isPlaced).map((id) => (
        <article key={id} className="entry" aria-labelledby={headingIdOf(id)} hidden={!found.has(id)}>
          <PartyEntry id={id} />
        </article>
      ))}
    </section>
  )
}
