import type { Core } from 'cytoscape'
import type { Scene } from './scene.ts'
import { attentionOf, type Attention } from './paint/attention.ts'

/** What somebody looks at: what is selected, lit, and under the pointer. */
export type Gaze = {
  readonly attention: () => Attention
  readonly selected: () => ReadonlySet<string>
  readonly hovered: () => string | null
  readonly select: (ids: Iterable<string>) => void
  /** Lights one thing and what belongs to it, whatever is selected. */
  readonly highlight: (id: string | null) => void
  /** Answers whether that is another thing than before. */
  readonly hover: (id: string | null) => boolean
  /** Looks again, after what is shown changed. */
  readonly refresh: () => void
}

/** `onChange` is called whenever something must be painted otherwise. */
export function createGaze(cy: Core, scene: Scene, onChange: () => void): Gaze {
  let selected: ReadonlySet<string> = new Set()
  let highlighted: string | null = null
  let hovered: string | null = null
  let attention = attentionOf(scene.shown(), selected, selected)

  function refresh(): void {
    const focus = highlighted === null ? selected : new Set([highlighted])
    attention = attentionOf(scene.shown(), selected, focus)
    cy.batch(() => {
      cy.elements('.organisation').forEach((node) => { node.toggleClass('faded', !attention.isLit(node.id())) })
      cy.edges().forEach((edge) => {
        edge.toggleClass('faded', !attention.isLit(edge.id()))
        edge.toggleClass('selected', selected.has(String(edge.data('fact'))))
      })
    })
    onChange()
  }

  return {
    attention: () => attention,
    selected: () => selected,
    hovered: () => hovered,
    select(ids) {
      selected = new Set(ids)
      refresh()
    },
    highlight(id) {
      highlighted = id
      refresh()
    },
    hover(id) {
      if (id === hovered) return false
      hovered = id
      refresh()
      return true
    },
    refresh,
  }
}
