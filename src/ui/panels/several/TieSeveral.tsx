import { useState, type ReactNode } from 'react'
import { pairsOf, tieSeveral } from '../../../doc/editing/editSeveral.ts'
import type { PartyId } from '../../../model/ids.ts'
import { ChoiceField } from '../../controls/fields/ChoiceField.tsx'
import { AddFact } from '../../facts/forms/AddFact.tsx'
import { tieKindOptions } from '../../facts/forms/tieKindOptions.ts'
import { useEdit } from '../../facts/useEdit.ts'
import { useNotices } from '../../notices/noticesContext.ts'
import { useLanguage, useText } from '../../text/useText.ts'
import { useNetwork } from '../../useNetwork.ts'

const FIRST_KIND = 'werkt samen met'

/** Ties all that are selected to one another. Only kinds without a direction: who would be the first of five? */
export function TieSeveral({ parties }: { readonly parties: readonly PartyId[] }): ReactNode {
  const { panel } = useText()
  const language = useLanguage()
  const { vocabulary } = useNetwork()
  const notices = useNotices()
  const edit = useEdit()
  const [kind, setKind] = useState(FIRST_KIND)
  const options = tieKindOptions(vocabulary, language).filter(({ value }) => !vocabulary.tieKinds.get(value)?.directed)
  const count = pairsOf(parties).length

  function add(): boolean {
    edit((writer) => tieSeveral(writer, parties, kind, vocabulary))
    notices.say(panel.tiedSeveral)
    return true
  }

  return (
    <AddFact label={panel.tieSeveral} onAdd={add}>
      <ChoiceField label={panel.tieKind} value={kind} options={options} hint={panel.tieSeveralHint(count)} onChoose={(chosen) => setKind(chosen ?? FIRST_KIND)} />
    </AddFact>
  )
}
