import type { Core } from 'cytoscape'
import type { Scene } from './scene.ts'
import { attentionOf, type Attention } from './paint/attention.ts'

/** What somebody looks at: what is selected, lit, under the pointer, and under the keyboard. */
export type Gaze = {
  readonly attention: () => Attention
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
  /** What the keyboard is on, shown with a ring; null while it is elsewhere. The pointer has to move to be looked at again. */
  readonly focusOn: (id: string | null) => void
  /** Looks again, after what is shown changed. */
  readonly refresh: () => void
  readonly stop: () => void
}

type Marked = { readonly hasClass: (name: string) => boolean; readonly toggleClass: (name: string, isOn: boolean) => unknown }

/** To ask first is cheap; to be told what is so already makes Cytoscape look at its style again. */
function mark(element: Marked, name: string, isOn: boolean): void {
  if (element.hasClass(name) !== isOn) element.toggleClass(name, isOn)
}

/** A pointer that rests this long on something asks about it; one that passes does not. */
const REST_MS = 140

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

  function refresh(): void {
    const focus = highlighted === null ? new Set([...selected, ...[rested ?? focused].filter((id) => id !== null)]) : new Set([highlighted])
    const isPlain = focus.size === 0 && focused === null && scene.shown().dimmed === undefined
    if (isPlain && wasPlain) return onChange()
    attention = attentionOf(scene.shown(), selected, focus, highlighted === null && selected.size === 0)
    wasPlain = isPlain
    const fade = (isLit: boolean, element: Marked): void => {
      mark(element, 'faded', !isLit && !attention.isPassing)
      mark(element, 'dimmed', !isLit && attention.isPassing)
    }
    cy.batch(() => {
      cy.elements('.organisation').forEach((node) => fade(attention.isLit(node.id()), node))
      cy.edges().forEach((edge) => {
        fade(attention.isLit(edge.id()), edge)
        mark(edge, 'selected', selected.has(String(edge.data('fact'))))
        mark(edge, 'focused', focused !== null && edge.data('fact') === focused)
      })
    })
    onChange()
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
