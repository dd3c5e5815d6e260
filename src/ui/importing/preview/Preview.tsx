import { useEffect, useMemo, useRef, type Dispatch, type ReactNode } from 'react'
import { countPlan } from '../../../importing/countPlan.ts'
import type { ImportedNetwork } from '../../../model/importedNetwork.ts'
import type { Network } from '../../../model/network.ts'
import type { ImportOutlook } from '../../../opening/importing/importMessages.ts'
import { useLanguage, useText } from '../../text/useText.ts'
import type { ChoiceAction, ImportChoices } from '../importChoices.ts'
import { planTotals } from '../planTotals.ts'
import { useImportText } from '../useImportText.ts'
import { DifferencesSection } from './DifferencesSection.tsx'
import { DoublesSection } from './DoublesSection.tsx'
import { FactsSection } from './FactsSection.tsx'
import { FreshSection } from './FreshSection.tsx'
import { NamesSection } from './NamesSection.tsx'
import { RemovedSection } from './RemovedSection.tsx'
import { spotsInGraph, spotsInTables } from './saySpots.ts'
import { lowered } from '../../stage/sentences/sayParty.ts'
import { sayField, sayRecord } from './sayRecord.ts'
import { previewSections } from './previewSections.ts'
import { TroublesSection } from './TroublesSection.tsx'

type Props = {
  readonly name: string
  readonly imported: ImportedNetwork
  readonly outlook: ImportOutlook
  readonly network: Network
  readonly choices: ImportChoices
  readonly dispatch: Dispatch<ChoiceAction>
  readonly onlyCompares: boolean
  readonly onOnlyCompare: (onlyCompares: boolean) => void
  /** Null where the file says itself what it is. */
  readonly onAdjust: (() => void) | null
  /** The file has nodes and lines in the place of rows. */
  readonly isGraph: boolean
  /** Why it was not added, where somebody tried. */
  readonly warning: string | null
}

/** What a file does to the map before it is done: one sentence, then what has to be said about it, then what goes by itself. */
export function Preview({ name, imported, outlook, network, choices, dispatch, onlyCompares, onOnlyCompare, onAdjust, isGraph, warning }: Props): ReactNode {
  const text = useText()
  const language = useLanguage()
  const words = useImportText()
  const { preview, mapping } = words
  const saying = useMemo(() => ({ text, words, language }), [text, words, language])
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const { records } = outlook
  const sections = useMemo(() => previewSections(records, imported.problems, choices, network), [records, imported, choices, network])
  const totals = useMemo(() => planTotals(countPlan({ records, writes: [] })), [records])
  const saySpots = useMemo(() => (isGraph ? spotsInGraph(preview, imported, (id) => sayRecord(imported.network, id, saying)) : spotsInTables(preview, hasSheets(imported))), [isGraph, preview, imported, saying])
  const fillsOf = useMemo(() => new Map(sections.filled.flatMap((record) => (record.becomes === 'changed' ? [[record.fileId, record.fills.filter((field) => field !== 'derived').map((field) => lowered(sayField(imported.network, field, saying))).join(', ')] as const] : []))), [sections, imported, saying])
  const shared = { imported, network, saying, dispatch, isToSay: !onlyCompares }
  return (
    <div className="import-preview">
      <h3 ref={heading} tabIndex={-1}>{onlyCompares ? preview.titleCompare(name) : preview.title(name)}</h3>
      <p className="import-summary" role="status">{preview.summary(totals)}</p>
      {warning !== null && <p className="import-warning" role="alert">{warning}</p>}
      <div className="import-modes">
        <label><input type="checkbox" checked={onlyCompares} aria-describedby="import-compare-hint" onChange={({ target }) => onOnlyCompare(target.checked)} /> {preview.onlyCompare}</label>
        <span className="quiet small" id="import-compare-hint">{preview.onlyCompareHint}</span>
        {onAdjust && <button type="button" className="button button-quiet" onClick={onAdjust}>{isGraph ? mapping.openFields : mapping.open}</button>}
      </div>
      {!onlyCompares && <FactsSection title={choices.title} date={choices.date} dispatch={dispatch} />}
      <TroublesSection troubles={sections.troubles} mayMend={onAdjust !== null} saySpots={saySpots} dispatch={dispatch} />
      <DoublesSection doubles={sections.doubles} {...shared} />
      <DifferencesSection records={sections.differing} date={choices.date} {...shared} />
      <FreshSection records={sections.fresh} along={sections.along} leftOut={choices.decisions.leftOut} {...shared} />
      <NamesSection title={onlyCompares ? preview.filledCompare : preview.filled} ids={sections.filled.map(({ fileId }) => fileId)} network={imported.network} saying={saying} moreOf={(id) => fillsOf.get(id) ?? ''} />
      <RemovedSection records={sections.removed} {...shared} />
      <NamesSection title={onlyCompares ? preview.sameCompare : preview.same} ids={sections.same.map(({ fileId }) => fileId)} network={imported.network} saying={saying} />
      {onlyCompares && <NamesSection title={preview.absent} hint={preview.absentHint} ids={sections.absent} network={network} saying={saying} />}
    </div>
  )
}

function hasSheets({ spots, problems }: ImportedNetwork): boolean {
  return new Set([...spots.values(), ...problems.map(({ at }) => at)].map(({ sheet }) => sheet)).size > 1
}
