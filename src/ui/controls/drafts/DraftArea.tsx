import type { ReactNode } from 'react'
import { Field } from '../fields/Field.tsx'
import { UnfinishedNote } from './UnfinishedNote.tsx'
import type { Draft } from './useDraft.ts'

type DraftAreaProps = {
  readonly label: string
  readonly isLabelHidden?: boolean
  readonly hint?: string
  readonly draft: Draft
  readonly rows: number
  /** By which colleagues see who is typing here. */
  readonly field?: string | undefined
}

/** Several lines that are not written yet: leaving the field or Ctrl+Enter writes them, Escape takes them back. */
export function DraftArea({ draft, rows, ...rest }: DraftAreaProps): ReactNode {
  return (
    <Field {...rest} problem={draft.problem} note={<UnfinishedNote label={rest.label} draft={draft} />}>
      {(input) => (
        <textarea
          {...input}
          rows={rows}
          dir="auto"
          value={draft.shown}
          onChange={(event) => draft.change(event.target.value)}
          onBlur={() => draft.leave()}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) draft.commit()
            else if (event.key === 'Escape' && draft.revert()) event.stopPropagation()
          }}
        />
      )}
    </Field>
  )
}
