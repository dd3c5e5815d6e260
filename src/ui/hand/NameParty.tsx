import { useState, type FormEvent, type ReactNode } from 'react'
import type { Point } from '../../drawing/drawing.ts'
import type { PartyId } from '../../model/ids.ts'
import { select } from '../../session/session.ts'
import { tooLong } from '../controls/fields/textBounds.ts'
import { useOpenMap } from '../openMapContext.ts'
import { useText } from '../text/useText.ts'
import { makeOrganisation } from './handEdits.ts'

type Props = {
  readonly place: Point
  /** Who the new one is to be connected with afterwards; null for nobody. */
  readonly from: PartyId | null
  readonly onMade: (id: PartyId) => void
  readonly onClose: () => void
}

/** The name of an organisation that is made where the hand is. */
export function NameParty({ place, from, onMade, onClose }: Props): ReactNode {
  const openMap = useOpenMap()
  const said = useText()
  const { hand } = said
  const [name, setName] = useState('')
  const problem = tooLong(name, 'line', said)

  function submit(event: FormEvent): void {
    event.preventDefault()
    if (name.trim() === '' || problem !== null) return
    const id = makeOrganisation(openMap, name, place)
    if (from === null) select(openMap.session, [id])
    onMade(id)
  }

  return (
    <form className="hand-column" onSubmit={submit}>
      <label className="field">
        <span>{hand.newOrganisation}</span>
        <input value={name} placeholder={hand.name} onChange={(event) => setName(event.target.value)} />
      </label>
      {problem !== null && <p className="error small" role="alert">{problem}</p>}
      <div className="hand-choices">
        <button type="submit" className="button button-main">{hand.make}</button>
        <button type="button" className="button button-quiet" onClick={onClose}>{hand.notNow}</button>
      </div>
    </form>
  )
}
