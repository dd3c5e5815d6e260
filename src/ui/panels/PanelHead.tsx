import type { ReactNode } from 'react'
import type { FactId } from '../../model/ids.ts'
import { useOpenMap } from '../openMapContext.ts'
import { useText } from '../text/useText.ts'
import { useWatched } from '../useWatched.ts'
import { PANEL_HEADING_ID } from './panelHeading.ts'

type PanelHeadProps = { readonly id: FactId; readonly what: string; readonly name: string }

/** What it is, its name, and which colleagues are looking at it. */
export function PanelHead({ id, what, name }: PanelHeadProps): ReactNode {
  const { presence } = useOpenMap()
  const { people, controls, common } = useText()
  const colleagues = useWatched(presence.colleagues)
  const here = colleagues.filter((colleague) => colleague.editing === id || colleague.selection.includes(id))
  return (
    <header className="panel-head">
      <p className="quiet small">{what}</p>
      <h2 id={PANEL_HEADING_ID} tabIndex={-1} dir="auto">{name}</h2>
      {here.map(({ client, name, editing }) => {
        const who = name || common.somebody
        return <p key={client} className="panel-colleague small">{editing === id ? controls.editedBy(who) : people.selected(who)}</p>
      })}
    </header>
  )
}
