import { useMemo, useReducer, useState, type ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { readGone } from '../../doc/reading/readGone.ts'
import type { MapView } from '../../map/mapView.ts'
import { NOTHING_GONE } from '../../model/goneRecords.ts'
import { usePreferences } from '../device/deviceContext.ts'
import { DialogFrame } from '../dialogs/DialogFrame.tsx'
import { useOpenMap } from '../openMapContext.ts'
import type { ImportText } from '../text/nl/nlImporting.ts'
import { useText } from '../text/useText.ts'
import { useNetwork } from '../useNetwork.ts'
import { ChooseInput } from './choose/ChooseInput.tsx'
import type { ImportSource } from './door/importSource.ts'
import { fileFacts } from './fileFacts.ts'
import { hasChosen, NO_CHOICES, reduceChoices } from './importChoices.ts'
import { MAPPING_FORM } from './mapping/mappingForm.ts'
import { MappingStep } from './mapping/MappingStep.tsx'
import { Preview } from './preview/Preview.tsx'
import { useAddImport, type AddingStage } from './useAddImport.ts'
import { useImportReading } from './useImportReading.ts'
import { useImportText } from './useImportText.ts'
import { useOutlook, type AskedOutlook } from './useOutlook.ts'
import { Working } from './Working.tsx'
import './importing.css'

type Props = { readonly source: ImportSource; readonly view: MapView | null; readonly onClose: () => void }

/** *Importeren*: what comes in is chosen, understood and looked at; nothing of it is on the map before the last button. */
export function ImportDialog({ source, view, onClose }: Props): ReactNode {
  const { common } = useText()
  const words = useImportText()
  const network = useNetwork()
  const enteredBy = usePreferences().name
  const [importedAt] = useState(() => new Date().toISOString())
  const [choices, dispatch] = useReducer(reduceChoices, NO_CHOICES)
  const [onlyCompares, setOnlyCompares] = useState(false)
  const reading = useImportReading(source, choices, dispatch)
  const { stage, facts, desk } = reading
  const adding = useAddImport(view, facts.name, onClose)
  const imported = stage.phase === 'read' ? stage.imported : null
  const { decisions, title, date } = choices
  const { mapDoc } = useOpenMap()
  const gone = useMemo(() => (imported === null ? NOTHING_GONE : readGone(mapDoc, network)), [mapDoc, network, imported])
  const asked = useMemo((): AskedOutlook | null => {
    if (desk === null || imported === null) return null
    return { desk, imported, map: { network, gone }, decisions, facts: fileFacts({ title, date }, enteredBy, importedAt) }
  }, [desk, imported, network, gone, decisions, title, date, enteredBy, importedAt])
  const outlook = useOutlook(asked, (answer, { desk: answering }) => {
    if (answer.kind === 'plan') dispatch({ type: 'planned', records: answer.outlook.records })
    else if (answer.kind === 'failed') reading.giveUp(answering, answer.failure)
  })
  const { phase } = adding.stage
  const isBusy = phase === 'keeping' || phase === 'writing' || phase === 'takingBack'
  const isPreview = imported !== null && outlook !== null && !isBusy
  const leave = adding.takeBack ?? onClose
  const cancel = <Button className="button" isDisabled={phase === 'takingBack'} onPress={leave}>{isPreview && onlyCompares ? common.close : common.cancel}</Button>

  function foot(): ReactNode {
    if (stage.phase === 'mapping') return <>{cancel}<button type="submit" form={MAPPING_FORM} className="button button-main">{words.mapping.continue}</button></>
    if (!isPreview || asked === null) return cancel
    const isNothing = outlook?.writeCount === 0
    return (
      <>
        <Button className="button button-quiet import-again" onPress={reading.chooseAgain}>{words.preview.again}</Button>
        {cancel}
        {!onlyCompares && <Button className="button button-main" isDisabled={isNothing} onPress={() => adding.add(asked, phase === 'notKept')}>{phase === 'notKept' ? words.addAnyway : words.preview.add}</Button>}
      </>
    )
  }

  return (
    <DialogFrame title={words.title} isWide={stage.phase !== 'choosing'} isHeld={isBusy || (isPreview && hasChosen(choices))} onClose={leave} foot={foot()}>
      {stage.phase === 'choosing' && <ChooseInput reading={reading} problem={stage.problem} />}
      {stage.phase === 'working' && <Working>{stage.what === 'reading' ? words.working.reading(stage.name) : words.working.fetching}</Working>}
      {stage.phase === 'mapping' && reading.found && <MappingStep found={reading.found} layout={stage.layout} onUnderstand={reading.understand} />}
      {imported !== null && outlook === null && <Working>{words.working.comparing}</Working>}
      {isBusy && <Working share={'share' in adding.stage ? adding.stage.share : null}>{words.working[phase]}</Working>}
      {isPreview && (
        <Preview
          name={facts.name}
          imported={imported}
          outlook={outlook}
          network={network}
          choices={choices}
          dispatch={dispatch}
          onlyCompares={onlyCompares}
          onOnlyCompare={setOnlyCompares}
          onAdjust={reading.found ? reading.adjust : null}
          isGraph={reading.found?.isGraph ?? false}
          warning={warningOf(phase, words)}
        />
      )}
    </DialogFrame>
  )
}

/** Why nothing was added, where that was tried. */
function warningOf(phase: AddingStage['phase'], words: ImportText): string | null {
  switch (phase) {
    case 'notKept':
      return words.notKept
    case 'tooMuch':
      return words.tooMuch
    case 'failed':
      return words.notAdded
    default:
      return null
  }
}
