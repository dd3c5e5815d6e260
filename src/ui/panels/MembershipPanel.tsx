import type { ReactNode } from 'react'
import { changeFact } from '../../doc/editing/editFacts.ts'
import type { MembershipId } from '../../model/ids.ts'
import type { Membership, Seat } from '../../model/membership.ts'
import { partyOf } from '../../model/network.ts'
import { seatOf } from '../../model/vocabulary.ts'
import { endsBeforeItBegins, hasEnded } from '../../model/partialDate.ts'
import { ChoiceField } from '../controls/fields/ChoiceField.tsx'
import { useDayShown } from '../lens/useShown.ts'
import { PeriodField } from '../controls/fields/PeriodField.tsx'
import { termOptions } from '../controls/fields/termOptions.ts'
import { TextArea } from '../controls/fields/TextArea.tsx'
import { ContactSection } from '../beside/ContactSection.tsx'
import { EvidenceSection } from '../facts/sections/EvidenceSection.tsx'
import { NamedTags } from '../facts/NamedTags.tsx'
import { OnBehalfOfField } from '../facts/forms/OnBehalfOfField.tsx'
import { OpenFact } from '../facts/OpenFact.tsx'
import { sayMembership } from '../facts/sayFact.ts'
import { StatusField } from '../facts/forms/StatusField.tsx'
import { useEdit } from '../facts/useEdit.ts'
import { useLanguage, useText } from '../text/useText.ts'
import { useNetwork } from '../useNetwork.ts'
import { GonePanel } from './GonePanel.tsx'
import { PanelFields } from './fields/PanelFields.tsx'
import { PanelHead } from './PanelHead.tsx'
import { RemoveFact } from './RemoveFact.tsx'

const SEATS: readonly Seat[] = ['table', 'around']

/** One party in one role in one coalition. */
export function MembershipPanel({ id }: { readonly id: MembershipId }): ReactNode {
  const dayShown = useDayShown()
  const text = useText()
  const { panel } = text
  const language = useLanguage()
  const network = useNetwork()
  const edit = useEdit()
  const membership = network.memberships.get(id)
  if (!membership) return <GonePanel id={id} />
  const { party, coalition, role, seat, onBehalfOf, period, themes, places, note, status } = membership
  const change = (fields: Partial<Omit<Membership, 'id'>>): void => edit((writer) => changeFact(writer, network, 'memberships', id, fields))
  const seatOfRole = panel.seats[seatOf(network.vocabulary, { role, seat: null })]
  return (
    <>
      <PanelHead id={id} what={hasEnded(period, dayShown) && !endsBeforeItBegins(period) ? panel.over(panel.membership) : panel.membership} name={sayMembership(network, membership, text)} />
      <p className="panel-ends">
        <OpenFact id={party}>{partyOf(network, party)?.name ?? ''}</OpenFact>
        <OpenFact id={coalition}>{network.coalitions.get(coalition)?.name ?? ''}</OpenFact>
      </p>
      <PanelFields>
        <ChoiceField label={panel.role} field="role" value={role} options={termOptions(network.vocabulary.roles, language)} onChoose={(chosen) => change({ role: chosen ?? role })} />
        <ChoiceField label={panel.seat} field="seat" value={seat} none={panel.seatAsRole(seatOfRole)} options={SEATS.map((each) => ({ value: each, label: panel.seats[each] }))} onChoose={(chosen) => change({ seat: chosen as Seat | null })} />
        <OnBehalfOfField value={onBehalfOf} onWrite={(writer, whom) => changeFact(writer, network, 'memberships', id, { onBehalfOf: whom })} />
        <PeriodField value={period} onCommit={(changed) => change({ period: changed })} />
        <StatusField value={status} onChoose={(chosen) => change({ status: chosen })} />
        <NamedTags label={panel.themes} table="themes" ids={themes} onWrite={(writer, ids) => changeFact(writer, network, 'memberships', id, { themes: ids })} />
        <NamedTags label={panel.places} table="places" ids={places} onWrite={(writer, ids) => changeFact(writer, network, 'memberships', id, { places: ids })} />
        <TextArea label={panel.note} field="note" value={note} onCommit={(typed) => change({ note: typed })} />
      </PanelFields>
      <ContactSection place={id} name={sayMembership(network, membership, text)} />
      <EvidenceSection about={id} />
      <RemoveFact label={panel.removeMembership} id={id} />
    </>
  )
}
