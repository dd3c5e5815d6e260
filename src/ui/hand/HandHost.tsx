import type { ReactNode } from 'react'
import { partyOf, type Network } from '../../model/network.ts'
import type { PartyId } from '../../model/ids.ts'
import { useText } from '../text/useText.ts'
import type { Text } from '../text/nl/nl.ts'
import { useNetwork } from '../useNetwork.ts'
import { ChooseLeaving } from './ChooseLeaving.tsx'
import { ChooseRole } from './ChooseRole.tsx'
import { ChooseTie } from './ChooseTie.tsx'
import { linkForm } from './handEdits.ts'
import { HandMenu, type MenuParts } from './HandMenu.tsx'
import { HandPopover } from './HandPopover.tsx'
import type { HandTask } from './handTask.ts'
import { NameParty } from './NameParty.tsx'
import './hand.css'

type Props = Omit<MenuParts, 'onNew'> & { readonly task: HandTask; readonly onTask: (task: HandTask | null) => void }

/** Asks, beside the hand, what must still be said about what it did. */
export function HandHost({ task, onTask, ...parts }: Props): ReactNode {
  const { hand } = useText()
  const network = useNetwork()
  const close = (): void => onTask(null)
  return (
    <HandPopover key={task.kind} at={task.at} role={task.kind === 'menu' ? 'menu' : 'dialog'} label={labelOfTask(task, network, hand)} onClose={close}>
      <Question task={task} onTask={onTask} close={close} {...parts} />
    </HandPopover>
  )
}

function Question({ task, onTask, close, ...parts }: Props & { readonly close: () => void }): ReactNode {
  const { hand } = useText()
  switch (task.kind) {
    case 'menu':
      return <HandMenu {...parts} ids={task.ids} onClose={close} onNew={() => onTask({ kind: 'new', from: null, at: task.at, place: parts.view?.mapPoint(task.at) ?? task.at })} />
    case 'enter':
      return (
        <>
          <ChooseRole parties={task.parties} coalition={task.coalition} onDone={() => onTask(task.leaves && { kind: 'leave', at: task.at, ...task.leaves })} />
          <button type="button" className="button button-quiet" onClick={close}>{hand.onlyMoved}</button>
        </>
      )
    case 'leave':
      return <ChooseLeaving party={task.party} coalitions={task.coalitions} stayLabel={hand.onlyMoved} onDone={close} />
    case 'link':
      return <ChooseLink from={task.from} to={task.to} onDone={close} />
    case 'new': {
      const { from } = task
      return <NameParty place={task.place} from={from} onClose={close} onMade={(to) => onTask(from === null ? null : { kind: 'link', at: task.at, from, to })} />
    }
  }
}

function ChooseLink({ from, to, onDone }: { readonly from: PartyId; readonly to: PartyId; readonly onDone: () => void }): ReactNode {
  const { hand } = useText()
  const form = linkForm(from, to)
  if (form.kind === 'tie') return <ChooseTie from={form.from} to={form.to} onDone={onDone} />
  return (
    <>
      <ChooseRole parties={[form.party]} coalition={form.coalition} onDone={onDone} />
      <button type="button" className="button button-quiet" onClick={onDone}>{hand.notNow}</button>
    </>
  )
}

function labelOfTask(task: HandTask, network: Network, hand: Text['hand']): string {
  const nameOf = (id: string): string => partyOf(network, id as PartyId)?.name ?? ''
  switch (task.kind) {
    case 'menu':
      return task.ids.length === 0 ? hand.menuOfMap : task.ids.length === 1 && nameOf(task.ids[0] ?? '') ? hand.menuOf(nameOf(task.ids[0] ?? '')) : hand.menuOfSeveral(task.ids.length)
    case 'enter':
      return hand.enter(task.parties.map(nameOf), nameOf(task.coalition))
    case 'leave':
      return hand.leave(nameOf(task.party), task.coalitions.map(nameOf))
    case 'link':
      return hand.link(nameOf(task.from), nameOf(task.to))
    case 'new':
      return hand.newOrganisation
  }
}
