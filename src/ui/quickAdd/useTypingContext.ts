import { useMemo } from 'react'
import { isCoalitionId, isOrganisationId, type PartyId } from '../../model/ids.ts'
import type { TypingContext } from '../../typing/proposal.ts'
import { useLanguage } from '../text/useText.ts'
import { useNetwork } from '../useNetwork.ts'
import { useSession } from '../useSession.ts'

/** What a typed line may lean on: what is on the map, and what is selected. */
export function useTypingContext(): TypingContext {
  const network = useNetwork()
  const language = useLanguage()
  const selection = useSession((session) => session.selection)
  return useMemo(() => ({
    network,
    vocabulary: network.vocabulary,
    language,
    selection: selection.filter((id): id is PartyId => isOrganisationId(id) || isCoalitionId(id)),
    defaults: null,
    today: today(),
  }), [network, language, selection])
}

/** The day it is here, not in Greenwich. */
function today(): string {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}
