import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { LibraryRow } from '../../storage/database.ts'
import { writeDay } from '../text/writeDay.ts'
import { useLanguage, useText } from '../text/useText.ts'

type Props = {
  readonly row: LibraryRow
  readonly isAsked: boolean
  /** The question was just answered with no: the focus goes back to where it came from. */
  readonly wasKept: boolean
  readonly onAsk: () => void
  readonly onKeep: () => void
  readonly onRemove: () => void
}

/** One map on this device; taking it off asks in its own place. */
export function ShelfMap({ row, isAsked, wasKept, onAsk, onKeep, onRemove }: Props): ReactNode {
  const { start, common } = useText()
  const language = useLanguage()
  const title = row.title || common.untitled
  if (isAsked) {
    return (
      <li className="shelf-map shelf-question">
        <p>{start.removeQuestion(title)}</p>
        <span className="shelf-answers">
          <button type="button" className="button" onClick={onRemove}>{start.removeConfirm}</button>
          {/* The press that asked went away with its button; the safe answer takes the focus. */}
          {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
          <button type="button" className="button button-quiet" autoFocus onClick={onKeep}>{start.keep}</button>
        </span>
      </li>
    )
  }
  return (
    <li className="shelf-map">
      <Link href={`/m/${row.map}`} className="shelf-link">
        <span className="shelf-title">{title}</span>
        <span className="quiet small">{common.organisations(row.organisations)}, {start.opened(writeDay(row.lastOpened, language))}</span>
      </Link>
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
      <button type="button" className="button button-quiet quiet" autoFocus={wasKept} aria-label={start.removeMap(title)} onClick={onAsk}>{start.remove}</button>
    </li>
  )
}
