import type { Core } from 'cytoscape'
import { COLOURS } from '../../drawing/colours.ts'
import type { Drawing, Point, ThemeName } from '../../drawing/drawing.ts'
import type { LabelWishes, VisibleLabel } from '../../drawing/shown/visibleLabels.ts'
import { PRESENTED_COLOURS, PRESENTED_TEXT_PX } from '../../drawing/presenting.ts'
import type { HandMarks } from '../hand/marks.ts'
import type { Attention } from './attention.ts'
import { createLayer, type Part } from './layer.ts'
import { aroundParts } from './paintAround.ts'
import { paintFocus, type KeyboardPlace } from './paintFocus.ts'
import { paintHand } from './paintHand.ts'
import { hullParts } from './paintHulls.ts'
import { paintGlyphs, paintLabels } from './paintLabels.ts'
import { paintPins } from './paintPins.ts'
import { paintRoles } from './paintRoles.ts'
import { GLOW_MS, paintGlow, paintRings, type Ring } from './paintRings.ts'
import { threadParts } from './paintThreads.ts'
import { paintWords } from './paintWords.ts'
import { rememberLabels } from './rememberLabels.ts'
import { wholeLabels } from './wholeLabels.ts'

/** A short glow around something new or changed; `since` by the clock of frames. */
export type Glow = { readonly id: string; readonly colour: string; readonly since: number }

/** All that the layers below and above Cytoscape's circles and lines show. */
export type Picture = {
  readonly drawing: Drawing
  readonly theme: ThemeName
  readonly isPresented: boolean
  readonly attention: Attention
  readonly hovered: string | null
  readonly keyboard: KeyboardPlace
  readonly rings: readonly Ring[]
  readonly glows: readonly Glow[]
  readonly hand: HandMarks
  readonly knob: Point | null
  readonly isCalm: boolean
}

export type Painter = {
  readonly paint: (picture: Picture, now: number) => void
  /** Works out beforehand, in steps, which labels show and what lies below, so that the frame that shows this picture need not. */
  readonly prepare: (picture: Picture) => Generator<void, void>
  /** Paints all of it anew the next time: its letters came. */
  readonly forget: () => void
  /** Moves what was painted along with the view. */
  readonly follow: () => void
  readonly remove: () => void
}

type Visible = ReadonlyMap<string, VisibleLabel>

export const isGlowing = (glow: Glow, now: number): boolean => now - glow.since < GLOW_MS

export function createPainter(container: HTMLElement, cy: Core): Painter {
  const below = createLayer(container, cy, 'below')
  const above = createLayer(container, cy, 'above')
  const labels = rememberLabels()
  let paintedBelow: readonly unknown[] = []
  let behindBelow: readonly unknown[] = []

  const alwaysIn = ({ attention, hovered }: Picture): ReadonlySet<string> => new Set([...attention.selected, ...(hovered === null ? [] : [hovered])])
  const wishesOf = (picture: Picture): LabelWishes => ({ always: alwaysIn(picture), leastPx: picture.isPresented ? PRESENTED_TEXT_PX : undefined, isHolding: picture.hand.isHolding })
  const visibleIn = (picture: Picture): Visible => labels.of(picture.drawing, cy.zoom(), wishesOf(picture))

  function partsBelow(picture: Picture, visible: Visible): readonly Part[] {
    const [colours, gaze] = [COLOURS[picture.theme], { ...picture, focused: picture.keyboard.focused }]
    return [...threadParts(picture.drawing, colours, gaze), ...hullParts(picture.drawing, colours, picture.attention, visible, cy.zoom()), ...aroundParts(picture.drawing, colours, gaze)]
  }

  function paintAbove(context: CanvasRenderingContext2D, picture: Picture, now: number): void {
    const { drawing, attention, hovered, rings, isCalm } = picture
    const [colours, zoom] = [(picture.isPresented ? PRESENTED_COLOURS : COLOURS)[picture.theme], cy.zoom()]
    const own: Ring = { colour: colours.accent, name: '', ids: drawing.nodes.filter(({ id }) => attention.selected.has(id)).map(({ id }) => id) }
    const visible = wholeLabels(visibleIn(picture), cy, alwaysIn(picture))
    paintGlyphs(context, drawing, colours, attention, zoom)
    paintRings(context, drawing, [own, ...rings], zoom, 'rings')
    paintFocus(context, drawing, colours, picture.keyboard, zoom)
    for (const { id, colour, since } of picture.glows) paintGlow(context, drawing, id, colour, Math.max(0, (now - since) / GLOW_MS), isCalm)
    paintPins(context, drawing, colours, zoom)
    paintLabels(context, drawing, colours, attention, visible)
    paintWords(context, drawing, colours, attention.worded, hovered, visible, zoom)
    paintRoles(context, drawing, colours, attention, visible, zoom)
    paintRings(context, drawing, rings, zoom, 'names')
    paintHand(context, drawing, colours, picture.hand, picture.knob, zoom)
  }

  return {
    *prepare(picture) {
      behindBelow = []
      const visible = yield* labels.prepare(picture.drawing, cy.zoom(), wishesOf(picture))
      const seen = seenBelow(picture, visible, cy)
      yield* below.paintBehind(partsBelow(picture, visible))
      behindBelow = seen
    },
    paint(picture, now) {
      const visible = visibleIn(picture)
      const seen = seenBelow(picture, visible, cy)
      // Thousands of lines are dear, and Cytoscape asks again in every frame in which a circle of its own comes or changes.
      if (!isSame(seen, paintedBelow)) {
        if (isSame(seen, behindBelow)) below.showBehind()
        else if (isSame(seen.slice(SIZES), paintedBelow.slice(SIZES))) below.paintWider(partsBelow(picture, visible))
        else below.paint(partsBelow(picture, visible))
      }
      paintedBelow = seen
      above.paint([(context) => paintAbove(context, picture, now)])
    },
    forget() {
      paintedBelow = []
      behindBelow = []
    },
    follow() {
      paintedBelow = []
      below.follow()
      above.follow()
    },
    remove() {
      below.remove()
      above.remove()
    },
  }
}

/** How many of what the layer below depends on are about the size of the container; they come first. */
const SIZES = 2

function seenBelow({ drawing, theme, attention, hovered, keyboard, isPresented }: Picture, visible: unknown, cy: Core): readonly unknown[] {
  const { x, y } = cy.pan()
  return [cy.width(), cy.height(), drawing, theme, attention, hovered, keyboard.focused, isPresented, visible, cy.zoom(), x, y, devicePixelRatio]
}

function isSame(seen: readonly unknown[], before: readonly unknown[]): boolean {
  return seen.every((each, index) => each === before[index])
}
