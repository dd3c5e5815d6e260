import type { ReactNode } from 'react'
import { STATUSES, type Status } from '../../../model/coalition.ts'
import { ChoiceField } from '../../controls/fields/ChoiceField.tsx'
import { useText } from '../../text/useText.ts'

/** Whether something is so, is planned, or is wished for. */
export function StatusField({ value, onChoose }: { readonly value: Status; readonly onChoose: (status: Status) => void }): ReactNode {
  const { panel } = useText()
  return <ChoiceField label={panel.status} field="status" value={value} options={STATUSES.map((status) => ({ value: status, label: panel.statuses[status] }))} onChoose={(chosen) => onChoose((chosen ?? 'is') as Status)} />
}
