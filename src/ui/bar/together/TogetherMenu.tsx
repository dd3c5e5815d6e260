import type { ReactNode } from 'react'
import type { Colleague } from '../../../sync/presence.ts'
import { useNotices } from '../../notices/noticesContext.ts'
import { useOpenMap } from '../../openMapContext.ts'
import { useText } from '../../text/useText.ts'
import { useAppears } from '../../useAppears.ts'
import { useIsWide } from '../../useIsWide.ts'
import { AskName } from '../AskName.tsx'
import { FollowButton } from './FollowButton.tsx'
import { PersonSign } from './PersonSign.tsx'
import { useDisclosure } from '../useDisclosure.ts'

/** More signs than this do not fit the bar of a phone. */
const MOST_SIGNS = 3

/** Everybody who is here by name, to be followed, and the question to all of them to look along. On a small screen the signs of people are its button. */
export function TogetherMenu({ colleagues }: { readonly colleagues: readonly Colleague[] }): ReactNode {
  const { people } = useText()
  const { presence } = useOpenMap()
  const notices = useNotices()
  const isWide = useIsWide()
  const appears = useAppears()
  const { isOpen, setOpen, place, opener } = useDisclosure()

  function close(): void {
    setOpen(false)
    opener.current?.focus()
  }

  function call(): void {
    presence.show({ call: Date.now() })
    notices.say(people.called(colleagues.length))
    close()
  }

  return (
    <div className="together" ref={place}>
      <button ref={opener} type="button" className="button button-quiet" aria-expanded={isOpen} aria-controls="together-panel" onClick={() => setOpen(!isOpen)}>
        {!isWide && colleagues.slice(0, MOST_SIGNS).map((colleague) => <PersonSign key={colleague.client} colleague={colleague} />)}
        <span className={isWide ? undefined : 'unseen'}>{people.together}</span>
      </button>
      <div className="together-panel" id="together-panel" hidden={!isOpen}>
        {!isWide && <AskName />}
        <ul className="together-people" aria-label={people.everybody}>
          {colleagues.map((colleague) => <li key={colleague.client}><FollowButton colleague={colleague} isNamed onDone={close} /></li>)}
        </ul>
        {appears && <button type="button" className="button" aria-describedby="call-hint" onClick={call}>{people.callAll}</button>}
        {appears && <p className="quiet small" id="call-hint">{people.callHint}</p>}
      </div>
    </div>
  )
}
