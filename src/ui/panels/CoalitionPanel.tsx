import type { ReactNode } from 'react'
import { changeRecord } from '../../doc/editing/editRecord.ts'
import { endingOn } from '../../drawing/endings.ts'
import { lastDays } from '../../model/time/lastDays.ts'
import type { Coalition } from '../../model/coalition.ts'
import type { PartyId } from '../../model/ids.ts'
import { AroundButton } from '../around/AroundButton.tsx'
import { CheckField } from '../controls/fields/CheckField.tsx'
import { ChoiceField } from '../controls/fields/ChoiceField.tsx'
import { useDayShown } from '../lens/useShown.ts'
import { termOptions } from '../controls/fields/termOptions.ts'
import { ContactSection } from '../beside/ContactSection.tsx'
import { EvidenceSection } from '../facts/sections/EvidenceSection.tsx'
import { FoldedSection } from '../facts/sections/FoldedSection.tsx'
import { MembershipsSection } from '../facts/sections/MembershipsSection.tsx'
import { NamedTags } from '../facts/NamedTags.tsx'
import { PartyField } from '../facts/forms/PartyField.tsx'
import { PhasesSection } from '../facts/sections/PhasesSection.tsx'
import { ResultsSection } from '../facts/sections/ResultsSection.tsx'
import { StatusField } from '../facts/forms/StatusField.tsx'
import { SuccessionsSection } from '../facts/sections/SuccessionsSection.tsx'
import { TiesSection } from '../facts/sections/TiesSection.tsx'
import { useEdit } from '../facts/useEdit.ts'
import { useLanguage, useText } from '../text/useText.ts'
import { useNetwork } from '../useNetwork.ts'
import { useParty } from '../useParty.ts'
import { DerivedMark } from './fields/DerivedMark.tsx'
import { DetailFields } from './fields/DetailFields.tsx'
import { GonePanel } from './GonePanel.tsx'
import { NameFields } from './fields/NameFields.tsx'
import { PanelFields } from './fields/PanelFields.tsx'
import { PanelHead } from './PanelHead.tsx'
import { TidySection } from './TidySection.tsx'

/** Everything the map knows of one coalition; who takes part comes first. */
export function CoalitionPanel({ id }: { readonly id: PartyId }): ReactNode {
  const dayShown = useDayShown()
  const { panel, controls } = useText()
  const language = useLanguage()
  const view = useParty(id)
  const network = useNetwork()
  const { vocabulary } = network
  const edit = useEdit()
  if (view === null) return <GonePanel id={id} />
  const coalition = view.party as Coalition
  const { ended } = endingOn(lastDays(network).get(coalition.id), dayShown)
  const change = (fields: Partial<Omit<Coalition, 'id'>>): void => edit((writer) => changeRecord(writer, 'coalitions', id, fields))
  return (
    <>
      <PanelHead id={id} what={ended ? panel.over(panel.coalition) : panel.coalition} name={coalition.name} />
      <AroundButton id={id} />
      <MembershipsSection view={view} shows="party" />
      <PanelFields>
        <CheckField label={panel.membersUnknown} field="membersKnown" isChecked={!coalition.membersKnown} onChange={(isUnknown) => change({ membersKnown: !isUnknown })} />
        <NameFields party={coalition} />
        <ChoiceField label={panel.kind} field="kind" value={coalition.kind} none={controls.notKnown} options={termOptions(vocabulary.coalitionKinds, language)} onChoose={(kind) => change({ kind, derived: false })} />
        {coalition.derived && <DerivedMark id={id} />}
        <StatusField value={coalition.status} onChoose={(status) => change({ status })} />
        <NamedTags label={panel.themes} table="themes" ids={coalition.themes} onWrite={(writer, themes) => changeRecord(writer, 'coalitions', id, { themes })} />
      </PanelFields>
      <PhasesSection coalition={coalition.id} phases={view.phases} />
      <MembershipsSection view={view} shows="coalition" />
      <TiesSection view={view} />
      <SuccessionsSection view={view} />
      <FoldedSection title={panel.details} isOpenAtFirst>
        <PartyField label={panel.partOf} field="partOf" kinds="coalitions" isNew="coalition" value={coalition.partOf} without={[id]} onWrite={(writer, partOf) => changeRecord(writer, 'coalitions', id, { partOf: partOf as Coalition['partOf'] })} />
        <PanelFields><DetailFields party={coalition} /></PanelFields>
      </FoldedSection>
      <ResultsSection coalition={coalition.id} results={view.results} />
      <ContactSection place={coalition.id} name={coalition.name} />
      <EvidenceSection about={id} />
      <TidySection party={coalition} />
    </>
  )
}
