import { useEffect, useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import type { Point } from '../../drawing/drawing.ts'

type Props = {
  readonly at: Point
  readonly label: string
  /** A menu is walked through with arrows; a dialog with Tab. */
  readonly role: 'menu' | 'dialog'
  readonly onClose: () => void
  readonly children: ReactNode
}

const MARGIN_PX = 8

/** A small card beside the hand. It takes the keyboard, and gives it back; Escape or a press elsewhere closes it. */
export function HandPopover({ at, label, role, onClose, children }: Props): ReactNode {
  const card = useRef<HTMLDivElement>(null)
  useReturnOfFocus(card)
  useLayoutEffect(() => {
    if (card.current) putBeside(card.current, at)
  }, [at])
  useEffect(() => {
    const onPress = (event: PointerEvent): void => {
      if (!card.current?.contains(event.target as Node)) onClose()
    }
    document.addEventListener('pointerdown', onPress, true)
    return () => document.removeEventListener('pointerdown', onPress, true)
  }, [onClose])

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') onClose()
    else if (role === 'menu') walkMenu(event, card.current)
    else return
    event.stopPropagation()
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/interactive-supports-focus -- its role is one of two that hold the focus inside
    <div ref={card} className={`hand-card hand-${role}`} role={role} aria-label={label} onKeyDown={onKeyDown}>
      {children}
    </div>
  )
}

function putBeside(card: HTMLElement, at: Point): void {
  const room = card.offsetParent
  if (!room) return
  const fit = (wanted: number, size: number, most: number): number => Math.max(MARGIN_PX, Math.min(wanted, most - size - MARGIN_PX))
  card.style.left = `${fit(at.x + MARGIN_PX, card.offsetWidth, room.clientWidth)}px`
  card.style.top = `${fit(at.y + MARGIN_PX, card.offsetHeight, room.clientHeight)}px`
}

const FOCUSABLE = 'button:not(:disabled), input, select'

function useReturnOfFocus(card: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    const before = document.activeElement
    card.current?.querySelector<HTMLElement>(FOCUSABLE)?.focus()
    return () => {
      // Who has gone elsewhere meanwhile, by a press or a key, stays there.
      if (before instanceof HTMLElement && (document.activeElement === document.body || document.activeElement === null)) before.focus()
    }
  }, [card])
}

function walkMenu(event: KeyboardEvent, card: HTMLElement | null): void {
  const items = [...(card?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])]
  const place = items.findIndex((item) => item === document.activeElement)
  const to = { ArrowDown: place + 1, ArrowUp: place - 1, Home: 0, End: items.length - 1 }[event.key]
  if (to === undefined) return
  event.preventDefault()
  items[(to + items.length) % items.length]?.focus()
}
