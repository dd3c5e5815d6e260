import type { ReactNode } from 'react'
import { useText } from '../text/useText.ts'
import { useOpenMap } from '../openMapContext.ts'
import type { DialogName } from '../dialogs/dialogNames.ts'
import { MessagesButton } from '../beside/MessagesButton.tsx'
import { DoublesButton } from '../doubles/DoublesButton.tsx'
import { useImportDoor } from '../importing/door/importDoorContext.ts'
import { useShut } from '../map/opening/useShut.ts'
import { useCanEdit } from '../useCanEdit.ts'
import { UndoButtons } from './UndoButtons.tsx'

type Props = { readonly isWide: boolean; readonly onOpenDialog: (name: DialogName) => void; readonly onOpenLens?: () => void; /** Something else was opened. */ readonly onLeave?: () => void }

/** What can be done with the whole map: in the bar on a wide screen, in the panel of *Meer* on a small one. */
export function BarButtons({ isWide, onOpenDialog, onOpenLens, onLeave }: Props): ReactNode {
  const { map, files, share, lens, versions, views, exporting } = useText()
  const { stand } = useOpenMap()
  const canEdit = useCanEdit()
  const openImport = useImportDoor()
  const settings = <button type="button" className="button button-quiet" aria-haspopup="dialog" onClick={() => onOpenDialog('settings')}>{map.settings}</button>
  // With a map that is not shown there is nothing to do, and its link is not one to hand on.
  if (useShut() !== null) return settings
  return (
    <>
      {canEdit && <UndoButtons isWide={isWide} />}
      {!isWide && canEdit && <DoublesButton {...(onLeave ? { onOpen: onLeave } : {})} />}
      <MessagesButton onOpen={() => onOpenDialog('messages')} />
      {canEdit && <button type="button" className="button button-quiet" aria-haspopup="dialog" onClick={() => [onLeave?.(), openImport({ kind: 'nothing' })]}>{files.import}</button>}
      {(stand === null || stand.isFixed) && <button type="button" className="button button-quiet" aria-haspopup="dialog" onClick={() => onOpenDialog('share')}>{share.open}</button>}
      {!isWide && <button type="button" className="button button-quiet" aria-haspopup="dialog" onClick={() => onOpenDialog('export')}>{exporting.open}</button>}
      {!isWide && <button type="button" className="button button-quiet" onClick={onOpenLens}>{lens.label}</button>}
      {!isWide && <button type="button" className="button button-quiet" aria-haspopup="dialog" onClick={() => onOpenDialog('views')}>{views.open}</button>}
      {!isWide && canEdit && <button type="button" className="button button-quiet" aria-haspopup="dialog" onClick={() => onOpenDialog('versions')}>{versions.open}</button>}
      {!isWide && <button type="button" className="button button-quiet" aria-haspopup="dialog" onClick={() => onOpenDialog('about')}>{map.about}</button>}
      {settings}
    </>
  )
}
