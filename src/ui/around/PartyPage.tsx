import { useEffect, useMemo, useRef, type ReactNode } from 'react'
import { companyOf } from '../../analysis/companyOf.ts'
import type { ContactPlace } from '../../doc/beside/contactsDoc.ts'
import type { PartyView } from '../../doc/reading/entityStore.ts'
import { isCoalitionId, type PartyId } from '../../model/ids.ts'
import { withoutCuts } from '../../model/lens/lens.ts'
import { partyOf, type Party } from '../../model/network.ts'
import { look, select, showTab } from '../../session/session.ts'
import { ContactSection } from '../beside/ContactSection.tsx'
import { NotesHere } from '../beside/NotesHere.tsx'
import { SomethingWrong } from '../beside/SomethingWrong.tsx'
import { dayShown } from '../controls/dayShown.ts'
import { EgoFigure } from '../figures/EgoFigure.tsx'
import { useShownNetwork, useShownParty } from '../lens/useShown.ts'
import { useOpenMap } from '../openMapContext.ts'
import { describeParty } from '../list/describeParty.ts'
import { useLanguage, useText } from '../text/useText.ts'
import { useNetwork } from '../useNetwork.ts'
import { useSession } from '../useSession.ts'
import { CompanySections } from './CompanySections.tsx'
import { HistorySection } from './HistorySection.tsx'
import { MembersSection } from './MembersSection.tsx'
import { RelationsSection } from './RelationsSection.tsx'
import { UncountedSection } from './UncountedSection.tsx'
import { WayTo } from './WayTo.tsx'
import '../answers/answers.css'
import '../controls/controls.css'
import '../panels/panels.css'
import './around.css'

const PARTY_HEADING_ID = 'party-page-heading'

/** One organisation or coalition with all that lies around it: in words first, the drawing after them. */
export function PartyPage({ id }: { readonly id: PartyId }): ReactNode {
  const { around: text } = useText()
  const { session } = useOpenMap()
  const view = useShownParty(id)
  const name = partyOf(useNetwork(), id)?.name
  const heading = useRef<HTMLHeadingElement>(null)
  // Whoever pressed a name reads on here, from the top; a box to search in lets go, and with it the keys on a phone.
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
    heading.current?.closest('[role=tabpanel]')?.scrollTo({ top: 0 })
  }, [])

  function goBack(): void {
    showTab(session, 'list')
    document.getElementById('tab-list')?.focus()
  }

  return (
    <div className="around">
      <header className="around-head">
        <button type="button" className="button button-quiet small around-back" onClick={goBack}>{text.back}</button>
        <h2 ref={heading} id={PARTY_HEADING_ID} tabIndex={-1} dir="auto">{name ?? text.gone}</h2>
        {view && <Description party={view.party} />}
      </header>
      {view ? <Around view={view} /> : name !== undefined && <LeftOut name={name} />}
    </div>
  )
}

function Around({ view }: { readonly view: PartyView }): ReactNode {
  const { around: text } = useText()
  const { session } = useOpenMap()
  const network = useShownNetwork()
  const { party } = view
  const companies = useMemo(() => companyOf(network, party.id, dayShown(network)), [network, party.id])
  return (
    <>
      <div className="around-words">
        <NotesHere about={party.id} />
        <HistorySection view={view} />
        {'membersKnown' in party && <MembersSection coalition={party} />}
        {(companies.length > 0 || !isCoalitionId(party.id)) && <CompanySections name={party.name} companies={companies} />}
        <RelationsSection view={view} />
        <UncountedSection view={view} />
        <ContactSection place={party.id as ContactPlace} name={party.name} />
        <WayTo from={party.id} />
      </div>
      <div className="around-drawing">
        <EgoFigure party={party.id} companies={companies} />
        <div className="around-foot">
          <button type="button" data-opens-panel className="button" aria-label={text.detailsOf(party.name)} onClick={() => select(session, [party.id])}>{text.details}</button>
          <SomethingWrong about={party.id} headingId={PARTY_HEADING_ID} />
        </div>
      </div>
    </>
  )
}

/** Kind, domain and places, and until when it was there. */
function Description({ party }: { readonly party: Party }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const network = useShownNetwork()
  const said = describeParty(party, { network, text, language })
  return said === '' ? null : <p className="quiet small">{said}</p>
}

/** The view leaves it out: says so, and how to see it. */
function LeftOut({ name }: { readonly name: string }): ReactNode {
  const { around, lens: text } = useText()
  const { session } = useOpenMap()
  const lens = useSession((state) => state.lens)
  return (
    <>
      <p>{around.leftOut(name)}</p>
      <button type="button" className="button around-all" onClick={() => look(session, withoutCuts(lens))}>{text.all}</button>
    </>
  )
}
