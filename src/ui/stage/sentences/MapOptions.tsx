import { memo, useDeferredValue, useMemo, type ReactNode } from 'react'
import { tableOfId, type FactId } from '../../../model/ids.ts'
import { EMPTY_NETWORK, type Network } from '../../../model/network.ts'
import { endsOfPair } from '../../../model/pair.ts'
import { select } from '../../../session/session.ts'
import { dayShown } from '../../controls/dayShown.ts'
import { useOpenMap } from '../../openMapContext.ts'
import { useLanguage, useText } from '../../text/useText.ts'
import { useShownNetwork } from '../../lens/useShown.ts'
import { sayPair } from '../../pictures/sayTogether.ts'
import { useSession } from '../../useSession.ts'
import { optionId } from './optionId.ts'
import { sayRelation } from './sayRelation.ts'
import { usePartySentences } from './usePartySentences.ts'

/**
 * The map for whoever hears it: one option per party, each a sentence, and one more for the relation the keyboard is on.
 * It comes once the drawing is shown, and waits for whatever else has to be done.
 */
export function MapOptions(): ReactNode {
  const { session } = useOpenMap()
  const network = useDeferredValue(useShownNetwork(), EMPTY_NETWORK)
  const selection = useSession((state) => state.selection)
  const focused = useSession((state) => state.focused)
  const picture = useSession((state) => state.picture)
  const parties = useSorted(network, picture !== 'together')
  const sentenceOf = usePartySentences(network)
  const selected = useMemo(() => new Set<FactId>(selection), [selection])
  const choose = useMemo(() => (id: FactId) => select(session, [id]), [session])
  return (
    <div className="unseen map-options" role="presentation">
      {parties.map((id) => <PartyOption key={id} id={id} sentenceOf={sentenceOf} isSelected={selected.has(id)} onChoose={choose} />)}
      {focused !== null && isRelation(focused) && <RelationOption network={network} id={focused} isSelected={selected.has(focused)} onChoose={choose} />}
    </div>
  )
}

/** Made one by one: to tell of all parties of a large map at once would keep a key waiting. */
const PartyOption = memo(function PartyOption({ sentenceOf, ...rest }: Omit<OptionProps, 'sentence'> & { readonly sentenceOf: (id: FactId) => string }): ReactNode {
  return <MapOption {...rest} sentence={sentenceOf(rest.id)} />
})

type OptionProps = { readonly id: FactId; readonly sentence: string; readonly isSelected: boolean; readonly onChoose: (id: FactId) => void }

/** The keys are heard by the map itself; a screen reader that presses an option clicks it. */
const MapOption = memo(function MapOption({ id, sentence, isSelected, onChoose }: OptionProps): ReactNode {
  // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- `aria-activedescendant` on the list does both
  return <div id={optionId(id)} role="option" aria-selected={isSelected} onClick={() => onChoose(id)}>{sentence}</div>
})

function RelationOption({ network, id, ...rest }: Omit<OptionProps, 'sentence'> & { readonly network: Network }): ReactNode {
  const [text, language] = [useText(), useLanguage()]
  const sentence = endsOfPair(id) ? sayPair(id, { network, text, language }, dayShown(network)) : sayRelation(network, id, text, language)
  return <MapOption id={id} sentence={sentence} {...rest} />
}

function isRelation(id: FactId): boolean {
  return endsOfPair(id) !== null || ['ties', 'memberships', 'successions'].includes(tableOfId(id) ?? '')
}

/** Coalitions first, where the picture has them, and organisations after them, as in the list. */
function useSorted({ coalitions, organisations }: Network, hasCoalitions: boolean): readonly FactId[] {
  const language = useLanguage()
  return useMemo(() => {
    const { compare } = new Intl.Collator(language)
    return [hasCoalitions ? coalitions : new Map<never, never>(), organisations].flatMap((parties) => [...parties.values()].toSorted((a, b) => compare(a.name, b.name)).map(({ id }) => id))
  }, [coalitions, organisations, hasCoalitions, language])
}
