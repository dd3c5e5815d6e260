import type { Core } from 'cytoscape'
import { COLOURS } from '../../drawing/colours.ts'
import type { Drawing, Point, ThemeName } from '../../drawing/drawing.ts'
import { PRESENTED_COLOURS, PRESENTED_TEXT_PX } from '../../drawing/presenting.ts'
import { visibleLabels, type LabelWishes } from '../../drawing/shown/visibleLabels.ts'
import { allSteps } from '../../model/allSteps.ts'
import type { HandMarks } from '../hand/marks.ts'
import type { Attention } from './attention.ts'
import { createLayer } from './layer.ts'
import { paintFocus, type KeyboardPlace } from './paintFocus.ts'
import { paintHand } from './paintHand.ts'
import { paintHulls } from './paintHulls.ts'
import { paintGlyphs, paintLabels } from './paintLabels.ts'
import { paintPins } from './paintPins.ts'
import { paintRoles } from './paintRoles.ts'
import { GLOW_MS, paintGlow, paintRings, type Ring } from './paintRings.ts'
import { paintThreads } from './paintThreads.ts'
import { paintWords } from './paintWords.ts'
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
  /** Answers whether there is more to paint in a next frame: the hulls of a large map arrive by the dozen. */
  readonly paint: (picture: Picture, now: number) => boolean
  /** Works out beforehand which labels show, so that the frame that shows them need not. */
  readonly prepare: (picture: Picture) => void
  /** Paints all of it anew the next time: its letters came. */
  readonly forget: () => void
  /** Moves what was painted along with the view. */
  readonly follow: () => void
  readonly remove: () => void
}

/** More hulls than this are painted some at a time when they are seen first. */
const MANY_HULLS = 60
const HULLS_IN_A_FRAME = 8

export const isGlowing = (glow: Glow, now: number): boolean => now - glow.since < GLOW_MS

export function createPainter(container: HTMLElement, cy: Core): Painter {
  const below = createLayer(container, cy, 'below')
  const above = createLayer(container, cy, 'above')
  const labelsOf = rememberLabels()
  let paintedBelow: readonly unknown[] = []
  /** The hulls of a large map that are still to come, and whether there are any yet: what has arrived is painted at once. */
  let arriving: Generator<void, void> | null = null
  let hasArrived = false

  function paintBelow(context: CanvasRenderingContext2D, picture: Picture): void {
    const { drawing, theme, attention } = picture
    paintThreads(context, drawing, COLOURS[theme], { ...picture, focused: picture.keyboard.focused })
    const hulls = paintHulls(context, drawing, COLOURS[theme], attention, visibleIn(picture), cy.zoom())
    hasArrived &&= drawing.hulls.length > 0
    if (hasArrived || drawing.hulls.length <= MANY_HULLS) {
      allSteps(hulls)
      arriving = null
      hasArrived = drawing.hulls.length > 0
    } else arriving = hulls
  }

  function paintSome(hulls: Generator<void, void>): void {
    let isDone = false
    for (let count = 0; count < HULLS_IN_A_FRAME && !isDone; count++) isDone = hulls.next().done === true
    if (!isDone) return
    arriving = null
    hasArrived = true
  }

  const alwaysIn = ({ attention, hovered }: Picture): ReadonlySet<string> => new Set([...attention.selected, ...(hovered === null ? [] : [hovered])])
  const visibleIn = (picture: Picture): ReturnType<typeof labelsOf> => labelsOf(picture.drawing, cy.zoom(), { always: alwaysIn(picture), leastPx: picture.isPresented ? PRESENTED_TEXT_PX : undefined, isHolding: picture.hand.isHolding })

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
    prepare: (picture) => void visibleIn(picture),
    paint(picture, now) {
      const seen = seenBelow(picture, visibleIn(picture), cy)
      // Thousands of lines are dear, and Cytoscape asks again in every frame in which a circle of its own comes or changes.
      const isOther = seen.some((each, index) => each !== paintedBelow[index])
      if (isOther) below.paint((context) => paintBelow(context, picture))
      paintedBelow = seen
      if (isOther || arriving === null) above.paint((context) => paintAbove(context, picture, now))
      if (arriving !== null) paintSome(arriving)
      return arriving !== null
    },
    forget: () => { paintedBelow = [] },
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

/** All that the layer below depends on. */
function seenBelow({ drawing, theme, attention, hovered, keyboard, isPresented }: Picture, visible: unknown, cy: Core): readonly unknown[] {
  const { x, y } = cy.pan()
  return [drawing, theme, attention, hovered, keyboard.focused, isPresented, visible, cy.zoom(), x, y, cy.width(), cy.height(), devicePixelRatio]
}

/** Which labels have room is worked out again only when the drawing, the zoom or what must show changed; who stays readable stays where it was. */
function rememberLabels(): (drawing: Drawing, zoom: number, wishes: LabelWishes) => ReturnType<typeof visibleLabels> {
  let known: { readonly key: string; readonly drawing: Drawing; readonly visible: ReturnType<typeof visibleLabels> } | null = null
  return (drawing, zoom, wishes) => {
    const key = `${zoom} ${wishes.leastPx} ${wishes.isHolding} ${[...(wishes.always ?? [])].join(' ')}`
    if (known?.key !== key || known.drawing !== drawing) known = { key, drawing, visible: visibleLabels(drawing, zoom, known ? { ...wishes, before: known.visible } : wishes) }
    return known.visible
  }
}
