import type { KeyboardEvent, ReactNode } from 'react'
import { showTab, type MapTab } from '../../session/session.ts'
import { useOpenMap } from '../openMapContext.ts'
import { useText } from '../text/useText.ts'
import { useSession } from '../useSession.ts'

const TABS: readonly MapTab[] = ['map', 'matrix', 'list', 'answers']

/** Kaart, Matrix and Lijst, the same content drawn, as a table or written, and Antwoorden, what it says. What changed has a tab while it shows. Arrow keys go from one to the other. */
export function MapTabs(): ReactNode {
  const { map, matrix, answers, changes } = useText()
  const { session } = useOpenMap()
  const shown = useSession(({ tab }) => tab)
  const labels: Readonly<Record<MapTab, string>> = { map: map.tabMap, matrix: matrix.tab, list: map.tabList, answers: answers.tab, changes: changes.tab }
  const tabs: readonly MapTab[] = shown === 'changes' ? [...TABS, shown] : TABS

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    if (step === undefined) return
    const next = tabs[(tabs.indexOf(shown) + step + tabs.length) % tabs.length] ?? 'map'
    showTab(session, next)
    document.getElementById(`tab-${next}`)?.focus()
  }

  return (
    <div className="tabs" role="tablist" aria-label={map.tabs} tabIndex={-1} onKeyDown={onKeyDown}>
      {tabs.map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={`tab-${tab}`}
          className="tab"
          aria-selected={tab === shown}
          aria-controls={`view-${tab}`}
          tabIndex={tab === shown ? 0 : -1}
          onClick={() => showTab(session, tab)}
        >
          {labels[tab]}
        </button>
      ))}
    </div>
  )
}
