import type { ReactNode } from 'react'
import { viewsInOrder, defaultViewOf } from '../../model/viewsInOrder.ts'
import { showTab } from '../../session/session.ts'
import { sayDate } from '../controls/sayDate.ts'
import { useShownNetwork } from '../lens/useShown.ts'
import { useOpenMap } from '../openMapContext.ts'
import { fillScreen } from '../present/fullScreen.ts'
import { useLanguage, useText } from '../text/useText.ts'
import { writeDay } from '../text/writeDay.ts'
import { useIsWide } from '../useIsWide.ts'
import { useWatched } from '../useWatched.ts'
import { AgreementList } from '../beside/AgreementList.tsx'
import { useNetwork } from '../useNetwork.ts'
import { SinceLastVisit } from './SinceLastVisit.tsx'
import { useDefaultView } from './useDefaultView.ts'
import './welcome.css'

/** What a reader's link opens on, beside the map it is about: what this is, as of when, who keeps it, and what became of it since. Nobody is asked anything. */
export function ReaderWelcome(): ReactNode {
  const words = useText()
  const { welcome: text, common, views: { present } } = words
  const language = useLanguage()
  const isWide = useIsWide()
  const { session, sessions, stand } = useOpenMap()
  const agreements = useWatched(sessions.all)
  const network = useNetwork()
  const { title, question, purpose, keeper, keeperReach } = network.record
  const { stateDate } = useShownNetwork().record
  const caption = defaultViewOf(network)?.caption ?? ''
  const keptBy = [keeper && network.organisations.get(keeper)?.name, keeperReach].filter(Boolean).join(', ')
  const viewport = useDefaultView()

  /** The map gets the room that this took, and shows what it was asked for in all of it. */
  function goOn(): void {
    if (!isWide) showTab(session, 'map')
    session.setState({ isWelcomed: true, viewport })
  }

  function show(): void {
    fillScreen()
    session.setState({ isPresenting: true, isWelcomed: true })
  }

  return (
    <section className="welcome" aria-labelledby="welcome-title">
      <h2 id="welcome-title" dir="auto">{title || common.untitled}</h2>
      {(question || purpose) !== '' && <p className="welcome-question" dir="auto">{question || purpose}</p>}
      {caption !== '' && <p dir="auto">{caption}</p>}
      {agreements && agreements.agreements.size > 0 && (
        <div className="welcome-agreements">
          <h3>{words.agreements.title}</h3>
          <AgreementList sessions={agreements} label={words.agreements.title} />
        </div>
      )}
      <dl className="welcome-facts">
        {stateDate && <div><dt>{text.asOf}</dt><dd>{sayDate(stateDate, words)}</dd></div>}
        {stand && <div><dt>{text.version}</dt><dd>{writeDay(stand.facts.madeMs, language)}</dd></div>}
        {keptBy !== '' && <div><dt>{text.keeper}</dt><dd dir="auto">{keptBy}</dd></div>}
      </dl>
      <SinceLastVisit />
      <div className="welcome-acts">
        <button type="button" className="button" onClick={goOn}>{text.toMap}</button>
        {viewsInOrder(network).length > 0 && <button type="button" className="button button-quiet" onClick={show}>{present}</button>}
      </div>
    </section>
  )
}
