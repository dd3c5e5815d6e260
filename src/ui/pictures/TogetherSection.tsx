import { useMemo, type ReactNode } from 'react'
import { altersOf, type Reason } from '../../analysis/alters.ts'
import { AT_THE_TABLE } from '../../analysis/stays.ts'
import type { FactId, OrganisationId } from '../../model/ids.ts'
import { sayReason } from '../answers/sayReason.ts'
import { FactSection } from '../facts/sections/FactSection.tsx'
import { OpenFact } from '../facts/OpenFact.tsx'
import { useShownNetwork } from '../lens/useShown.ts'
import { useLanguage, useText } from '../text/useText.ts'
import './pictures.css'

/** Why two organisations work together, past reasons too, each to be opened. */
export function TogetherSection({ ends: [one, other] }: { readonly ends: readonly [OrganisationId, OrganisationId] }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const network = useShownNetwork()
  const reasons = useMemo(() => altersOf(network, one, AT_THE_TABLE).get(other) ?? [], [network, one, other])
  return (
    <FactSection title={text.pictures.why} count={reasons.length}>
      {reasons.length === 0 && <p className="quiet">{text.pictures.noReason}</p>}
      <ul className="together-reasons">
        {reasons.map((reason) => <li key={factOf(reason)}><OpenFact id={factOf(reason)}>{sayReason(reason, { network, text, language })}</OpenFact></li>)}
      </ul>
    </FactSection>
  )
}

function factOf(reason: Reason): FactId {
  return reason.kind === 'tie' ? reason.tie : reason.coalition
}
