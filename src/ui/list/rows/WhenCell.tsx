import type { ReactNode } from 'react'
import type { Status } from '../../../model/coalition.ts'
import { isOpenPeriod, type Period } from '../../../model/partialDate.ts'
import { dayShown } from '../../controls/dayShown.ts'
import { sayPeriodAsOf } from '../../controls/sayDate.ts'
import { useOpenMap } from '../../openMapContext.ts'
import { useText } from '../../text/useText.ts'
import { useSession } from '../../useSession.ts'
import { CELL } from './tableRoles.ts'

type Props = { readonly period: Period; readonly status: Status }

/** Since when or from when till when, and *gepland* or *gewenst* for what is not there yet. */
export function WhenCell({ period, status }: Props): ReactNode {
  const words = useText()
  // Read, not followed: the row is drawn again when its fact changes.
  const network = useOpenMap().shown.entities.network()
  // As of a day it matters that nobody knows since when.
  const isDated = useSession(({ lens }) => lens.date !== null)
  const said = [isDated && isOpenPeriod(period) ? words.lens.dateUnknown : sayPeriodAsOf(period, dayShown(network), words), status === 'is' ? '' : words.list.status[status]].filter(Boolean).join(', ')
  return <td {...CELL} className="facts-when">{said}</td>
}
