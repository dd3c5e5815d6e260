import { useState, type ReactNode } from 'react'
import type { FactId, PartyId } from '../../model/ids.ts'
import type { Difference } from '../../model/compareNetworks.ts'
import { partyOf, type Network } from '../../model/network.ts'
import type { OpenedVersion } from '../../opening/desks/versionDesk.ts'
import { ShowButton } from '../answers/ShowButton.tsx'
import { ChoiceField } from '../controls/fields/ChoiceField.tsx'
import { callVersion } from '../dialogs/versions/describeVersion.ts'
import { Differences } from '../dialogs/versions/Differences.tsx'
import { useVersionDesk } from '../dialogs/versions/useVersionDesk.ts'
import { useOpenMap } from '../openMapContext.ts'
import { useLanguage, useText } from '../text/useText.ts'
import { useCanEdit } from '../useCanEdit.ts'
import { useNetwork } from '../useNetwork.ts'
import { partiesIn } from './sayChange.ts'

/** What became of the map since a version that was kept: what people wrote, where the dates above say what happened. For whoever may see versions. */
export function SinceVersion(): ReactNode {
  const { changes: text } = useText()
  const { secret, stand } = useOpenMap()
  const canEdit = useCanEdit()
  const [isOpen, setOpen] = useState(false)
  if (!canEdit || secret === null || stand !== null) return null
  return (
    <details className="answer changes-version" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{text.sinceVersion}</summary>
      {isOpen && <Versions />}
    </details>
  )
}

function Versions(): ReactNode {
  const text = useText()
  const language = useLanguage()
  const { versions: desk } = useOpenMap()
  const network = useNetwork()
  const { list, problem, fetch } = useVersionDesk()
  const [opened, setOpened] = useState<OpenedVersion | null>(null)
  const options = (list?.versions ?? []).map((version) => ({ value: version.id, label: callVersion(version, text, language) }))
  if (problem) return <p className="error" role="alert">{text.versions.problems[problem]}</p>
  if (list === null) return <p className="quiet" role="status">{text.versions.loading}</p>
  if (options.length === 0) return <p className="quiet">{text.versions.none}</p>
  const differences = opened ? desk.compare(opened) : []
  const touched = opened ? partiesTouched(differences, opened.network, network) : []
  return (
    <>
      <ChoiceField label={text.changes.version} value={opened?.facts.id ?? null} options={options} none={text.answers.choose} onChoose={(id) => void (id === null ? setOpened(null) : fetch(() => desk.open(id)).then(setOpened))} />
      {touched.length > 0 && <p><ShowButton ids={touched} what={text.changes.allSinceVersion} /></p>}
      {opened && <Differences version={opened.facts.id} differences={differences} before={opened.network} after={network} />}
    </>
  )
}

/** Whom the differences are about, as far as they are on the map now. */
function partiesTouched(differences: readonly Difference[], before: Network, after: Network): readonly PartyId[] {
  const facts = differences.filter(({ table }) => ['organisations', 'coalitions', 'memberships', 'ties', 'successions'].includes(table))
  const parties = facts.flatMap(({ change, id }) => partiesIn(change === 'gone' ? before : after, id as FactId))
  return [...new Set(parties)].filter((id) => partyOf(after, id) !== undefined)
}
