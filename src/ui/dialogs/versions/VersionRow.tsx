import { useState, type ReactNode } from 'react'
import { useLanguage, useText } from '../../text/useText.ts'
import { writeMoment } from '../../text/writeDay.ts'
import { callVersion, describeVersion, nameVersion, type Version } from './describeVersion.ts'
import { Differences, type Compared } from './Differences.tsx'
import { NameForm } from './NameForm.tsx'

type Props = {
  readonly version: Version
  readonly isBusy: boolean
  readonly mayRestore: boolean
  /** Of this version, where it is shown. */
  readonly compared: Compared | null
  readonly onView: () => void
  readonly onCompare: (isShown: boolean) => void
  readonly onRename: (name: string) => Promise<boolean>
  readonly onRestore: () => Promise<void>
}

/** One version: when, by whom, and what can be done with it. Putting back asks first. */
export function VersionRow({ version, isBusy, mayRestore, compared, onView, onCompare, onRename, onRestore }: Props): ReactNode {
  const text = useText()
  const language = useLanguage()
  const [asking, setAsking] = useState<'name' | 'restore' | null>(null)
  const { versions } = text
  const call = callVersion(version, text, language)

  async function rename(name: string): Promise<boolean> {
    const isDone = await onRename(name)
    if (isDone) setAsking(null)
    return isDone
  }

  return (
    <li className="version">
      <p><strong dir="auto">{nameVersion(version, text)}</strong><br /><span className="quiet small">{describeVersion(version, text, language)}</span></p>
      {asking !== 'restore' && (
        <div className="version-acts">
          <button type="button" className="button button-quiet" aria-label={versions.view(call)} onClick={onView}>{versions.viewShort}</button>
          <button type="button" className="button button-quiet" aria-expanded={compared !== null} aria-label={compared ? versions.hide(call) : versions.compare(call)} onClick={() => onCompare(compared === null)}>{compared ? versions.hideShort : versions.compareShort}</button>
          {asking === null && <button type="button" className="button button-quiet" aria-label={versions.rename(call)} onClick={() => setAsking('name')}>{versions.renameShort}</button>}
          {mayRestore && <button type="button" className="button button-quiet" aria-label={versions.restore(call)} onClick={() => setAsking('restore')}>{versions.restoreShort}</button>}
        </div>
      )}
      {asking === 'name' && <NameForm label={versions.newName} button={versions.saveName} isBusy={isBusy} hasFocus onName={rename} />}
      {asking === 'restore' && (
        <div className="version-question">
          <p>{versions.restoreQuestion(writeMoment(version.madeMs, language))}</p>
          <div className="version-acts">
            <button type="button" className="button" onClick={() => void onRestore().then(() => setAsking(null))}>{versions.restoreConfirm}</button>
            {/* The press that asked went away with its button; the safe answer takes the focus. */}
            {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
            <button type="button" className="button button-quiet" autoFocus onClick={() => setAsking(null)}>{versions.leave}</button>
          </div>
        </div>
      )}
      {compared && <Differences {...compared} />}
    </li>
  )
}
