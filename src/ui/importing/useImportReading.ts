import { useCallback, useEffect, useRef, useState, type Dispatch } from 'react'
import { writeMapJson } from '../../formats/mapJson.ts'
import { isSure, type Layout } from '../../importing/tables/layout/layout.ts'
import type { ImportedNetwork } from '../../model/importedNetwork.ts'
import { openImportDesk, type ImportDesk } from '../../opening/importing/importDesk.ts'
import type { FoundTables, ImportAnswer, ImportInput, ReadFailure } from '../../opening/importing/importMessages.ts'
import { readOtherMap, type OtherMapProblem } from '../../opening/importing/readOtherMap.ts'
import { meaningsOf, withMeanings } from '../../opening/importing/keptMeanings.ts'
import { keepFileLayout, readFileLayout } from '../../storage/fileLayouts.ts'
import { today } from '../controls/today.ts'
import { useDevice } from '../device/deviceContext.ts'
import { useOpenMap } from '../openMapContext.ts'
import { useText } from '../text/useText.ts'
import type { ImportSource } from './door/importSource.ts'
import { factsOfFiles, type InputFacts } from './fileFacts.ts'
import type { ChoiceAction, ImportChoices } from './importChoices.ts'
import { useImportText } from './useImportText.ts'

export type ChoosingProblem = { readonly about: 'file'; readonly failure: ReadFailure } | { readonly about: 'map'; readonly problem: OtherMapProblem }

export type ReadingStage =
  | { readonly phase: 'choosing'; readonly problem: ChoosingProblem | null }
  | { readonly phase: 'working'; readonly what: 'reading' | 'fetching'; readonly name: string }
  | { readonly phase: 'mapping'; readonly layout: Layout }
  | { readonly phase: 'read'; readonly imported: ImportedNetwork }

export type ImportReading = {
  readonly stage: ReadingStage
  readonly facts: InputFacts
  /** Null where what is read says itself what it is. */
  readonly found: FoundTables | null
  readonly desk: ImportDesk | null
  readonly readFiles: (files: readonly File[]) => void
  readonly readText: (text: string) => void
  readonly readMap: (link: string) => void
  /** These are what the columns mean; kept for the next file that looks like this one. */
  readonly understand: (layout: Layout) => void
  readonly adjust: () => void
  /** The desk could not go on. */
  readonly giveUp: (asked: ImportDesk, failure: ReadFailure) => void
  /** Back to choosing; what was being read is let go. */
  readonly chooseAgain: () => void
}

const withTerms = (layout: Layout, terms: Layout['terms']): Layout => ({ ...layout, terms: { ...layout.terms, ...terms } })

const NO_FACTS: InputFacts = { name: '', title: '', date: '' }

