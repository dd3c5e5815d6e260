import type { Core } from 'cytoscape'
import { hasMany } from './graph/createCore.ts'
import { PASSING_CLASSES } from './graph/elements.ts'
import type { Drawing } from '../drawing/drawing.ts'
import type { Scene } from './scene.ts'
import { attentionOf, type Attention } from './paint/attention.ts'

/** What somebody looks at: what is selected, lit, under the pointer, and under the keyboard. */
export type Gaze = {
  readonly attention: () => Attention
  /** What it would be if this drawing were shown. */
  readonly attentionTo: (drawing: Drawing) => Attention
  /** Marks what this drawing shows as it will be marked when it is shown, in steps, each of them done by `change`. */
  readonly dress: (drawing: Drawing, change: (step: () => void) => void) => Generator<void, void>
  readonly selected: () => ReadonlySet<string>
  /** What the pointer is on, and else what the keyboard is on. */
  readonly hovered: () => string | null
  readonly focused: () => string | null
  readonly select: (ids: Iterable<string>) => void
  /** Lights one thing and what belongs to it, whatever is selected. */
  readonly highlight: (id: string | null) => void
  /**
   * Answers whether that is another thing than before. `lights`: whether it is pointed at, and not merely the hull that
   * the pointer happens to cross; then it lights what belongs to it after a moment.
   */
  readonly hover: (id: string | null, lights?: boolean) => boolean
  /** The hand takes hold of something: nothing lights or fades any more until the pointer is on something else. */
  readonly takeHold: () => void
  /** What the keyboard is on, shown with a ring; null while it is elsewhere. The pointer has to move to be looked at again. */
  readonly focusOn: (id: string | null) => void
  /** Looks again, after what is shown changed. */
  readonly refresh: () => void
  readonly stop: () => void
}

/** A pointer that rests this long on something asks about it; one that passes does not. */
const REST_MS = 140
/** Cytoscape works out the style of whatever looks otherwise. */
const LOOKS_IN_A_STEP = 60

/** `onChange` is called whenever something must be painted otherwise. */
export function createGaze(cy: Core, scene: Scene, onChange: () => void): Gaze {
  let selected: ReadonlySet<string> = new Set()
  let highlighted: string | null = null
  let hovered: string | null = null
  let rested: string | null = null
  let resting: ReturnType<typeof setTimeout> | undefined
  let focused: string | null = null
  /** Nothing was marked: there are no classes to take away from anything. */
  let wasPlain = true
  let attention = attentionOf(scene.shown(), selected, selected)

  /** What each element looks like for its attention; one that is made anew looks like nothing yet. */
  const looks = new WeakMap<object, string>()

  /** Touches only what changes: Cytoscape styles an element anew for every class, and this is asked in every frame of a drag. */
  function look(id: string, classes: readonly string[]): void {
    const element = cy.getElementById(id)
    const wanted = classes.join(' ')
    if (element.empty() || (looks.get(element) ?? '') === wanted) return
    looks.set(element, wanted)
    for (const name of PASSING_CLASSES) element.toggleClass(name, classes.includes(name))
  }

  const focusNow = (): ReadonlySet<string> => (highlighted === null ? new Set([...selected, ...[rested ?? focused].filter((id) => id !== null)]) : new Set([highlighted]))
  const isPlain = ({ dimmed }: Drawing): boolean => focusNow().size === 0 && focused === null && dimmed === undefined

  /** The last one, with all that it depends on. */
  let known: { readonly of: readonly unknown[]; readonly attention: Attention } = { of: [], attention }

  function attentionTo(drawing: Drawing): Attention {
    if (wasPlain && isPlain(drawing)) return attention
    const of = [drawing, selected, highlighted, rested, focused]
    if (of.some((each, index) => each !== known.of[index])) known = { of, attention: attentionOf(drawing, selected, focusNow(), highlighted === null && selected.size === 0) }
    return known.attention
  }

  /** What each thing of a drawing has to look like. */
  function looksIn({ nodes, lines, dimmed }: Drawing, { isLit, isPassing }: Attention): readonly (readonly [string, readonly string[]])[] {
    // Of many only names and hulls fade for a pointer that rests: to style every circle and line would take many frames.
    const passing = hasMany(nodes.length) ? [] : ['dimmed']
    const fadeOf = (id: string): readonly string[] => (isLit(id) ? [] : isPassing && !dimmed?.has(id) ? passing : ['faded'])
    return [
      ...nodes.map(({ id }) => [id, fadeOf(id)] as const),
      ...lines.map(({ id, fact }) => [id, [...fadeOf(id), ...(selected.has(fact) ? ['selected'] : []), ...(fact === focused ? ['focused'] : [])]] as const),
    ]
  }

  function refresh(): void {
    const drawing = scene.shown()
    const isPlainNow = isPlain(drawing)
    if (isPlainNow && wasPlain) return onChange()
    attention = attentionTo(drawing)
    wasPlain = isPlainNow
    cy.batch(() => { for (const [id, classes] of looksIn(drawing, attention)) look(id, classes) })
    onChange()
  }

  function* dress(drawing: Drawing, change: (step: () => void) => void): Generator<void, void> {
    if (wasPlain && isPlain(drawing)) return
    const wanted = looksIn(drawing, attentionTo(drawing))
    for (let first = 0; first < wanted.length; first += LOOKS_IN_A_STEP) {
      change(() => { for (const [id, classes] of wanted.slice(first, first + LOOKS_IN_A_STEP)) look(id, classes) })
      yield
    }
  }

  function rest(id: string | null): void {
    clearTimeout(resting)
    rested = null
    if (id === null) return
    resting = setTimeout(() => {
      rested = id
      refresh()
    }, REST_MS)
  }

  return {
    attention: () => attention,
    attentionTo,
    dress,
    selected: () => selected,
    hovered: () => hovered ?? focused,
    focused: () => focused,
    select(ids) {
      selected = new Set(ids)
      refresh()
    },
    highlight(id) {
      highlighted = id
      refresh()
    },
    hover(id, lights = true) {
      if (id === hovered) return false
      hovered = id
      rest(lights ? id : null)
      refresh()
      return true
    },
    takeHold: () => clearTimeout(resting),
    focusOn(id) {
      focused = id
      if (id !== null) {
        hovered = null
        rest(null)
      }
      refresh()
    },
    refresh,
    stop: () => clearTimeout(resting),
  }
}
