import { useId, useRef, useState, type Dispatch, type KeyboardEvent, type ReactNode } from 'react'
import type { FileProblem, FileProblemCode, FileSpot } from '../../../model/importedNetwork.ts'
import type { TermList } from '../../../model/vocabulary.ts'
import type { ImportText } from '../../text/nl/nlImporting.ts'
import { isCell, type ChoiceAction } from '../importChoices.ts'
import { useImportText } from '../useImportText.ts'
import { PagedList } from './PagedList.tsx'
import { PreviewSection } from './PreviewSection.tsx'
import type { Trouble } from './previewSections.ts'
import type { SaySpots } from './saySpots.ts'

type Props = { readonly troubles: readonly Trouble[]; /** False for a file without cells. */ readonly mayMend: boolean; readonly saySpots: SaySpots; readonly dispatch: Dispatch<ChoiceAction> }

/** What of the file cannot be read, each cell to be mended in its place. Mended ones stay: they can be typed once more. */
export function TroublesSection({ troubles, mayMend, saySpots, dispatch }: Props): ReactNode {
  const { preview } = useImportText()
  const left = troubles.reduce((total, trouble) => total + trouble.left, 0)
  return (
    <PreviewSection title={preview.problems} count={troubles.length === 0 ? 0 : left} isKept={troubles.length > 0} hint={mayMend && troubles.some(({ problem }) => isCell(problem)) ? `${preview.problemsHint} ${preview.rest}` : preview.rest}>
      <PagedList items={troubles} label={preview.problems} keyOf={({ key }) => key}>
        {(trouble) => (mayMend && isCell(trouble.problem) ? <TroubleCell trouble={trouble} place={saySpots(trouble.cells)} onFix={(cells, value) => dispatch({ type: 'fixed', cells, value })} onOwnWord={(list, word) => dispatch({ type: 'ownWord', list, word })} /> : <TroubleWords trouble={trouble} place={saySpots(trouble.cells)} />)}
      </PagedList>
    </PreviewSection>
  )
}

/** About columns or lines as a whole: there is no row that comes in with or without them. */
const SAY_ALL: ReadonlySet<FileProblemCode> = new Set(['sameHeadingTwice', 'tooManyRows', 'tooManyColumns', 'notOnMaps'])

function sayTrouble({ code, value, weight }: FileProblem, { preview, problems }: Pick<ImportText, 'preview' | 'problems'>): string {
  const what = problems[code](value)
  return SAY_ALL.has(code) ? what : `${what} ${weight === 'lost' ? preview.lost : preview.left}`
}

function TroubleWords({ trouble: { problem }, place }: { readonly trouble: Trouble; readonly place: string }): ReactNode {
  const { preview, problems } = useImportText()
  return (
    <p>
      {place !== '' && <span className="quiet small import-place">{place}</span>}
      {sayTrouble(problem, { preview, problems })}
    </p>
  )
}

type CellProps = { readonly trouble: Trouble; readonly place: string; readonly onFix: (cells: readonly FileSpot[], value: string) => void; readonly onOwnWord: (list: TermList, word: string) => void }

function TroubleCell({ trouble: { problem, cells, left }, place, onFix, onOwnWord }: CellProps): ReactNode {
  const { preview, problems } = useImportText()
  const [typed, setTyped] = useState(problem.value)
  const [fixed, setFixed] = useState(problem.value)
  const id = useId()
  const cell = useRef<HTMLInputElement>(null)
  const { list } = problem

  function commit(): void {
    if (typed === fixed) return
    setFixed(typed)
    onFix(cells, typed)
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Enter') commit()
  }

  function takeWord(into: TermList): void {
    onOwnWord(into, problem.value)
    // The button goes.
    cell.current?.focus()
  }

  return (
    <div className="import-trouble">
      <label className="field">
        <span className="quiet small" dir="auto">{place}</span>
        <input ref={cell} value={typed} aria-label={preview.cell(place)} aria-invalid={left > 0 || undefined} aria-describedby={id} onChange={({ target }) => setTyped(target.value)} onBlur={commit} onKeyDown={onKeyDown} />
      </label>
      <div className="import-trouble-says">
        <p id={id} role="status" className={left > 0 ? 'error' : 'import-mended'}>
          {left > 0 ? sayTrouble(problem, { preview, problems }) : preview.mended}
        </p>
        {left > 0 && list !== undefined && <button type="button" className="button button-quiet" onClick={() => takeWord(list)}>{preview.ownWord(problem.value)}</button>}
      </div>
    </div>
  )
}
