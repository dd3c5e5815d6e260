import { useEffect, type ReactNode } from 'react'
import { changeMapRecord } from '../../doc/editing/editRecord.ts'
import { MAP_RECORD_ID } from '../../doc/mapDoc.ts'
import { DraftScope } from '../controls/drafts/DraftScope.tsx'
import { useOpenMap } from '../openMapContext.ts'
import { useText } from '../text/useText.ts'
import { useIsWide } from '../useIsWide.ts'
import { useNetwork } from '../useNetwork.ts'
import { useWatched } from '../useWatched.ts'
import { EditableText } from './EditableText.tsx'


/** The map's title, small, and its question, large; both are edited where they stand. Beside the title: what more there is to know. */
export function MapHeading({ onAbout }: { readonly onAbout: () => void }): ReactNode {
  const { map, common } = useText()
  const { history, isReadOnly } = useOpenMap()
  const { title, question } = useNetwork().record
  const isWide = useIsWide()
  const mayNotEdit = useWatched(isReadOnly)
  useEffect(() => {
    document.title = `${title || common.untitled} · ${common.appName}`
  }, [title, common])
  return (
    <div className="map-heading">
      <DraftScope of={MAP_RECORD_ID}>
        <h1 className="unseen">{title || common.untitled}</h1>
        <div className="map-title-line">
          <EditableText
            label={map.title}
            value={title}
            placeholder={map.titleHint}
            className="map-title"
            bound="title"
            isReadOnly={mayNotEdit}
            onCommit={(value) => history.edit((writer) => changeMapRecord(writer, { title: value }))}
          />
          {isWide && <button type="button" className="map-about" aria-haspopup="dialog" onClick={onAbout}>{map.about}</button>}
        </div>
        <EditableText
          label={map.question}
          value={question}
          placeholder={map.questionHint}
          className={question ? 'map-question' : 'map-question map-question-empty'}
          bound="question"
          isReadOnly={mayNotEdit}
          onCommit={(value) => history.edit((writer) => changeMapRecord(writer, { question: value }))}
        />
      </DraftScope>
    </div>
  )
}
