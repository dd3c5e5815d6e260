import { useState, type FormEvent, type ReactNode } from 'react'
import { useDevice } from '../device/deviceContext.ts'
import { shell } from '../device/shell.ts'
import { OpenLastGood } from '../map/opening/OpenLastGood.tsx'
import { useShut } from '../map/opening/useShut.ts'
import { useOpenMap } from '../openMapContext.ts'
import { useText } from '../text/useText.ts'
import { useWatched } from '../useWatched.ts'
import { NoticeCard } from './NoticeCard.tsx'

/** The server did not take this map in, cannot open it, speaks of another version, or has no room for more of it: why, and what can be done. */
export function DoorNotice(): ReactNode {
  const { door, connection, notices } = useText()
  const status = useWatched(useOpenMap().connection)
  const shut = useShut()
  if (status.phase === 'full') return <NoticeCard tone="warning">{connection.explain.full(status.changes)}</NoticeCard>
  const reason = status.phase === 'stopped' ? status.reason : null
  if (reason === 'taken' || reason === 'origin') return <NoticeCard tone="warning">{door[reason]}</NoticeCard>
  if (reason === 'tooOld') return <NoticeCard tone="warning" action={{ label: notices.reload, run: loadAnew }}>{door.tooOld}</NoticeCard>
  // Where there is no map to show, the page itself says it.
  if (reason === 'setApart' && shut === null) return <NoticeCard tone="warning"><div className="door-offer"><p>{door.setApart}</p><OpenLastGood /></div></NoticeCard>
  return reason === 'code' && <CodeQuestion />
}

/** What the browser keeps of the app comes first, so a plain reload would bring the same version while another waits. */
function loadAnew(): void {
  if (shell.shellState.get().phase === 'newVersion') shell.activateNewVersion()
  else location.reload()
}

/** The question stays while the answer is on its way, so that a wrong one can be corrected. */
function CodeQuestion(): ReactNode {
  const { door } = useText()
  const { reconnect } = useOpenMap()
  const { change, preferences } = useDevice()
  const given = preferences.get().createCode
  const [code, setCode] = useState(given)

  function send(event: FormEvent): void {
    event.preventDefault()
    change({ createCode: code.trim() })
    reconnect()
  }

  return (
    <NoticeCard tone="warning">
      <form className="code-question" onSubmit={send}>
        <p>{given === '' ? door.code : door.codeWrong}</p>
        <label className="field">
          <span>{door.codeLabel}</span>
          <input value={code} autoComplete="off" onChange={(event) => setCode(event.target.value)} />
        </label>
        <button type="submit" className="button button-main" disabled={code.trim() === ''}>{door.codeSend}</button>
      </form>
    </NoticeCard>
  )
}
