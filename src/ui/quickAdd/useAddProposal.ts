import { useCallback } from 'react'
import type { MapView } from '../../map/mapView.ts'
import { select } from '../../session/session.ts'
import type { Proposal } from '../../typing/proposal.ts'
import { useNotices } from '../notices/noticesContext.ts'
import { useOpenMap } from '../openMapContext.ts'
import { useText } from '../text/useText.ts'
import { doublesMade } from './doublesMade.ts'

const MIDDLE = { x: 0, y: 0 }
/** Nobody listens to more names than these; beyond it the number is said. */
const MOST_SPOKEN = 12

/** Makes what was proposed as one step where the eye is, shows it, and says what may be double. */
export function useAddProposal(view: MapView | null): (proposal: Proposal) => void {
  const { quickAdd } = useText()
  const notices = useNotices()
  const { add, contacts, entities, session } = useOpenMap()
  return useCallback((proposal) => {
    const before = entities.network()
    const made = add(proposal, view?.eye() ?? MIDDLE)
    // What is selected lets everything else fade; something new about others would be born faded.
    if (!session.getState().selection.some((id) => made.touched.some((party) => party === id))) select(session, [])
    // The new ones are drawn in the next frame; only then can they be brought into view.
    requestAnimationFrame(() => requestAnimationFrame(() => view?.focus(made.parties)))
    const names = proposal.facts.flatMap((fact) => (fact.kind === 'organisation' || fact.kind === 'coalition' ? [fact.name] : []))
    notices.say(names.length > MOST_SPOKEN ? quickAdd.addedMany(names.length) : names.length > 0 ? quickAdd.added(names) : quickAdd.addedNothingNew)
    if (made.contacts.length > 0) notices.show({ kind: 'contacts', text: contacts.texts.get() === null ? quickAdd.contactsLater : quickAdd.contactsKept, action: null })
    const double = doublesMade(before, proposal, made)[0]
    if (!double) return notices.dismiss('doubles')
    notices.show({
      kind: 'doubles',
      text: quickAdd.doubles(double.name, double.others),
      action: { label: quickAdd.showDouble, run: () => session.setState({ comparing: [double.first, double.party] }) },
    })
  }, [add, contacts, entities, session, notices, quickAdd, view])
}
