import { useEffect, useRef, useState, type RefObject } from 'react'

export type Disclosure = {
  readonly isOpen: boolean
  readonly setOpen: (isOpen: boolean) => void
  /** Around the button and what it opens: a press outside it closes. */
  readonly place: RefObject<HTMLDivElement | null>
  /** The button, which gets the focus back after Escape. */
  readonly opener: RefObject<HTMLButtonElement | null>
}

/** Something that a button opens. Escape and a press elsewhere close it. */
export function useDisclosure(): Disclosure {
  const [isOpen, setOpen] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const opener = useRef<HTMLButtonElement>(null)

  useEffect(() => {
    if (!isOpen) return
    const onPress = (event: PointerEvent): void => {
      if (!place.current?.contains(event.target as Node)) setOpen(false)
    }
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return
      setOpen(false)
      opener.current?.focus()
    }
    document.addEventListener('pointerdown', onPress)
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('pointerdown', onPress)
      document.removeEventListener('keydown', onKey)
    }
  }, [isOpen])

  return { isOpen, setOpen, place, opener }
}