/** Reads what somebody brings, beside the page: from choosing it up to a network of its own. Mended cells, and words that became the map's own, are read again at once. */
export function useImportReading(source: ImportSource, { fixes, terms }: Pick<ImportChoices, 'fixes' | 'terms'>, dispatch: Dispatch<ChoiceAction>): ImportReading {
  const words = useImportText()
  const { common } = useText()
  const device = useDevice()
  const { id: map, entities } = useOpenMap()
  const [stage, setStage] = useState<ReadingStage>({ phase: 'choosing', problem: null })
  const [facts, setFacts] = useState(NO_FACTS)
  const [found, setFound] = useState<FoundTables | null>(null)
  const [layout, setLayout] = useState<Layout | null>(null)
  const [desk, setDesk] = useState<ImportDesk | null>(null)
  const current = useRef<ImportDesk | null>(null)

  const letGo = useCallback((next: ImportDesk | null) => {
    current.current?.close()
    current.current = next
    setDesk(next)
    setFound(null)
    setLayout(null)
  }, [])
  useEffect(() => () => current.current?.close(), [])

  /** What of it came while something else was chosen is of no use. */
  const take = useCallback((asked: ImportDesk, answer: ImportAnswer) => {
    if (asked !== current.current) return
    if (answer.kind === 'failed') {
      letGo(null)
      setStage({ phase: 'choosing', problem: { about: 'file', failure: answer.failure } })
    } else if (answer.kind === 'network') {
      dispatch({ type: 'read', problems: answer.imported.problems })
      setStage({ phase: 'read', imported: answer.imported })
    }
  }, [dispatch, letGo])

  const begin = useCallback(async (about: InputFacts, input: () => Promise<ImportInput>) => {
    const asked = openImportDesk()
    letGo(asked)
    setFacts(about)
    dispatch({ type: 'began', title: about.title, date: about.date })
    setStage({ phase: 'working', what: 'reading', name: about.name })
    const answer = await input().then((came) => asked.read(came, entities.network().vocabulary), (): ImportAnswer => ({ kind: 'failed', failure: { code: 'failed', path: '' } }))
    if (asked !== current.current || answer.kind !== 'tables') return take(asked, answer)
    const { layout, signature, isGraph } = answer.found
    const kept = device.database ? await readFileLayout(device.database, signature).catch(() => undefined) : undefined
    const known = kept === undefined ? null : withMeanings(layout, kept)
    setFound(answer.found)
    setLayout(known ?? layout)
    if (known === null && !isGraph && !isSure(layout)) return setStage({ phase: 'mapping', layout })
    take(asked, await asked.understand(known ?? layout, []))
  }, [device, dispatch, entities, letGo, take])

  const readFiles = useCallback((files: readonly File[]) => {
    void begin(factsOfFiles(files, Date.now()), async () => ({ kind: 'files', files: await Promise.all(files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }))) }))
  }, [begin])

  const readText = useCallback((text: string) => {
    const { pastedName } = words.choose
    void begin({ name: pastedName, title: pastedName, date: today() }, () => Promise.resolve({ kind: 'paste', text }))
  }, [begin, words])

  const readMap = useCallback(async (link: string) => {
    letGo(null)
    setStage({ phase: 'working', what: 'fetching', name: '' })
    const answer = await readOtherMap(link, { app: location.origin, own: map, device: device.id })
    if (!answer.ok) return setStage({ phase: 'choosing', problem: { about: 'map', problem: answer.error } })
    const { title, stateDate } = answer.value.record
    const name = title || common.untitled
    await begin({ name, title: name, date: stateDate?.date ?? today() }, () => Promise.resolve({ kind: 'files', files: [{ name: `${name}.json`, bytes: new TextEncoder().encode(writeMapJson(answer.value)) }] }))
  }, [begin, common, device, letGo, map])

  useEffect(() => {
    if (source.kind === 'files') readFiles(source.files)
    else if (source.kind === 'paste') readText(source.text)
    // The first thing that is read is what the dialog was opened with; nothing else reads it again.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [source])

  useEffect(() => {
    if (fixes.size + Object.keys(terms).length === 0 || layout === null || current.current === null) return
    const asked = current.current
    void asked.understand(withTerms(layout, terms), [...fixes.values()]).then((answer) => take(asked, answer))
  }, [fixes, terms, layout, take])

  function understand(chosen: Layout): void {
    const asked = current.current
    if (asked === null || found === null) return
    setLayout(chosen)
    if (device.database) keepFileLayout(device.database, found.signature, meaningsOf(chosen)).catch(() => {})
    void asked.understand(withTerms(chosen, terms), [...fixes.values()]).then((answer) => take(asked, answer))
  }

  return {
    stage,
    facts,
    found,
    desk,
    readFiles,
    readText,
    readMap: (link) => void readMap(link),
    understand,
    giveUp: (asked, failure) => take(asked, { kind: 'failed', failure }),
    adjust: () => layout && setStage({ phase: 'mapping', layout }),
    chooseAgain: () => [letGo(null), setStage({ phase: 'choosing', problem: null })],
  }
}
