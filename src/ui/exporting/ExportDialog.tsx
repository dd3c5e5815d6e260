import { useState, type ReactNode } from 'react'
import { cutsOf } from '../../model/lens/lens.ts'
import { CheckField } from '../controls/fields/CheckField.tsx'
import { DialogFrame } from '../dialogs/DialogFrame.tsx'
import { useLens } from '../lens/useLens.ts'
import { useOpenMap } from '../openMapContext.ts'
import { useText } from '../text/useText.ts'
import { useNetwork } from '../useNetwork.ts'
import { useWatched } from '../useWatched.ts'
import { ExportFoot } from './ExportFoot.tsx'
import { FormatList } from './FormatList.tsx'
import { useExport, type ExportScope } from './useExport.ts'
import './exporting.css'

/** *Exporteren*: the map as a file, in the form somebody needs it. Whoever may look may take along what they see. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { exporting: text } = useText()
  const { organisations, coalitions } = useNetwork()
  const [scope, setScope] = useState<ExportScope>({ what: 'view', withContacts: false })
  const { state, make, stop } = useExport(scope)
  const isEmpty = organisations.size + coalitions.size === 0
  return (
    <DialogFrame title={text.title} onClose={onClose} foot={<ExportFoot state={state} onStop={stop} onClose={onClose} />}>
      <p className="quiet">{isEmpty ? text.nothing : text.intro}</p>
      {!isEmpty && <Scope scope={scope} onScope={setScope} />}
      {!isEmpty && <FormatList isBusy={state.phase === 'busy'} onMake={make} />}
    </DialogFrame>
  )
}

/** What goes in; asked only where there is something to choose. */
function Scope({ scope, onScope }: { readonly scope: ExportScope; readonly onScope: (scope: ExportScope) => void }): ReactNode {
  const { exporting: text } = useText()
  const [lens] = useLens()
  const texts = useWatched(useOpenMap().contacts.texts)
  return (
    <>
      {cutsOf(lens).length > 0 && (
        <fieldset className="export-scope">
          <legend>{text.what}</legend>
          {(['view', 'whole'] as const).map((what) => (
            <label key={what}>
              <input type="radio" name="export-scope" checked={scope.what === what} onChange={() => onScope({ ...scope, what })} />
              {text.scopes[what]}
            </label>
          ))}
        </fieldset>
      )}
      {texts !== null && texts.size > 0 && (
        <div>
          <CheckField label={text.withContacts} isChecked={scope.withContacts} onChange={(withContacts) => onScope({ ...scope, withContacts })} />
          <p className="quiet small">{text.contactsHint}</p>
        </div>
      )}
    </>
  )
}
