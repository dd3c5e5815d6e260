import { useMemo } from 'react'
import type { PartyView } from '../../../doc/reading/entityStore.ts'
import type { FactId, OrganisationId, PartyId } from '../../../model/ids.ts'
import type { Network } from '../../../model/network.ts'
import { useOpenMap } from '../../openMapContext.ts'
import { dayShown } from '../../controls/dayShown.ts'
import { sayWorksWith } from '../../pictures/sayTogether.ts'
import { useLanguage, useText } from '../../text/useText.ts'
import { useSession } from '../../useSession.ts'
import { sayParty } from './sayParty.ts'

/** The sentence of each party, made again only when something of that party changed, or the words of the map. Who works with whom is told anew with every change: it hangs on what others do. */
export function usePartySentences(network: Network): (id: FactId) => string {
  const { entities } = useOpenMap().shown
  const text = useText()
  const language = useLanguage()
  const { vocabulary } = network
  const made = useMemo(() => ({ vocabulary, text, language, byView: new WeakMap<PartyView, string>() }), [vocabulary, text, language])
  const picture = useSession((session) => session.picture)
  const day = dayShown(network)
  const worksWith = useMemo(() => ({ telling: { network, text, language }, day, byId: new Map<FactId, string>() }), [network, text, language, day])
  return useMemo(() => {
    if (picture === 'together') return (id) => {
      const sentence = worksWith.byId.get(id) ?? sayWorksWith(id as OrganisationId, worksWith.telling, worksWith.day)
      worksWith.byId.set(id, sentence)
      return sentence
    }
    return (id) => {
      const view = entities.party(id as PartyId)
      if (!view) return ''
      const known = made.byView.get(view)
      // From the network that the view belongs to: the one that is shown here may come later.
      const sentence = known ?? sayParty(entities.network(), id as PartyId, made.text, made.language)
      if (known === undefined) made.byView.set(view, sentence)
      return network.placements.get(id as PartyId)?.pinned ? `${sentence}, ${text.said.pinned}` : sentence
    }
  }, [picture, worksWith, made, entities, network, text])
}
