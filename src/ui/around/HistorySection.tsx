import type { ReactNode } from 'react'
import type { PartyView } from '../../doc/reading/entityStore.ts'
import { useShownNetwork } from '../lens/useShown.ts'
import { sayHistory } from '../stage/sentences/sayParty.ts'
import { useLanguage, useText } from '../text/useText.ts'
import { PartyButton } from './PartyButton.tsx'

/** What it came from and what became of it, with the way to each. */
export function HistorySection({ view: { party, successions } }: { readonly view: PartyView }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const network = useShownNetwork()
  const said = sayHistory(party, { network, text, language })
  // Who went along with it is no way on: that leads to what became of them.
  const others = new Set(successions.flatMap(({ from, to }) => (from.includes(party.id) ? to : from)).filter((id) => id !== party.id))
  if (said.length === 0) return null
  return (
    <section className="around-part">
      <h3>{text.around.history}</h3>
      {said.map((sentence) => <p key={sentence} className="around-sentence" dir="auto">{sentence}</p>)}
      {others.size > 0 && <ul className="around-facts">{[...others].map((id) => <li key={id}><PartyButton id={id} /></li>)}</ul>}
    </section>
  )
}
