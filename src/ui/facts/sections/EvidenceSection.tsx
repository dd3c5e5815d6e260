import type { ReactNode } from 'react'
import type { FactId } from '../../../model/ids.ts'
import { evidenceAbout } from '../../../model/network.ts'
import { useText } from '../../text/useText.ts'
import { useCanEdit } from '../../useCanEdit.ts'
import { useNetwork } from '../../useNetwork.ts'
import { AddEvidence } from '../forms/AddEvidence.tsx'
import { EvidenceItem } from './EvidenceItem.tsx'
import { FoldedSection } from './FoldedSection.tsx'

/** What sources say about one fact. They may disagree; each is shown as it is. */
export function EvidenceSection({ about }: { readonly about: FactId }): ReactNode {
  const { panel } = useText()
  const canEdit = useCanEdit()
  const evidence = evidenceAbout(useNetwork(), about)
  return (
    <FoldedSection title={panel.evidence} count={evidence.length}>
      {evidence.length === 0 && <p className="quiet small">{panel.noEvidence}</p>}
      {evidence.length > 0 && <ul className="evidence">{evidence.map((each) => <EvidenceItem key={each.id} evidence={each} />)}</ul>}
      {canEdit && <AddEvidence about={about} />}
    </FoldedSection>
  )
}
