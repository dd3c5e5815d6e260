import type { ReactNode } from 'react'
import { changeFact } from '../../doc/editing/editFacts.ts'
import type { SuccessionId } from '../../model/ids.ts'
import { isLoop } from '../../model/time/successionEvents.ts'
import { DateField } from '../controls/fields/DateField.tsx'
import { TextArea } from '../controls/fields/TextArea.tsx'
import { EvidenceSection } from '../facts/sections/EvidenceSection.tsx'
import { saySuccession } from '../facts/sayFact.ts'
import { useEdit } from '../facts/useEdit.ts'
import { useText } from '../text/useText.ts'
import { useNetwork } from '../useNetwork.ts'
import { GonePanel } from './GonePanel.tsx'
import { PanelFields } from './fields/PanelFields.tsx'
import { PanelHead } from './PanelHead.tsx'
import { RemoveFact } from './RemoveFact.tsx'
import { SuccessionEnds } from './fields/SuccessionEnds.tsx'

/** One event: who became whom, and when. */
export function SuccessionPanel({ id }: { readonly id: SuccessionId }): ReactNode {
  const text = useText()
  const { panel, dates } = text
  const network = useNetwork()
  const edit = useEdit()
  const succession = network.successions.get(id)
  if (!succession) return <GonePanel id={id} />
  const { from, to, date, note } = succession
  return (
    <>
      <PanelHead id={id} what={panel.succession} name={saySuccession(network, succession, text)} />
      {isLoop(network, id) && <p className="error" role="status">{panel.successionLoops}</p>}
      <SuccessionEnds title={panel.before} parties={from} without={[...from, ...to]} onWrite={(writer, parties) => changeFact(writer, network, 'successions', id, { from: parties })} />
      <SuccessionEnds title={panel.after} parties={to} without={[...from, ...to]} onWrite={(writer, parties) => changeFact(writer, network, 'successions', id, { to: parties })} />
      <PanelFields>
        <DateField label={dates.date} field="date" value={date} onCommit={(changed) => edit((writer) => changeFact(writer, network, 'successions', id, { date: changed }))} hint={dates.example} />
        <TextArea label={panel.note} field="note" value={note} onCommit={(typed) => edit((writer) => changeFact(writer, network, 'successions', id, { note: typed }))} />
      </PanelFields>
      <EvidenceSection about={id} />
      <RemoveFact label={panel.removeSuccession} id={id} />
    </>
  )
}
