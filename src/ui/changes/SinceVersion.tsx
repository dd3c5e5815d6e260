import { useEffect, useState, type ReactNode } from 'react'
import type { FactId, PartyId } from '../../model/ids.ts'
import type { Difference } from '../../model/compareNetworks.ts'
import { partyOf, type Network } from '../../model/network.ts'
import type { Result } from '../../model/result.ts'
import type { OpenedVersion, VersionProblem } from '../../opening/desks/versionDesk.ts'
import { may } from '../../protocol/roles.ts'
import { ShowButton } from '../answers/ShowButton.tsx'
import { ChoiceField } from '../controls/fields/ChoiceField.tsx'
import { callVersion } from '../dialogs/versions/describeVersion.ts'
import { Differences } from '../dialogs/versions/Differences.tsx'
import { useVersionDesk } from '../dialogs/versions/useVersionDesk.ts'
import { useLens } from '../lens/useLens.ts'
import { useOpenMap } from '../openMapContext.ts'
import { useLanguage, useText } from '../text/useText.ts'
import { useNetwork } from '../useNetwork.ts'
import { useSession } from '../useSession.ts'
import { useWatched } from '../useWatched.ts'
import { partiesIn } from './sayChange.ts'

/**
 * What became of the map since a version that was kept: what people wrote, where the dates above say what happened. For whoever
 * may see versions; to others a link that asks for one says why there is none. Which version stands in the address.
 */
export function SinceVersion(): ReactNode {
  const { changes: text, versions } = useText()
  const { role: watched, secret, stand } = useOpenMap()
  const role = useWatched(watched)
  const mayAsk = role !== null && may(role, 'edit') && secret !== null && stand === null
  const isPresenting = useSession((state) => state.isPresenting)
  const [{ sinceVersion }, look] = useLens()
  const [isOpen, setOpen] = useState(sinceVersion !== null)
  if (role === null || (sinceVersion === null && (!mayAsk || isPresenting))) return null
  if (!mayAsk) return <section className="answer changes-version"><p className="error" role="status">{versions.problems.notEditor}</p></section>
  return (
    <details className="answer changes-version" open={isOpen || sinceVersion !== null} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{text.sinceVersion}</summary>
      {(isOpen || sinceVersion !== null) && <Versions version={sinceVersion} onChoose={(id) => look({ sinceVersion: id })} />}
    </details>
  )
}

type VersionsProps = { readonly version: string | null; readonly onChoose: (id: string | null) => void }

/** Also where the version that is asked for cannot be had: then with why, and the others to choose from. */
function Versions({ version, onChoose }: VersionsProps): ReactNode {
  const text = useText()
  const language = useLanguage()
  const { versions: desk } = useOpenMap()
  const network = useNetwork()
  const { list, problem } = useVersionDesk()
  const answer = useVersion(version)
  const options = (list?.versions ?? []).map((each) => ({ value: each.id, label: callVersion(each, text, language) }))
  const opened = answer?.ok ? answer.value : null
  const whyNot = answer && !answer.ok ? answer.error : null
  if (problem) return <p className="error" role="alert">{text.versions.problems[problem]}</p>
  if (list === null) return <p className="quiet" role="status">{text.versions.loading}</p>
  if (options.length === 0 && whyNot === null) return <p className="quiet">{text.versions.none}</p>
  const differences = opened ? desk.compare(opened) : []
  const touched = opened ? partiesTouched(differences, opened.network, network) : []
  return (
    <>
      <ChoiceField label={text.changes.version} value={options.some(({ value }) => value === version) ? version : null} options={options} none={text.answers.choose} onChoose={onChoose} />
      {whyNot && <p className="error" role="alert">{whyNot === 'noCheckpoint' ? text.changes.goneVersion : text.versions.problems[whyNot]}</p>}
      {opened && <h2>{text.changes.sinceThis(callVersion(opened.facts, text, language))}</h2>}
      {touched.length > 0 && <p><ShowButton ids={touched} what={text.changes.allSinceVersion} /></p>}
      {opened && <Differences version={opened.facts.id} differences={differences} before={opened.network} after={network} />}
    </>
  )
}

/** The version of this id, or why it cannot be had; null while nobody asked or nothing came. */
function useVersion(id: string | null): Result<OpenedVersion, VersionProblem> | null {
  const { versions: desk } = useOpenMap()
  const [had, setHad] = useState<{ readonly id: string; readonly answer: Result<OpenedVersion, VersionProblem> } | null>(null)
  useEffect(() => {
    if (id === null) return
    let isGone = false
    const ask = async (): Promise<void> => {
      const answer = await desk.open(id)
      if (!isGone) setHad({ id, answer })
    }
    void ask()
    return () => { isGone = true }
  }, [desk, id])
  return had?.id === id ? had.answer : null
}

/** Whom the differences are about, as far as they are on the map now. */
function partiesTouched(differences: readonly Difference[], before: Network, after: Network): readonly PartyId[] {
  const facts = differences.filter(({ table }) => ['organisations', 'coalitions', 'memberships', 'ties', 'successions'].includes(table))
  const parties = facts.flatMap(({ change, id }) => partiesIn(change === 'gone' ? before : after, id as FactId))
  return [...new Set(parties)].filter((id) => partyOf(after, id) !== undefined)
}
