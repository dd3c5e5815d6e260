import { useContext, type ReactNode } from 'react'
import { removeSeveral } from '../../../doc/editing/editSeveral.ts'
import { isOrganisationId, type FactId } from '../../../model/ids.ts'
import { partyOf } from '../../../model/network.ts'
import { select } from '../../../session/session.ts'
import { OpenFact } from '../../facts/OpenFact.tsx'
import { sayFact } from '../../facts/sayFact.ts'
import { useEdit } from '../../facts/useEdit.ts'
import { useNotices } from '../../notices/noticesContext.ts'
import { useOpenMap } from '../../openMapContext.ts'
import { useLanguage, useText } from '../../text/useText.ts'
import { TogetherSection } from '../../pictures/TogetherSection.tsx'
import { useCanEdit } from '../../useCanEdit.ts'
import { useNetwork } from '../../useNetwork.ts'
import { PanelFocusContext } from '../panelFocusContext.ts'
import { PanelHead } from '../PanelHead.tsx'
import { SeatSeveral } from './SeatSeveral.tsx'
import { TieSeveral } from './TieSeveral.tsx'

/** What several selected things are, and what can be done with all of them at once. */
export function SeveralPanel({ ids }: { readonly ids: readonly FactId[] }): ReactNode {
  const text = useText()
  const { panel } = text
  const language = useLanguage()
  const network = useNetwork()
  const { session } = useOpenMap()
  const notices = useNotices()
  const edit = useEdit()
  const canEdit = useCanEdit()
  const focus = useContext(PanelFocusContext)
  const there = ids.map((id) => ({ id, name: sayFact(network, id, text, language) })).filter(({ name }) => name !== '')
  const parties = ids.flatMap((id) => partyOf(network, id as never)?.id ?? [])

  const [one, other, ...rest] = ids.length === parties.length ? parties.filter(isOrganisationId) : []

  function remove(): void {
    edit((writer) => removeSeveral(writer, network, there.map(({ id }) => id)))
    focus?.giveBack()
    select(session, [])
    notices.show({ kind: 'removed', text: panel.removedSeveral(there.length), action: null })
  }

  return (
    <>
      <PanelHead id={null} what={panel.selection} name={panel.several(there.length)} />
      <ul className="fact-rows several-rows" aria-label={panel.selection}>
        {there.map(({ id, name }) => (
          <li key={id} className="fact-row">
            <div className="fact-words"><OpenFact id={id}>{name}</OpenFact></div>
            <button type="button" className="fact-remove" aria-label={panel.unselect(name)} onClick={() => select(session, ids.filter((each) => each !== id))}>
              <span aria-hidden="true">×</span>
            </button>
          </li>
        ))}
      </ul>
      {one && other && rest.length === 0 && <TogetherSection ends={[one, other]} />}
      {canEdit && parties.length > 0 && <SeatSeveral parties={parties} />}
      {canEdit && parties.length > 1 && <TieSeveral parties={parties} />}
      {canEdit && there.length > 0 && <button type="button" className="button button-quiet button-remove" onClick={remove}>{panel.removeSeveral(there.length)}</button>}
    </>
  )
}
