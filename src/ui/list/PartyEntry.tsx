import { memo, useDeferredValue, useState, type ReactNode } from 'react'
import type { PartyView } from '../../doc/reading/entityStore.ts'
import type { PartyId } from '../../model/ids.ts'
import type { Party } from '../../model/network.ts'
import { select, showParty } from '../../session/session.ts'
import { useOpenMap } from '../openMapContext.ts'
import { useLanguage, useText } from '../text/useText.ts'
import { useShownParty } from '../lens/useShown.ts'
import { useIsSmall } from '../useIsSmall.ts'
import { useSession } from '../useSession.ts'
import { useWatched } from '../useWatched.ts'
import { AddFacts } from './rows/AddFacts.tsx'
import { describeParty } from './describeParty.ts'
import { FactTables } from './rows/FactTables.tsx'
import { headingIdOf } from './jumpContext.ts'
import { PartyName } from './PartyName.tsx'
import { removeThing } from './listEdits.ts'

/** What one organisation or coalition has under its heading; edited in place, by keyboard alone. Draws again only when its own view changes, and after a key that is pressed meanwhile: another lens may change all entries at once. */
export const PartyEntry = memo(function PartyEntry({ id }: { readonly id: PartyId }): ReactNode {
  const view = useDeferredValue(useShownParty(id))
  return view && <Entry view={view} />
})

const Entry = memo(function Entry({ view }: { readonly view: PartyView }): ReactNode {
  const openMap = useOpenMap()
  const { list: text } = useText()
  const isReadOnly = useWatched(openMap.isReadOnly)
  const isSmall = useIsSmall()
  const [isEditing, setEditing] = useState(false)
  const { party } = view
  const { id } = party
  // Who only looks, on a phone, wants to read; the panel is where things are changed.
  const open = (): void => (isReadOnly && isSmall ? showParty(openMap.session, id) : select(openMap.session, [id]))
  return (
    <>
      <header className="entry-head">
        <PartyName id={headingIdOf(id)} party={party} isEditing={isEditing} />
        <Description party={party} />
        <div className="entry-actions">
          {!isReadOnly && (
            <button type="button" className="button button-quiet small" aria-expanded={isEditing} onClick={() => setEditing(!isEditing)} aria-label={isEditing ? text.doneWith(party.name) : text.edit(party.name)}>
              {isEditing ? text.doneShort : text.editShort}
            </button>
          )}
          <button type="button" data-opens-panel className="button button-quiet small" onClick={open} aria-label={text.open(party.name)}>
            {text.openShort}
          </button>
        </div>
      </header>
      <FactTables view={view} isEditing={isEditing} />
      {isEditing && <AddFacts party={party} />}
      {isEditing && (
        <button type="button" className="button button-quiet small entry-remove" onClick={() => removeThing(openMap, id)}>
          {text.remove(party.name)}
        </button>
      )}
    </>
  )
})

/** Kind, domain and places in one quiet line, and until when it was there. */
function Description({ party }: { readonly party: Party }): ReactNode {
  const { entities } = useOpenMap().shown
  const text = useText()
  const language = useLanguage()
  // Followed, because as of another day something else is over.
  useSession(({ lens }) => lens.date !== null)
  const said = describeParty(party, { network: entities.network(), text, language })
  return said === '' ? null : <p className="quiet small entry-what">{said}</p>
}
