import type { ReactNode } from 'react'
import type { Agreement, AgreementId, Sessions } from '../../model/sessions.ts'
import { partyOf } from '../../model/network.ts'
import { sayDate } from '../controls/sayDate.ts'
import { useText } from '../text/useText.ts'
import { useNetwork } from '../useNetwork.ts'
import './beside.css'

type Props = { readonly sessions: Sessions; readonly label: string; /** Where one may be taken away. */ readonly onRemove?: ((id: AgreementId) => void) | undefined }

/** What was agreed, the newest first, with when and by whom as far as that was written down. */
export function AgreementList({ sessions: { agreements, sessions }, label, onRemove }: Props): ReactNode {
  const words = useText()
  const network = useNetwork()
  const dayOf = ({ session }: Agreement): string => sessions.get(session)?.date?.date ?? ''
  return (
    <ul className="agreements" aria-label={label}>
      {[...agreements.values()].toSorted((one, other) => dayOf(other).localeCompare(dayOf(one))).map((agreement) => {
        const date = sessions.get(agreement.session)?.date ?? null
        const names = agreement.parties.flatMap((party) => partyOf(network, party)?.name ?? [])
        return (
          <li key={agreement.id}>
            <span dir="auto">{agreement.what}</span>{' '}
            <span className="quiet small">{[names.join(', '), date === null ? '' : sayDate(date, words)].filter(Boolean).join(' · ')}</span>
            {onRemove && <button type="button" className="fact-remove" aria-label={words.agreements.remove(agreement.what)} onClick={() => onRemove(agreement.id)}><span aria-hidden="true">×</span></button>}
          </li>
        )
      })}
    </ul>
  )
}
