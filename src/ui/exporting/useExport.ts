import { useEffect, useRef, useState } from 'react'
import { NO_LENS, withoutCuts } from '../../model/lens/lens.ts'
import { today } from '../controls/today.ts'
import { useOpenMap } from '../openMapContext.ts'
import { saveFile } from '../saveFile.ts'
import { useLanguage, useText } from '../text/useText.ts'
import { endingOf, fileTitle, type ExportFormat, type ExportNote, type ExportProblem } from './exportFormat.ts'
import type { ExportWish } from './making/makeExportInput.ts'
import { runExport } from './runExport.ts'

export type ExportState =
  | { readonly phase: 'idle' | 'stopped' }
  | { readonly phase: 'busy'; readonly kind: ExportFormat['kind']; readonly share: number }
  | { readonly phase: 'saved'; readonly file: string; readonly notes: readonly ExportNote[] }
  | { readonly phase: 'failed'; readonly why: ExportProblem }

export type ExportScope = { readonly what: 'view' | 'whole'; readonly withContacts: boolean }

/** Makes files of the open map and hands them to the browser, one at a time; closing the dialog stops the work. */
export function useExport({ what, withContacts }: ExportScope): { readonly state: ExportState; readonly make: (format: ExportFormat) => void; readonly stop: () => void } {
  const { entities, session, contacts } = useOpenMap()
  const { exporting: text, common } = useText()
  const language = useLanguage()
  const [state, setState] = useState<ExportState>({ phase: 'idle' })
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  function wishFor(): ExportWish {
    const { lens, picture } = session.getState()
    const looks = what === 'whole' ? withoutCuts(lens) : lens
    return { network: entities.network(), lens: looks, picture, contacts: (withContacts ? contacts.texts.get() : null) ?? new Map(), language, today: today() }
  }

  function nameFor({ network, lens }: ExportWish, format: ExportFormat): string {
    const { title, stateDate } = network.record
    const day = (format.kind === 'json' ? NO_LENS : lens).date ?? stateDate?.date ?? today()
    return `${text.fileName(fileTitle(title) || common.untitled, day)}${endingOf(format)}`
  }

  async function run(format: ExportFormat, controller: AbortController): Promise<void> {
    const wish = wishFor()
    const { kind } = format
    const made = await runExport(wish, format, { signal: controller.signal, onProgress: (share) => setState({ phase: 'busy', kind, share }) })
    if (!made.ok) return setState({ phase: 'failed', why: made.error })
    const file = nameFor(wish, format)
    saveFile(file, made.value.file)
    setState({ phase: 'saved', file, notes: made.value.notes })
  }

  function make(format: ExportFormat): void {
    if (running.current) return
    const controller = new AbortController()
    running.current = controller
    setState({ phase: 'busy', kind: format.kind, share: 0 })
    run(format, controller)
      .catch(() => setState(controller.signal.aborted ? { phase: 'stopped' } : { phase: 'failed', why: 'failed' }))
      .finally(() => { running.current = null })
  }

  return { state, make, stop: () => running.current?.abort() }
}
