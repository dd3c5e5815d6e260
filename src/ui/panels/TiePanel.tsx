import type { ReactNode } from 'react'
import { changeFact } from '../../doc/editing/editFacts.ts'
import type { TieId } from '../../model/ids.ts'
import { partyOf } from '../../model/network.ts'
import type { Tie } from '../../model/tie.ts'
import { hasEnded } from '../../model/partialDate.ts'
import { ChoiceField } from '../controls/fields/ChoiceField.tsx'
import { useDayShown } from '../lens/useShown.ts'
import { PeriodField } from '../controls/fields/PeriodField.tsx'
import { TextArea } from '../controls/fields/TextArea.tsx'
import { EvidenceSection } from '../facts/sections/EvidenceSection.tsx'
import { NamedTags } from '../facts/NamedTags.tsx'
import { OpenFact } from '../facts/OpenFact.tsx'
import { sayTie } from '../facts/sayFact.ts'
import { StatusField } from '../facts/forms/StatusField.tsx'
import { tieKindOptions } from '../facts/forms/tieKindOptions.ts'
import { useEdit } from '../facts/useEdit.ts'
import { useLanguage, useText } from '../text/useText.ts'
import { useNetwork } from '../useNetwork.ts'
import { GonePanel } from './GonePanel.tsx'
import { PanelFields } from './fields/PanelFields.tsx'
import { PanelHead } from './PanelHead.tsx'
import { RemoveFact } from './RemoveFact.tsx'

const STRENGTHS = [1, 2, 3] as const

/** One relation between two parties. */
export function TiePanel({ id }: { readonly id: TieId }): ReactNode {
  const dayShown = useDayShown()
  const text = useText()
  const { panel, controls } = text
  const language = useLanguage()
  const network = useNetwork()
  const edit = useEdit()
  const tie = network.ties.get(id)
  if (!tie) return <GonePanel id={id} />
  const { from, to, kind, period, strength, themes, places, note, status } = tie
  const change = (fields: Partial<Omit<Tie, 'id'>>): void => edit((writer) => changeFact(writer, network, 'ties', id, fields))
  const isDirected = network.vocabulary.tieKinds.get(kind)?.directed ?? false
  const toStrength = (chosen: string | null): Tie['strength'] => STRENGTHS.find((each) => String(each) === chosen) ?? null
  return (
    <>
      <PanelHead id={id} what={hasEnded(period, dayShown) ? panel.over(panel.tie) : panel.tie} name={sayTie(network, tie, text, language)} />
      <p className="panel-ends">
        <OpenFact id={from}>{partyOf(network, from)?.name ?? ''}</OpenFact>
        <OpenFact id={to}>{partyOf(network, to)?.name ?? ''}</OpenFact>
      </p>
      <PanelFields>
        <ChoiceField label={panel.tieKind} field="kind" value={kind} options={tieKindOptions(network.vocabulary, language, to)} onChoose={(chosen) => change({ kind: chosen ?? kind })} />
        {isDirected && <button type="button" className="button" onClick={() => change({ from: to, to: from })}>{panel.turnAround}</button>}
        <PeriodField value={period} onCommit={(changed) => change({ period: changed })} />
        <ChoiceField label={panel.strength} field="strength" value={strength === null ? null : String(strength)} none={controls.notKnown} options={STRENGTHS.map((each) => ({ value: String(each), label: panel.strengths[each] }))} onChoose={(chosen) => change({ strength: toStrength(chosen) })} />
        <StatusField value={status} onChoose={(chosen) => change({ status: chosen })} />
        <NamedTags label={panel.themes} table="themes" ids={themes} onWrite={(writer, ids) => changeFact(writer, network, 'ties', id, { themes: ids })} />
        <NamedTags label={panel.places} table="places" ids={places} onWrite={(writer, ids) => changeFact(writer, network, 'ties', id, { places: ids })} />
        <TextArea label={panel.note} field="note" value={note} onCommit={(typed) => change({ note: typed })} />
      </PanelFields>
      <EvidenceSection about={id} />
      <RemoveFact label={panel.removeTie} id={id} />
    </>
  )
}
