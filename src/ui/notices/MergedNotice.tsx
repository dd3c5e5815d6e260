import { useState, type ReactNode } from 'react'
import type { ReplacedValue } from '../../doc/reading/replacedValues.ts'
import { useOpenMap } from '../openMapContext.ts'
import { useLanguage, useText } from '../text/useText.ts'
import { useNetwork } from '../useNetwork.ts'
import { useWatched } from '../useWatched.ts'
import { describeThing, describeValue } from './describeRecord.ts'
import { NoticeCard } from './NoticeCard.tsx'

/** On return: which of my values colleagues replaced while I was away, each to be put back with one press. */
export function MergedNotice(): ReactNode {
  const text = useText()
  const language = useLanguage()
  const network = useNetwork()
  const openMap = useOpenMap()
  const replaced = useWatched(openMap.replaced)
  const [restored, setRestored] = useState<ReadonlySet<ReplacedValue>>(new Set())
  const open = replaced.filter((value) => !restored.has(value))
  if (open.length === 0) return null

  function restore(value: ReplacedValue): void {
    openMap.history.edit((writer) => writer.set(value.root, value.key, value.mine))
    setRestored(new Set([...restored, value]))
  }

  return (
    <NoticeCard onDismiss={openMap.dismissReplaced}>
      <p>{text.notices.merged(open.length)}</p>
      <ul className="merged">
        {open.map((value) => (
          <li key={`${value.root} ${value.key}`}>
            <span>
              <b>{describeThing(network, value, text)}</b>
              <span className="quiet"> {text.notices.mine}: </span>{describeValue(network, value.field, value.mine, text, language)}
              <span className="quiet">, {text.notices.theirs}: </span>{describeValue(network, value.field, value.theirs, text, language)}
              {openMap.nameOfWriter(value.writer) && <span className="quiet"> ({openMap.nameOfWriter(value.writer)})</span>}
            </span>
            <button type="button" className="button" onClick={() => restore(value)}>{text.notices.restoreMine}</button>
          </li>
        ))}
      </ul>
    </NoticeCard>
  )
}
