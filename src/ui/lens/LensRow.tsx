import type { ReactNode } from 'react'
import { cutsOf } from '../../model/lens/lens.ts'
import type { DialogName } from '../dialogs/dialogNames.ts'
import { DoublesButton } from '../doubles/DoublesButton.tsx'
import { lateComponent } from '../late/lateComponent.ts'
import { useOpenMap } from '../openMapContext.ts'
import { useText } from '../text/useText.ts'
import { useCanEdit } from '../useCanEdit.ts'
import { useIsWide } from '../useIsWide.ts'
import { useSession } from '../useSession.ts'
import { useIsWelcome } from '../welcome/useIsWelcome.ts'
import { AsOfField } from './day/AsOfField.tsx'
import { ChangesButton } from './ChangesButton.tsx'
import { LensChips } from './LensChips.tsx'
import { MomentSays } from './day/MomentSays.tsx'
import { MomentSlider } from './day/MomentSlider.tsx'
import { useHiddenNews } from './useHiddenNews.ts'
import './lens.css'

/** Its many choices come when somebody asks for them. */
const LensPanel = lateComponent(() => import('./panel/LensPanel.tsx').then(({ LensPanel }) => LensPanel))

/** Between bar and map: as of when, what is chosen, and how much of the map that shows. A small screen has it while something is chosen; its button is behind *Meer*. */
export function LensRow({ onOpenDialog }: { readonly onOpenDialog: (name: DialogName) => void }): ReactNode {
  const { lens: text, exporting, shareView, views } = useText()
  const { session, stand } = useOpenMap()
  const isWide = useIsWide()
  const canEdit = useCanEdit()
  const isOpen = useSession((state) => state.isLensOpen)
  const isSet = useSession(({ lens }) => cutsOf(lens).length > 0)
  // Who just came in did not choose the day that the map begins with.
  const isWelcome = useIsWelcome()
  useHiddenNews()
  // A version that somebody looks at has no address of its own.
  const mayShare = stand === null || stand.isFixed
  return (
    <section className="lens-place" aria-label={text.place}>
      <div className="lens-row" role="group" aria-label={text.label} hidden={!isWide && !isSet}>
        {isWide && <AsOfField />}
        {isWide && <MomentSlider />}
        {isWide && (
          <button type="button" id="lens-button" className="button button-quiet small" aria-expanded={isOpen} aria-controls="lens-panel" onClick={() => session.setState({ isLensOpen: !isOpen })}>
            {text.label}
          </button>
        )}
        {isWide && <ChangesButton />}
        <LensChips />
        {isWide && canEdit && <DoublesButton isWide />}
        {isWide && <button type="button" id="views-button" className="button button-quiet small" aria-haspopup="dialog" onClick={() => onOpenDialog('views')}>{views.open}</button>}
        {isWide && mayShare && <button type="button" className="button button-quiet small" aria-haspopup="dialog" onClick={() => onOpenDialog('shareView')}>{shareView.open}</button>}
        {isWide && <button type="button" className="button button-quiet small" aria-haspopup="dialog" onClick={() => onOpenDialog('export')}>{exporting.open}</button>}
      </div>
      {!isWelcome && <MomentSays />}
      {isOpen && <LensPanel />}
    </section>
  )
}
