import type { ReactNode } from 'react'
import type { DialogName } from '../dialogs/dialogNames.ts'
import { useOpenMap } from '../openMapContext.ts'
import { useText } from '../text/useText.ts'
import { BarButtons } from './BarButtons.tsx'
import { useDisclosure } from './useDisclosure.ts'

/** The panel that holds the buttons of the bar on a small screen. */
export function MoreMenu({ onOpenDialog }: { readonly onOpenDialog: (name: DialogName) => void }): ReactNode {
  const { map } = useText()
  const { session } = useOpenMap()
  const { isOpen, setOpen, place, opener } = useDisclosure()
  return (
    <div className="more" ref={place}>
      <button ref={opener} id="more-button" type="button" className="button button-quiet" aria-expanded={isOpen} aria-controls="more-panel" onClick={() => setOpen(!isOpen)}>{map.more}</button>
      <div className="more-panel" id="more-panel" hidden={!isOpen}>
        {isOpen && <BarButtons isWide={false} onLeave={() => setOpen(false)} onOpenDialog={(name) => [setOpen(false), onOpenDialog(name)]} onOpenLens={() => [setOpen(false), session.setState({ isLensOpen: true })]} />}
      </div>
    </div>
  )
}
