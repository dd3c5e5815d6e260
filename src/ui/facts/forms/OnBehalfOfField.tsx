import { useState, type ReactNode } from 'react'
import type { KeyWriter } from '../../../doc/editing/writeKeys.ts'
import type { OnBehalfOf } from '../../../model/membership.ts'
import { ChoiceField } from '../../controls/fields/ChoiceField.tsx'
import { termOptions } from '../../controls/fields/termOptions.ts'
import { TextField } from '../../controls/fields/TextField.tsx'
import { useLanguage, useText } from '../../text/useText.ts'
import { useNetwork } from '../../useNetwork.ts'
import { PartyField } from './PartyField.tsx'
import { useEdit } from '../useEdit.ts'

type OnBehalfOfFieldProps = { readonly value: OnBehalfOf | null; readonly onWrite: (writer: KeyWriter, value: OnBehalfOf | null) => void }

type Kind = OnBehalfOf['kind']
const KINDS: readonly Kind[] = ['party', 'domain', 'words']

/** For whom a party sits there: first what sort of answer, then the answer. Nothing is written until there is one. */
export function OnBehalfOfField({ value, onWrite }: OnBehalfOfFieldProps): ReactNode {
  const { panel } = useText()
  const edit = useEdit()
  const [chosen, setChosen] = useState<Kind | null>(null)
  const kind = chosen ?? value?.kind ?? null

  function choose(next: string | null): void {
    setChosen(next as Kind | null)
    if (next === null) edit((writer) => onWrite(writer, null))
  }

  return (
    <>
      <ChoiceField label={panel.onBehalfOf} field="onBehalfOf" value={kind} none={panel.onBehalfKinds.none} options={KINDS.map((each) => ({ value: each, label: panel.onBehalfKinds[each] }))} onChoose={choose} />
      {kind !== null && <Answer kind={kind} value={value} onWrite={onWrite} />}
    </>
  )
}

function Answer({ kind, value, onWrite }: OnBehalfOfFieldProps & { readonly kind: Kind }): ReactNode {
  const { panel } = useText()
  const language = useLanguage()
  const { vocabulary } = useNetwork()
  const edit = useEdit()
  switch (kind) {
    case 'party':
      return <PartyField label={panel.onBehalfWords} field="onBehalfOf/answer" kinds="parties" isNew="organisation" value={value?.kind === 'party' ? value.party : null} onWrite={(writer, party) => onWrite(writer, party === null ? null : { kind, party })} />
    case 'domain':
      return <ChoiceField label={panel.onBehalfWords} field="onBehalfOf/answer" value={value?.kind === 'domain' ? value.domain : null} options={termOptions(vocabulary.domains, language)} onChoose={(domain) => edit((writer) => onWrite(writer, domain === null ? null : { kind, domain }))} />
    case 'words':
      return <TextField label={panel.onBehalfWords} field="onBehalfOf/answer" value={value?.kind === 'words' ? value.words : ''} onCommit={(words) => edit((writer) => onWrite(writer, words === '' ? null : { kind, words }))} />
    default:
      return kind satisfies never
  }
}
