import type { ReactNode } from 'react'
import { PICTURES, showPicture } from '../../session/session.ts'
import { useOpenMap } from '../openMapContext.ts'
import { useText } from '../text/useText.ts'
import { useNetwork } from '../useNetwork.ts'
import { useSession } from '../useSession.ts'
import './pictures.css'

/** How the map is drawn. Everybody stays where they stand, and what is selected stays selected. Beside the region of the map: its own choices are no things on the map. */
export function PictureChoice(): ReactNode {
  const { pictures: text } = useText()
  const { session } = useOpenMap()
  const picture = useSession((state) => state.picture)
  const { organisations, coalitions } = useNetwork()
  if (organisations.size + coalitions.size === 0) return null
  return (
    <label className="picture-choice">
      <span className="unseen">{text.label}</span>
      <select value={picture} onChange={(event) => showPicture(session, PICTURES.find((each) => each === event.target.value) ?? 'map')}>
        {PICTURES.map((each) => <option key={each} value={each}>{text.names[each]}</option>)}
      </select>
    </label>
  )
}
