import { useId, type ReactNode } from 'react'
import type { ChosenValue, Side, SingleField } from '../../model/doubles/compareDoubles.ts'
import type { Party } from '../../model/network.ts'
import { describeParty } from '../list/describeParty.ts'
import { useLanguage, useText } from '../text/useText.ts'
import { useNetwork } from '../useNetwork.ts'
import { pairRows, type PairRow } from './pairRows.ts'

const SIDES: readonly Side[] = ['one', 'other']

type Props = {
  readonly one: Party
  readonly other: Party
  readonly chosen: (field: SingleField) => ChosenValue
  readonly onChoose: (field: SingleField, value: ChosenValue) => void
}

/** Two doubles side by side, with what hangs on each; where one value can stay of two, the choice. Narrow screens have one below the other. */
export function PairTable({ one, other, chosen, onChoose }: Props): ReactNode {
  const text = useText()
  const telling = { network: useNetwork(), text, language: useLanguage() }
  return (
    <div className="pair">
      <div className="pair-row pair-head">
        {[one, other].map((party, index) => (
          <p key={party.id} className="pair-cell">
            <SideMark side={SIDES[index] ?? 'one'} />
            <span><strong dir="auto">{party.name}</strong><br /><span className="quiet small">{describeParty(party, telling)}</span></span>
          </p>
        ))}
      </div>
      {pairRows(one, other, telling).map((row) => <Row key={row.id} row={row} chosen={chosen} onChoose={onChoose} />)}
    </div>
  )
}

function SideMark({ side }: { readonly side: Side }): ReactNode {
  const { doubles } = useText()
  return <span className="pair-side">{doubles.sides[side]}</span>
}

function Row({ row, chosen, onChoose }: Pick<Props, 'chosen' | 'onChoose'> & { readonly row: PairRow }): ReactNode {
  const { doubles } = useText()
  const id = useId()
  const isChoice = row.field !== null && row.stays === 'choose'
  const note = row.field === null ? doubles.lists[row.stays] : row.stays === 'choose' ? doubles.choose : doubles.stays[row.stays]
  return (
    <div className="pair-row" role={isChoice ? 'radiogroup' : 'group'} aria-labelledby={id} data-choice={isChoice || undefined}>
      <p id={id} className="pair-label"><strong>{row.label}</strong> <span className="quiet small">{note}</span></p>
      {SIDES.map((side) => (row.field !== null && isChoice
        ? <Choice key={side} row={row} side={side} isChosen={chosen(row.field) === side} onChoose={() => onChoose(row.field, side)} name={id} />
        : <Cell key={side} side={side} value={row[side]} />))}
      {row.field !== null && isChoice && row.canBoth && (
        <label className="pair-cell pair-choice pair-both">
          <input type="radio" name={id} checked={chosen(row.field) === 'both'} onChange={() => onChoose(row.field, 'both')} />
          <span>{doubles.bothBelow}</span>
        </label>
      )}
    </div>
  )
}

function Cell({ side, value }: { readonly side: Side; readonly value: string | readonly string[] }): ReactNode {
  const { doubles } = useText()
  const isList = typeof value !== 'string'
  return (
    <div className="pair-cell">
      <SideMark side={side} />
      {value.length === 0 ? <span className="quiet">{doubles.nothing}</span> : !isList ? <span dir="auto">{value}</span> : value.length === 1 ? <span dir="auto">{value[0]}</span> : (
        <ul>{value.map((each, index) => <li key={`${index} ${each}`} dir="auto">{each}</li>)}</ul>
      )}
    </div>
  )
}

type ChoiceProps = { readonly row: PairRow & { readonly field: SingleField }; readonly side: Side; readonly isChosen: boolean; readonly name: string; readonly onChoose: () => void }

function Choice({ row, side, isChosen, name, onChoose }: ChoiceProps): ReactNode {
  const { doubles } = useText()
  return (
    <label className="pair-cell pair-choice">
      <SideMark side={side} />
      <input type="radio" name={name} checked={isChosen} aria-label={doubles.keep(row.label, doubles.sides[side], row[side])} onChange={onChoose} />
      <span dir="auto">{row[side]}</span>
    </label>
  )
}
