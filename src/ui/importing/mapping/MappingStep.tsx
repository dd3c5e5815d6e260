import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react'
import { PART_KINDS, type Layout, type PartLayout } from '../../../importing/tables/layout/layout.ts'
import type { FoundTables } from '../../../opening/importing/importMessages.ts'
import { asKind } from '../../../opening/importing/keptMeanings.ts'
import { useImportText } from '../useImportText.ts'
import { MAPPING_FORM } from './mappingForm.ts'
import { PartColumns } from './PartColumns.tsx'

type Props = { readonly found: FoundTables; readonly layout: Layout; readonly onUnderstand: (layout: Layout) => void }

/** What each sheet is and what its columns mean, as far as it was understood, to be put right by whoever knows. */
export function MappingStep({ found, layout, onUnderstand }: Props): ReactNode {
  const { mapping } = useImportText()
  const [parts, setParts] = useState(layout.parts)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const change = (place: number, part: PartLayout): void => setParts(parts.map((each, index) => (index === place ? { ...part, sure: true } : each)))

  function submit(event: FormEvent): void {
    event.preventDefault()
    onUnderstand({ ...layout, parts: parts.map((part) => ({ ...part, sure: true })) })
  }

  const isOne = new Set(parts.map(({ sheet }) => sheet)).size === 1

  return (
    <form id={MAPPING_FORM} className="import-mapping" onSubmit={submit}>
      <h3 ref={heading} tabIndex={-1}>{mapping.title}</h3>
      <p className="quiet">{mapping.intro}</p>
      {parts.map((part, place) => (
        <section key={place} className="import-sheet" aria-label={mapping.sheetHeading(isOne ? '' : part.sheet)}>
          <h4>{mapping.sheetHeading(isOne ? '' : part.sheet)} <span className="quiet small">{mapping.rows(part.endRow - part.firstRow)}</span></h4>
          {part.kind !== 'own' && (
            <label className="field">
              <span>{mapping.sheet(isOne ? '' : part.sheet)}</span>
              <select value={part.kind} onChange={({ target }) => change(place, asKind(part, target.value as PartLayout['kind']))}>
                {PART_KINDS.filter((kind) => kind !== 'own').map((kind) => <option key={kind} value={kind}>{mapping.kinds[kind]}</option>)}
              </select>
            </label>
          )}
          {part.kind !== 'own' && part.kind !== 'ignored' && <PartColumns part={part} rows={found.samples[place] ?? []} onChange={(columns) => change(place, { ...part, columns })} />}
        </section>
      ))}
    </form>
  )
}
