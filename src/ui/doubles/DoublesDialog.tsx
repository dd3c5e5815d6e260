import { useState, type ReactNode } from 'react'
import { tellApart } from '../../doc/editing/editRecord.ts'
import { mergeDoubles } from '../../doc/editing/mergeDoubles.ts'
import { betterKnown, type ChosenValue, type SingleField } from '../../model/doubles/compareDoubles.ts'
import type { Double } from '../../model/doubles/doublesQueue.ts'
import { choiceOf, mergePlan } from '../../model/doubles/mergePlan.ts'
import type { PartyId } from '../../model/ids.ts'
import { normaliseName, type DoubleReason } from '../../model/names.ts'
import { partyOf, type Network, type Party } from '../../model/network.ts'
import { select, type Comparing } from '../../session/session.ts'
import { useUndoSteps } from '../bar/useUndoSteps.ts'
import { DialogFrame } from '../dialogs/DialogFrame.tsx'
import { useEdit } from '../facts/useEdit.ts'
import { useNotices } from '../notices/noticesContext.ts'
import { useOpenMap } from '../openMapContext.ts'
import { useText } from '../text/useText.ts'
import { useNetwork } from '../useNetwork.ts'
import { PairTable } from './PairTable.tsx'
import { useDoubles } from './useDoubles.ts'
import './doubles.css'

type Pair = readonly [PartyId, PartyId]
type Props = { /** A pair to begin with, which need not look double. */ readonly comparing: Comparing; readonly onClose: () => void }

/** The buttons stay where they are; whoever reads along begins at the top of the next pair. */
const focusOnArrival = (heading: HTMLElement | null): void => heading?.focus()

const keyOf = ([one, other]: Pair): string => [one, other].toSorted().join(' ')

/** *Dubbelen*: two at a time beside one another, to merge or to tell apart. The next pair comes by itself. */
export function DoublesDialog({ comparing, onClose }: Props): ReactNode {
  const { doubles: text } = useText()
  const network = useNetwork()
  const queue = useDoubles()
  const edit = useEdit()
  const { session } = useOpenMap()
  const notices = useNotices()
  const { undo } = useUndoSteps()
  const [first, setFirst] = useState<Pair | null>(comparing === 'all' ? null : comparing)
  const [later, setLater] = useState<ReadonlySet<string>>(new Set())
  const [said, setSaid] = useState<{ readonly text: string; readonly pair: Pair | null } | null>(null)
  const [chosen, setChosen] = useState<ReadonlyMap<SingleField, ChosenValue>>(new Map())
  const waiting = queue.filter(({ one, other }) => !later.has(keyOf([one, other])))
  const shown = pairOf(network, first) ?? pairOf(network, waiting[0] ? [waiting[0].one, waiting[0].other] : null)
  const shownKey = shown ? keyOf([shown[0].id, shown[1].id]) : ''

  function decide(words: string, pair: Pair, run: Parameters<typeof edit>[0]): void {
    edit(run)
    goOn()
    setSaid({ text: words, pair })
    notices.show({ kind: 'doubles', text: words, action: { label: text.undo, run: undo } })
  }

  function goOn(): void {
    setFirst(null)
    setChosen(new Map())
  }

  function merge([one, other]: readonly [Party, Party]): void {
    const { winner, loser, taken } = mergePlan(network, one, other, chosen)
    decide(text.merged(loser.name, taken.has('name') ? loser.name : winner.name), [one.id, other.id], (writer) => mergeDoubles(writer, winner, loser, taken))
    if (session.getState().selection.some((id) => id === loser.id)) select(session, [winner.id])
  }

  function keepTwo([one, other]: readonly [Party, Party]): void {
    decide(text.toldApart(one.name, other.name), [one.id, other.id], (writer) => tellApart(writer, one.id, other.id))
  }

  function takeBack(pair: Pair): void {
    undo()
    notices.dismiss('doubles')
    setFirst(pair)
    setChosen(new Map())
    setSaid({ text: text.undone, pair: null })
  }

  function leave([one, other]: readonly [Party, Party]): void {
    setLater(new Set([...later, keyOf([one.id, other.id])]))
    goOn()
    setSaid(null)
  }

  const why = shown && whyAsked(queue, shown)
  const postponed = queue.length - waiting.length
  return (
    <DialogFrame title={text.title} isWide onClose={onClose} {...(shown ? { foot: (
      <>
        <button type="button" className="button button-quiet" onClick={() => leave(shown)}>{text.later}</button>
        <button type="button" className={why?.isFarApart ? 'button button-main' : 'button'} onClick={() => keepTwo(shown)}>{text.two}</button>
        <button type="button" className={why?.isFarApart ? 'button' : 'button button-main'} onClick={() => merge(shown)}>{text.merge}</button>
      </>
    ) } : {})}>
      <div className="doubles-said" role="status">
        {said && <p dir="auto">{said.text}</p>}
        {said?.pair && <button type="button" className="button" onClick={() => said.pair && takeBack(said.pair)}>{text.undo}</button>}
      </div>
      {shown ? (
        <>
          <h3 key={shownKey} ref={focusOnArrival} tabIndex={-1} dir="auto">{text.question(shown[0].name, shown[1].name)}</h3>
          <p className="quiet">{[text.reasons[why?.reason ?? 'chosen'], why?.isFarApart ? text.farApart : '', waiting.length > 0 ? text.left(waiting.length) : ''].filter(Boolean).join(' ')}</p>
          <PairTable one={shown[0]} other={shown[1]} chosen={(field) => choiceOf(field, betterKnown(network, ...shown), chosen)} onChoose={(field, value) => setChosen(new Map([...chosen, [field, value]]))} />
        </>
      ) : (
        <h3 ref={focusOnArrival} tabIndex={-1} className="doubles-none">{postponed > 0 ? text.onlyLater(postponed) : text.none}</h3>
      )}
      {!shown && postponed > 0 && <p><button type="button" className="button" onClick={() => setLater(new Set())}>{text.showLater}</button></p>}
    </DialogFrame>
  )
}

/** Both as they are on the map now; a colleague may have merged or removed one meanwhile. */
function pairOf(network: Network, pair: Pair | null): readonly [Party, Party] | null {
  const [one, other] = pair === null ? [] : pair.map((id) => partyOf(network, id))
  return one && other ? [one, other] : null
}

/** Why the two are asked about, and whether their places speak against it; null for two that somebody chose. */
function whyAsked(queue: readonly Double[], [one, other]: readonly [Party, Party]): { readonly reason: DoubleReason; readonly isFarApart: boolean } | null {
  const found = queue.find((each) => keyOf([each.one, each.other]) === keyOf([one.id, other.id]))
  if (!found) return null
  if (found.reason !== 'likely' || found.likeness < 1) return { reason: found.reason, isFarApart: false }
  const reason = normaliseName(one.name) === normaliseName(other.name) ? 'same' : 'alias'
  return { reason, isFarApart: one.places.length > 0 && other.places.length > 0 }
}
