import type { PartyId } from '../model/ids.ts'
import type { Drawing, Point, ThemeName } from '../drawing/drawing.ts'

/** What somebody did to the map. Ids are of parties, or of the fact behind a line. */
export type MapHandlers = {
  readonly onSelect: (ids: readonly string[]) => void
  /** Double click. */
  readonly onOpen: (id: string) => void
  /** At most once a frame while dragging. */
  readonly onDragMove: (positions: ReadonlyMap<PartyId, Point>) => void
  readonly onDragEnd: (positions: ReadonlyMap<PartyId, Point>) => void
  readonly onHover: (id: string | null) => void
  /** A click on nothing. */
  readonly onBackground: () => void
}

/** A colleague's selection, ringed in the colleague's colour. */
export type Ring = { readonly colour: string; readonly name: string; readonly ids: readonly string[] }

export type MapView = {
  /** Shows this drawing from the next frame on; several calls in one frame cost one. */
  readonly draw: (drawing: Drawing) => void
  readonly select: (ids: readonly string[]) => void
  /** Lights one thing and its neighbours, and lets the rest fade. */
  readonly highlight: (id: string | null) => void
  readonly rings: (rings: readonly Ring[]) => void
  /** Brings these into view, outside the covered area; does nothing when they are already there. */
  readonly focus: (ids: readonly string[]) => void
  readonly fit: () => void
  readonly zoomBy: (factor: number) => void
  /** How many px of the container lie under furniture. */
  readonly setCovered: (covered: { readonly right: number; readonly bottom: number; readonly top?: number; readonly left?: number }) => void
  /** A short glow in this colour: something new, or a colleague's change. */
  readonly glow: (ids: readonly string[], colour: string) => void
  readonly setTheme: (theme: ThemeName) => void
  /** The point of the map in the middle of what is not covered: where the eye is. */
  readonly eye: () => Point
  readonly destroy: () => void
}

export type CreateMapView = (container: HTMLElement, handlers: MapHandlers) => MapView
