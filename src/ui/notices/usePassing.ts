import { useEffect, useRef, useState, type DOMAttributes } from 'react'
import { passTime, shownMs, type PassingTime } from './passingTime.ts'

/** A message that may go by itself; another object, also with the same words, is another message. */
export type PassingMessage = { readonly text: string }

type Passing = {
  readonly isPast: boolean
  /** For the element of the message. */
  readonly holders: Pick<DOMAttributes<HTMLElement>, 'onPointerEnter' | 'onPointerLeave' | 'onFocus' | 'onBlur'>
}

/**
 * Whether a message has had its time, which suits its length. Null stays. Time stands still while the pointer or the focus
 * is on the message, and while the tab is out of sight.
 */
export function usePassing(message: PassingMessage | null): Passing {
  const [past, setPast] = useState<PassingMessage | null>(null)
  const passing = useRef<PassingTime | null>(null)
  useEffect(() => {
    if (message === null) return
    const time = passTime(shownMs(message.text), () => setPast(message))
    const watchTab = (): void => time.hold('tab', document.visibilityState === 'hidden')
    watchTab()
    document.addEventListener('visibilitychange', watchTab)
    passing.current = time
    return () => {
      document.removeEventListener('visibilitychange', watchTab)
      time.stop()
      passing.current = null
    }
  }, [message])
  const hold = (reason: string, isHeld: boolean) => (): void => passing.current?.hold(reason, isHeld)
  return {
    isPast: message !== null && past === message,
    holders: { onPointerEnter: hold('pointer', true), onPointerLeave: hold('pointer', false), onFocus: hold('focus', true), onBlur: hold('focus', false) },
  }
}
