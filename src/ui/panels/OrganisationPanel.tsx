import type { ReactNode } from 'react'
import { changeRecord } from '../../doc/editing/editRecord.ts'
import type { PartyId } from '../../model/ids.ts'
import type { Organisation } from '../../model/organisation.ts'
import { AroundButton } from '../around/AroundButton.tsx'
import { CheckField } from '../controls/fields/CheckField.tsx'
import { ChoiceField } from '../controls/fields/ChoiceField.tsx'
import { termOptions } from '../controls/fields/termOptions.ts'
import { ContactSection } from '../beside/ContactSection.tsx'
import { EvidenceSection } from '../facts/sections/EvidenceSection.tsx'
import { FoldedSection } from '../facts/sections/FoldedSection.tsx'
import { MembershipsSection } from '../facts/sections/MembershipsSection.tsx'
import { PartyField } from '../facts/forms/PartyField.tsx'
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

/** Everything the map knows of one organisation. */
export function OrganisationPanel({ id }: { readonly id: PartyId }): ReactNode {
  const { panel, controls } = useText()
  const language = useLanguage()
  const view = useParty(id)
  const { vocabulary } = useNetwork()
  const edit = useEdit()
  if (view === null) return <GonePanel id={id} />
  const organisation = view.party as Organisation
  const change = (fields: Partial<Omit<Organisation, 'id'>>): void => edit((writer) => changeRecord(writer, 'organisations', id, fields))
  return (
    <>
      <PanelHead id={id} what={organisation.placeholder ? panel.placeholderMark : panel.organisation} name={organisation.name} />
      <AroundButton id={id} />
      <PanelFields>
        <NameFields party={organisation} />
        <ChoiceField label={panel.kind} field="kind" value={organisation.kind} none={controls.notKnown} options={termOptions(vocabulary.organisationKinds, language)} onChoose={(kind) => change({ kind, derived: false })} />
        <ChoiceField label={panel.domain} field="domain" value={organisation.domain} none={controls.notKnown} options={termOptions(vocabulary.domains, language)} onChoose={(domain) => change({ domain, derived: false })} />
        {organisation.derived && <DerivedMark id={id} />}
      </PanelFields>
      <MembershipsSection view={view} shows="coalition" />
      <TiesSection view={view} />
      <SuccessionsSection view={view} />
      <FoldedSection title={panel.details} isOpenAtFirst>
        <PartyField label={panel.partOf} field="partOf" kinds="organisations" isNew="organisation" value={organisation.partOf} without={[id]} onWrite={(writer, partOf) => changeRecord(writer, 'organisations', id, { partOf: partOf as Organisation['partOf'] })} />
        <PanelFields>
          <DetailFields party={organisation} />
          <CheckField label={panel.placeholder} field="placeholder" isChecked={organisation.placeholder} onChange={(placeholder) => change({ placeholder })} />
        </PanelFields>
      </FoldedSection>
      <ContactSection place={organisation.id} name={organisation.name} />
      <EvidenceSection about={id} />
      <TidySection party={organisation} />
    </>
  )
}
