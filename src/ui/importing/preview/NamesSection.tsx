import type { ReactNode } from 'react'
import type { Network } from '../../../model/network.ts'
import { PagedList } from './PagedList.tsx'
import { PreviewSection } from './PreviewSection.tsx'
import { sayRecord, type Saying } from './sayRecord.ts'

type Props = { readonly title: string; readonly hint?: string; readonly ids: readonly string[]; readonly network: Network; readonly saying: Saying; /** What more is said of each. */ readonly moreOf?: (id: string) => string }

/** Records that are only named. */
export function NamesSection({ title, hint, ids, network, saying, moreOf }: Props): ReactNode {
  return (
    <PreviewSection title={title} count={ids.length} isFolded {...(hint === undefined ? {} : { hint })}>
      <PagedList items={ids} label={title} keyOf={(id) => id}>{(id) => <><span dir="auto">{sayRecord(network, id, saying)}</span>{moreOf && <span className="quiet"> {moreOf(id)}</span>}</>}</PagedList>
    </PreviewSection>
  )
}
