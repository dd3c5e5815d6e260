import { useState, type ReactNode } from 'react'
import type { LastGoodAnswer } from '../../../opening/desks/versionDesk.ts'
import { may } from '../../../protocol/roles.ts'
import { useOpenMap } from '../../openMapContext.ts'
import { useLanguage, useText } from '../../text/useText.ts'
import { writeMoment } from '../../text/writeDay.ts'
import { useWatched } from '../../useWatched.ts'

/** For a map of which the server cannot load something: an owner opens what still loads, others are told whom to ask. */
export function OpenLastGood(): ReactNode {
  const { lastGood: text } = useText()
  const { versions, role: watched } = useOpenMap()
  const role = useWatched(watched)
  const [isBusy, setBusy] = useState(false)
  const [answer, setAnswer] = useState<LastGoodAnswer | null>(null)

  async function open(): Promise<void> {
    setBusy(true)
    setAnswer(await versions.openLastGood())
    setBusy(false)
  }

  if (role === null || !may(role, 'restore')) return <p>{text.askOwner}</p>
  if (answer?.ok) return <Opened opened={answer.value} />
  return (
    <>
      <p>{text.offer}</p>
      <p className="error" role="alert" hidden={answer === null}>{answer && text.problems[answer.error]}</p>
      {answer?.error !== 'nothingLoads' && <button type="button" className="button button-main" disabled={isBusy} onClick={() => void open()}>{text.open}</button>}
    </>
  )
}

/** The press that asked went away with its button; going to the map takes the focus. */
function Opened({ opened: { editsLeft, versionMs } }: { readonly opened: Extract<LastGoodAnswer, { ok: true }>['value'] }): ReactNode {
  const { lastGood: text } = useText()
  const language = useLanguage()
  const { reconnect } = useOpenMap()
  return (
    <>
      <p role="status">{versionMs === null ? text.opened(editsLeft) : text.openedVersion(writeMoment(versionMs, language))}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
      <button type="button" className="button button-main" autoFocus onClick={reconnect}>{text.go}</button>
    </>
  )
}
