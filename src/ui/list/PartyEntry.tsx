import { memo, useState, type ReactNode } from 'react'
import { isCoalitionId, type PartyId } from '../../model/ids.ts'
import type { Party } from '../../model/network.ts'
import { hasEnded } from '../../model/partialDate.ts'
import { labelOf } from '../../model/vocabulary.ts'
import { select } from '../../session/session.ts'
import { dayShown } from '../controls/dayShown.ts'
import { sayPeriodAsOf } from '../controls/sayDate.ts'
import { useOpenMap } from '../openMapContext.ts'
import { useLanguage, useText } from '../text/useText.ts'
import { useShownParty } from '../lens/useShown.ts'
import { useSession } from '../useSession.ts'
import { useWatched } from '../useWatched.ts'
import { AddFacts } from './AddFacts.tsx'
import { FactTables } from './FactTables.tsx'
import { headingIdOf } from './jumpContext.ts'
import { PartyName } from './PartyName.tsx'
import { removeParty } from './listEdits.ts'

/** What one organisation or coalition has under its heading; edited in place, by keyboard alone. Draws again only when its own view changes. */
export const PartyEntry = memo(function PartyEntry({ id }: { readonly id: PartyId }): ReactNode {
  const openMap = useOpenMap()
  const { list: text } = useText()
  const view = useShownParty(id)
  const isReadOnly = useWatched(openMap.isReadOnly)
  const [isEditing, setEditing] = useState(false)
  if (!view) return null
  const { party } = view
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
          <button type="button" data-opens-panel className="button button-quiet small" onClick={() => select(openMap.session, [id])} aria-label={text.open(party.name)}>
            {text.openShort}
          </button>
        </div>
      </header>
      <FactTables view={view} isEditing={isEditing} />
      {isEditing && <AddFacts party={party} />}
      {isEditing && (
        <button type="button" className="button button-quiet small entry-remove" onClick={() => removeParty(openMap, id)}>
          {text.remove(party.name)}
        </button>
      )}
    </>
  )
})

/** Kind, domain and places in one quiet line, and until when it was there. */
function Description({ party }: { readonly party: Party }): ReactNode {
  const { entities } = useOpenMap().shown
  const words = useText()
  const { list: text } = words
  const language = useLanguage()
  const network = entities.network()
  const { vocabulary, places } = network
  const kind = labelOf(isCoalitionId(party.id) ? vocabulary.coalitionKinds : vocabulary.organisationKinds, party.kind, language)
  const domain = 'domain' in party ? labelOf(vocabulary.domains, party.domain, language) : ''
  const names = party.places.map((place) => places.get(place)?.name ?? '')
  // Followed, because as of another day something else is over.
  useSession(({ lens }) => lens.date !== null)
  const ended = hasEnded(party.period, dayShown(network)) ? sayPeriodAsOf(party.period, dayShown(network), words) : ''
  const said = [...new Set([kind, domain, ...names, ended].filter(Boolean))]
  const marks = 'placeholder' in party && party.placeholder ? [text.placeholder] : 'membersKnown' in party && !party.membersKnown ? [text.membersUnknown] : []
  return said.length + marks.length > 0 ? <p className="quiet small entry-what">{[...said, ...marks].join(' · ')}</p> : null
}
