import { useState, type FormEvent, type ReactNode } from 'react'
import { FileButton } from '../../controls/FileButton.tsx'
import type { ChoosingProblem, ImportReading } from '../useImportReading.ts'
import { useImportText } from '../useImportText.ts'
import { TemplateButton } from './TemplateButton.tsx'

type Props = { readonly reading: ImportReading; readonly problem: ChoosingProblem | null }

/** The ways in: a file, a pasted table, another map; and a template for who has none of these. */
export function ChooseInput({ reading, problem }: Props): ReactNode {
  const { choose, failures, failedAt, failedAtLine, otherMapProblems } = useImportText()

  function sayProblem(met: ChoosingProblem): string {
    if (met.about === 'map') return otherMapProblems[met.problem]
    const { code, path } = met.failure
    return [failures[code](reading.facts.name), ...sayPlace(path)].join(' ')
  }

  /** Of one file the part that is meant, of several which file it was. */
  function sayPlace(path: string): readonly string[] {
    const place = path === reading.facts.name ? '' : path.replace(`${reading.facts.name}/`, '')
    const line = /^(?:(.+)\/)?line (\d+)$/.exec(place)
    if (line) return [failedAtLine(Number(line[2]), line[1] ?? '')]
    return place === '' ? [] : [failedAt(place)]
  }

  return (
    <>
      <p className="quiet">{choose.intro}</p>
      <p className="error import-problem" role="alert" hidden={problem === null}>{problem && sayProblem(problem)}</p>
      <div className="import-way">
        <FileButton label={choose.file} isMain takesMany onFiles={reading.readFiles} />
        <p className="quiet small">{choose.fileHint}</p>
      </div>
      <PasteTable onText={reading.readText} />
      <OtherMap onLink={reading.readMap} />
      <TemplateButton />
    </>
  )
}

function PasteTable({ onText }: { readonly onText: (text: string) => void }): ReactNode {
  const { choose } = useImportText()
  const [text, setText] = useState('')
  function submit(event: FormEvent): void {
    event.preventDefault()
    if (text.trim() !== '') onText(text)
  }
  return (
    <form className="dialog-section import-section" onSubmit={submit}>
      <h3 id="import-paste">{choose.paste}</h3>
      <textarea className="input" rows={3} aria-labelledby="import-paste" aria-describedby="import-paste-hint" value={text} onChange={({ target }) => setText(target.value)} />
      <p className="quiet small" id="import-paste-hint">{choose.pasteHint}</p>
      <div><button type="submit" className="button" disabled={text.trim() === ''}>{choose.readPaste}</button></div>
    </form>
  )
}

function OtherMap({ onLink }: { readonly onLink: (link: string) => void }): ReactNode {
  const { choose } = useImportText()
  const [link, setLink] = useState('')
  function submit(event: FormEvent): void {
    event.preventDefault()
    if (link.trim() !== '') onLink(link)
  }
  return (
    <form className="dialog-section import-section" onSubmit={submit}>
      <h3>{choose.otherMap}</h3>
      <p className="quiet small">{choose.otherMapHint}</p>
      <div className="import-line">
        <label className="field">
          <span>{choose.link}</span>
          <input type="url" inputMode="url" autoComplete="off" spellCheck={false} value={link} onChange={({ target }) => setLink(target.value)} />
        </label>
        <button type="submit" className="button" disabled={link.trim() === ''}>{choose.fetch}</button>
      </div>
    </form>
  )
}
