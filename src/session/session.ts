import { createStore, type StoreApi } from 'zustand/vanilla'
import type { FactId } from '../model/ids.ts'

export type MapTab = 'map' | 'list'

/** What only this tab knows: nobody else sees it and a reload forgets it. */
export type Session = {
  /** Parties and facts that are selected; the last one is what the panel shows. */
  readonly selection: readonly FactId[]
  readonly isPanelOpen: boolean
  readonly tab: MapTab
  /** What the pointer or the focus is on. */
  readonly hovered: FactId | null
}

export type SessionStore = StoreApi<Session>

export function createSession(tab: MapTab): SessionStore {
  return createStore(() => ({ selection: [], isPanelOpen: false, tab, hovered: null }))
}

/** Selects exactly these and shows the last in the panel; nothing selected closes it. */
export function select(store: SessionStore, selection: readonly FactId[]): void {
  store.setState({ selection, isPanelOpen: selection.length > 0 })
}

/** Closes the panel and keeps what is selected. */
export function closePanel(store: SessionStore): void {
  store.setState({ isPanelOpen: false })
}

export function showTab(store: SessionStore, tab: MapTab): void {
  store.setState({ tab })
}
