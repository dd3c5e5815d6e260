import { useMemo, useState, type ReactNode } from 'react'
import { compareTables } from '../../analysis/compareTables.ts'
import { staysIn, type Scope } from '../../analysis/stays.ts'
import type { CoalitionId, PartyId } from '../../model/ids.ts'
import { labelOf } from '../../model/vocabulary.ts'
import { PartyButton } from '../around/PartyButton.tsx'
import { ChoiceField } from '../controls/fields/ChoiceField.tsx'
import { useShownNetwork } from '../lens/useShown.ts'
import { lowered } from '../stage/sentences/sayParty.ts'
import { useLanguage, useText } from '../text/useText.ts'
import { AnswerCard } from './AnswerCard.tsx'
import { coalitionOptions } from './coalitionOptions.ts'
import { nameOf, namesOf } from './namesOf.ts'
import { ShowButton } from './ShowButton.tsx'

/** Who asks who only took the initiative asks of the past and of those around the table too. */
const EVERYBODY_EVER: Scope = { seats: 'all', day: null }

type Two = { readonly first: CoalitionId; readonly second: CoalitionId }

/** Who takes part in both of two coalitions, and who in one of them only. */
export function CompareAnswer(): ReactNode {
  const { answers } = useText()
  const network = useShownNetwork()
  const options = useMemo(() => coalitionOptions(network), [network])
  const [{ first, second }, setTwo] = useState<{ readonly [End in keyof Two]: string | null }>({ first: null, second: null })
  const areThere = [first, second].every((id) => network.coalitions.has(id as CoalitionId)) && first !== second
  return (
    <AnswerCard title={answers.compare.title} how={answers.compare.how}>
      <ChoiceField label={answers.compare.first} value={first} options={options} none={answers.choose} onChoose={(chosen) => setTwo((now) => ({ ...now, first: chosen }))} />
      <ChoiceField label={answers.compare.second} value={second} options={options} none={answers.choose} onChoose={(chosen) => setTwo((now) => ({ ...now, second: chosen }))} />
      {areThere && <Comparison first={first as CoalitionId} second={second as CoalitionId} />}
    </AnswerCard>
  )
}

function Comparison({ first, second }: Two): ReactNode {
  const { answers: { compare: text } } = useText()
  const network = useShownNetwork()
  const { both, onlyFirst, onlySecond } = useMemo(() => compareTables(network, first, second, EVERYBODY_EVER), [network, first, second])
  return (
    <dl className="answer-groups">
      <Group title={text.both} parties={both} coalition={null} />
      <Group title={text.only(nameOf(network, first))} parties={onlyFirst} coalition={first} />
      <Group title={text.only(nameOf(network, second))} parties={onlySecond} coalition={second} />
    </dl>
  )
}

function Group({ title, parties, coalition }: { readonly title: string; readonly parties: readonly PartyId[]; /** Where they have the role that is said; null where they have two. */ readonly coalition: CoalitionId | null }): ReactNode {
  const { answers: { compare: text } } = useText()
  const language = useLanguage()
  const network = useShownNetwork()
  const roleOf = (party: PartyId): string => {
    const stays = coalition === null ? [] : (staysIn(network, coalition, EVERYBODY_EVER).get(party) ?? [])
    return stays.map(({ membership }) => lowered(labelOf(network.vocabulary.roles, membership.role, language))).join(', ')
  }
  return (
    <>
      <dt>{title} {parties.length > 0 && <ShowButton ids={parties} what={namesOf(network, parties).join(', ')} />}</dt>
      {parties.length === 0 && <dd className="quiet">{text.nobody}</dd>}
      {parties.map((party) => <dd key={party}><PartyButton id={party} />{roleOf(party) && <span className="quiet"> ({roleOf(party)})</span>}</dd>)}
    </>
  )
}
