import { useState, type ReactNode } from 'react'
import type { ReplacedValue } from '../../doc/reading/replacedValues.ts'
import { useOpenMap } from '../openMapContext.ts'
import { useLanguage, useText } from '../text/useText.ts'
import { useNetwork } from '../useNetwork.ts'
import { useWatched } from '../useWatched.ts'
import { describeThing, describeValue, nameOfThing } from './describeRecord.ts'
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
  const moved = open.filter(({ root }) => root === 'positions')
  const values = open.filter(({ root }) => root !== 'positions')

  function restore(...those: readonly ReplacedValue[]): void {
    openMap.history.edit((writer) => those.forEach(({ root, key, mine }) => writer.set(root, key, mine)))
    setRestored(new Set([...restored, ...those]))
  }

  return (
    <NoticeCard onDismiss={openMap.dismissReplaced}>
      {values.length > 0 && <p>{text.notices.merged(values.length)}</p>}
      <ul className="merged">
        {values.map((value) => (
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
        {moved.length > 0 && (
          <li>
            <span>{text.notices.movedElsewhere(moved.map((value) => nameOfThing(network, value, text)))}</span>
            <button type="button" className="button" onClick={() => restore(...moved)}>{text.notices.restoreMine}</button>
          </li>
        )}
      </ul>
    </NoticeCard>
  )
}
