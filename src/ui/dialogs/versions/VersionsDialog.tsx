import { useRef, useState, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { may } from '../../../protocol/roles.ts'
import { useStandView } from '../../map/opening/standViewContext.ts'
import { useOpenMap } from '../../openMapContext.ts'
import { useLanguage, useText } from '../../text/useText.ts'
import { writeMoment } from '../../text/writeDay.ts'
import { useWatched } from '../../useWatched.ts'
import { DialogFrame } from '../DialogFrame.tsx'
import type { Version } from './describeVersion.ts'
import type { Compared } from './Differences.tsx'
import { NameForm } from './NameForm.tsx'
import { useVersionDesk } from './useVersionDesk.ts'
import { VersionRow } from './VersionRow.tsx'
import './versions.css'

/** *Versies*: the map as it was, to name, look at, compare with now and put back. */
export function VersionsDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { versions } = useText()
  const { secret } = useOpenMap()
  return (
    <DialogFrame title={versions.title} onClose={onClose}>
      {secret === null ? <p>{versions.noLinks}</p> : <Versions />}
    </DialogFrame>
  )
}

function Versions(): ReactNode {
  const { versions } = useText()
  const language = useLanguage()
  const { role: watched, entities } = useOpenMap()
  const role = useWatched(watched)
  const { show } = useStandView()
  const { list, problem, isBusy, perform, fetch } = useVersionDesk()
  const [compared, setCompared] = useState<Compared | null>(null)
  const [said, setSaid] = useState('')
  const status = useRef<HTMLParagraphElement>(null)

  async function view({ id }: Version): Promise<void> {
    if (isBusy) return
    const opened = await fetch((desk) => desk.open(id))
    if (opened) show(opened)
  }

  async function compare({ id }: Version): Promise<void> {
    const found = await fetch(async (desk) => {
      const opened = await desk.open(id)
      return opened.ok ? { ok: true, value: { version: id, differences: desk.compare(opened.value), before: opened.value.network, after: entities.network() } } : opened
    })
    setCompared(found)
  }

  async function restore({ id, madeMs }: Version): Promise<void> {
    if (isBusy) return
    setCompared(null)
    if (!(await perform((desk) => desk.restore(id)))) return
    flushSync(() => setSaid(versions.restored(writeMoment(madeMs, language))))
    // The button that was pressed goes away.
    status.current?.focus()
  }

  return (
    <>
      <p className="quiet">{versions.intro}</p>
      <NameForm label={versions.name} button={versions.keep} isBusy={isBusy} onName={(name) => perform((desk) => desk.keep('named', name))} />
      <p className="error" role="alert" hidden={problem === null}>{problem && versions.problems[problem]}</p>
      <p ref={status} role="status" className="version-said" tabIndex={-1} hidden={said === ''}>{said}</p>
      {list === null && problem === null && <p className="quiet" role="status">{versions.loading}</p>}
      {list?.versions.length === 0 && <p className="quiet">{versions.none}</p>}
      {list && list.versions.length > 0 && (
        <ul className="versions" aria-label={versions.list}>
          {list.versions.map((version) => (
            <VersionRow
              key={version.id}
              version={version}
              isBusy={isBusy}
              mayRestore={role !== null && may(role, 'restore')}
              compared={compared?.version === version.id ? compared : null}
              onView={() => void view(version)}
              onCompare={(isShown) => (isShown ? void compare(version) : setCompared(null))}
              onRename={(name) => perform((desk) => desk.rename(version.id, name))}
              onRestore={() => restore(version)}
            />
          ))}
        </ul>
      )}
    </>
  )
}
