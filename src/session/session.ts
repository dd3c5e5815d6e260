import { createStore, type StoreApi } from 'zustand/vanilla'
import type { FactId, PartyId, PlaceId, ThemeId } from '../model/ids.ts'
import { NO_LENS, focusThatCuts, partyOfPage, type DrawingName, type Lens } from '../model/lens/lens.ts'
import type { Viewport } from '../model/lens/viewQuery.ts'

export type MapTab = 'map' | 'matrix' | 'list' | 'answers' | 'changes'

/** Stand beside the map where there is room for both. */
export function isBesideMap(tab: MapTab): boolean {
  return tab === 'answers' || tab === 'changes'
}

/** The drawings that stand on the map itself, each in its own way. */
export const PICTURES = ['map', 'twoMode', 'together'] as const satisfies readonly DrawingName[]
export type Picture = (typeof PICTURES)[number]

/** Whom somebody looks at side by side: all that look double, or two to begin with. */
export type Comparing = 'all' | readonly [PartyId, PartyId]

/** What only this tab knows: nobody else sees it and a reload forgets it, but for the lens, which stands in the address. */
export type Session = {
  /** Parties and facts that are selected; the panel shows the one, or what can be done with the several. */
  readonly selection: readonly FactId[]
  readonly isPanelOpen: boolean
  readonly tab: MapTab
  /** How the map itself is drawn, also while another tab shows. */
  readonly picture: Picture
  /** What the pointer or the focus is on. */
  readonly hovered: FactId | null
  /** Who waits for a click on the other end of a line. */
  readonly connecting: PartyId | null
  /** Where parties would stand after an arrangement that is being worked out; null when none is. */
  readonly preview: ReadonlyMap<PartyId, { readonly x: number; readonly y: number }> | null
  /** The colleague, by Yjs client, whose selection this tab goes along with; null while I go my own way. */
  readonly following: number | null
  /** The one thing on the map that the keyboard is on, apart from what is selected. */
  readonly focused: FactId | null
  /** How the map is looked at. */
  readonly lens: Lens
  /** The part of the map that is to come into view, or the whole of it; null again as soon as it does. */
  readonly viewport: Viewport | 'whole' | null
  /** Whether the saved views are being shown one after another. */
  readonly isPresenting: boolean
  /** Whether who only reads has gone on from what the map is about to the map. */
  readonly isWelcomed: boolean
  /** Whether the choices of the lens stand open. */
  readonly isLensOpen: boolean
  /** The theme or place that the answers are about; null while nobody chose one. */
  readonly subject: ThemeId | PlaceId | null
  /** Which doubles are being compared; null while none are. */
  readonly comparing: Comparing | null
}

export type SessionStore = StoreApi<Session>

export function createSession(tab: MapTab): SessionStore {
  return createStore(() => ({
    selection: [],
    isPanelOpen: false,
    tab,
    picture: 'map',
    hovered: null,
    focused: null,
    connecting: null,
    preview: null,
    following: null,
    lens: NO_LENS,
    viewport: null,
    isPresenting: false,
    isWelcomed: false,
    isLensOpen: false,
    subject: null,
    comparing: null,
  }))
}

/** Selects exactly these and shows them in the panel; nothing selected closes it. Whoever selects goes their own way. */
export function select(store: SessionStore, selection: readonly FactId[]): void {
  store.setState({ selection, isPanelOpen: selection.length > 0, following: null })
}

/** Selects these without opening the panel: they are to be seen where they are. */
export function light(store: SessionStore, selection: readonly FactId[]): void {
  store.setState({ selection, isPanelOpen: false, following: null })
}

/** Shows the answers about a theme or a place. */
export function askAbout(store: SessionStore, subject: ThemeId | PlaceId | null): void {
  store.setState({ subject, tab: 'answers' })
}

/** Goes along with a colleague from now on, or with nobody. */
export function follow(store: SessionStore, client: number | null): void {
  store.setState({ following: client })
}

/** Selects what the followed colleague selected. */
export function goAlong(store: SessionStore, selection: readonly FactId[]): void {
  store.setState({ selection, isPanelOpen: selection.length > 0 })
}

/** Closes the panel and keeps what is selected. */
export function closePanel(store: SessionStore): void {
  store.setState({ isPanelOpen: false })
}

/** A drawing that somebody chose is part of how they look, so that a link opens the same one. The answers are none. Whoever goes elsewhere leaves the page of a party. */
export function showTab(store: SessionStore, tab: MapTab): void {
  store.setState(({ lens, picture }) => ({ tab, isWelcomed: true, lens: tab === 'answers' ? lens : { ...lens, drawing: tab === 'map' ? picture : tab, focus: focusThatCuts(lens), way: null } }))
}

/** Shows the page of one party, which stands in the place of the list. */
export function showParty(store: SessionStore, party: PartyId): void {
  store.setState(({ lens }) => ({ tab: 'list', isPanelOpen: false, isWelcomed: true, following: null, lens: { ...lens, drawing: 'ego', focus: { party, distance: 1 }, way: null } }))
}

/** Draws the map otherwise; what is selected and what the lens leaves out stays. */
export function showPicture(store: SessionStore, picture: Picture): void {
  store.setState(({ lens, tab }) => ({ picture, lens: tab === 'map' ? { ...lens, drawing: picture } : lens }))
}

/** Which tab shows a drawing, and which picture of the map it is: beside answers and changes that of coalitions, as no link says another. Nothing for what stands in no tab. */
export function placeOfDrawing(drawing: DrawingName | null): Partial<Pick<Session, 'tab' | 'picture'>> {
  const picture = PICTURES.find((each) => each === drawing)
  if (picture) return { tab: 'map', picture }
  if (drawing === 'ego') return { tab: 'list' }
  if (drawing === 'path') return { tab: 'answers', picture: 'map' }
  if (drawing === 'changes') return { tab: drawing, picture: 'map' }
  return drawing === 'matrix' || drawing === 'list' ? { tab: drawing } : {}
}

/** Asks how one party reaches another, or nothing any more: on the page of the first, or where the answers are. */
export function askWay(store: SessionStore, way: Lens['way']): void {
  store.setState(({ lens }) => ({ lens: { ...lens, way, drawing: partyOfPage(lens) === null && way !== null ? 'path' : lens.drawing } }))
}

/** Looks otherwise in these respects; the rest of the lens stays. */
export function look(store: SessionStore, parts: Partial<Lens>): void {
  store.setState(({ lens }) => ({ lens: { ...lens, ...parts } }))
}

/** Looks as a link or a saved view says. One that names no drawing leaves the one there is. */
export function lookAs(store: SessionStore, lens: Lens, viewport: Session['viewport']): void {
  store.setState({ lens, viewport, ...placeOfDrawing(lens.drawing) })
}

/** How this tab looks now, with the drawing it begins with said: another device may begin with another. */
export function lensShown({ lens, tab, picture }: Pick<Session, 'lens' | 'tab' | 'picture'>): Lens {
  return lens.drawing !== null || tab === 'answers' ? lens : { ...lens, drawing: tab === 'map' ? picture : tab }
}
