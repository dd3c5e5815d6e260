import { countOrganisations } from '../../model/network.ts'
import type { ReactNode } from 'react'
import { changeMapRecord } from '../../doc/editing/editRecord.ts'
import { MAP_RECORD_ID } from '../../doc/mapDoc.ts'
import type { OrganisationId } from '../../model/ids.ts'
import type { MapRecord } from '../../model/mapRecord.ts'
import { AgreementsSection } from '../beside/AgreementsSection.tsx'
import { useOpenMap } from '../openMapContext.ts'
import { useLanguage, useText } from '../text/useText.ts'
import { useNetwork } from '../useNetwork.ts'
import { useWatched } from '../useWatched.ts'
import { DraftScope } from '../controls/drafts/DraftScope.tsx'
import { DialogFrame } from './DialogFrame.tsx'
import { OwnTerms } from './OwnTerms.tsx'
import { RecordDate } from './RecordDate.tsx'
import { RecordText } from './RecordText.tsx'

/** *Over deze kaart*: what the map says of itself. Each field is an edit of its own, made on leaving it. */
export function AboutDialog({ onClose, onVersions }: { readonly onClose: () => void; readonly onVersions: () => void }): ReactNode {
  const { about, common, versions } = useText()
  const language = useLanguage()
  const { record, organisations, coalitions } = useNetwork()
  const { history, isReadOnly } = useOpenMap()
  const isDisabled = useWatched(isReadOnly)
  const commit = (fields: Partial<MapRecord>): void => void history.edit((writer) => changeMapRecord(writer, fields))
  const sorted = [...organisations.values()].toSorted((a, b) => a.name.localeCompare(b.name, language))
  return (
    <DialogFrame title={about.title} onClose={onClose}>
      <p className="quiet">{about.counts(common.organisations(countOrganisations({ organisations })), common.coalitions(coalitions.size))}</p>
      {!isDisabled && <button type="button" className="button about-versions" aria-haspopup="dialog" onClick={onVersions}>{versions.open}</button>}
      <DraftScope of={MAP_RECORD_ID}>
        <RecordText label={about.mapTitle} bound="title" value={record.title} isDisabled={isDisabled} onCommit={(title) => commit({ title })} />
        <RecordText label={about.region} value={record.region} isDisabled={isDisabled} onCommit={(region) => commit({ region })} />
        <RecordText label={about.question} bound="question" value={record.question} isDisabled={isDisabled} onCommit={(question) => commit({ question })} />
        <RecordText label={about.purpose} value={record.purpose} bound="note" isDisabled={isDisabled} onCommit={(purpose) => commit({ purpose })} />
        <label className="field">
          <span>{about.keeper}</span>
          <select value={record.keeper ?? ''} disabled={isDisabled} onChange={(event) => commit({ keeper: (event.target.value || null) as OrganisationId | null })}>
            <option value="">{about.noKeeper}</option>
            {sorted.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
          </select>
        </label>
        <RecordText label={about.keeperReach} value={record.keeperReach} isDisabled={isDisabled} onCommit={(keeperReach) => commit({ keeperReach })} />
        <div className="field-pair">
          <RecordDate label={about.stateDate} value={record.stateDate} isDisabled={isDisabled} onCommit={(stateDate) => commit({ stateDate })} />
          <RecordDate label={about.reviewDate} value={record.reviewDate} isDisabled={isDisabled} onCommit={(reviewDate) => commit({ reviewDate })} />
        </div>
        <RecordText label={about.privacyText} value={record.privacyText} hint={about.privacyHint} bound="note" isDisabled={isDisabled} onCommit={(privacyText) => commit({ privacyText })} />
      </DraftScope>
      <AgreementsSection />
      <OwnTerms isDisabled={isDisabled} />
    </DialogFrame>
  )
}
