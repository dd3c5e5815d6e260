import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { DialogName } from '../dialogs/dialogNames.ts'
import { useText } from '../text/useText.ts'
import { BarButtons } from './BarButtons.tsx'

/** The panel that holds the buttons of the bar on a small screen. Escape and a press elsewhere close it. */
export function MoreMenu({ onOpenDialog }: { readonly onOpenDialog: (name: DialogName) => void }): ReactNode {
  const { map } = useText()
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

  return (
    <div className="more" ref={place}>
      <button ref={opener} type="button" className="button button-quiet" aria-expanded={isOpen} aria-controls="more-panel" onClick={() => setOpen(!isOpen)}>{map.more}</button>
      <div className="more-panel" id="more-panel" hidden={!isOpen}>
        {isOpen && <BarButtons isWide={false} onOpenDialog={(name) => [setOpen(false), onOpenDialog(name)]} />}
      </div>
    </div>
  )
}
