import { useMemo, type ReactNode } from 'react'
import { cutpoints } from '../../analysis/cutpoints.ts'
import { countOrganisations } from '../../model/network.ts'
import { dayShown } from '../controls/dayShown.ts'
import { useShownNetwork } from '../lens/useShown.ts'
import { useText } from '../text/useText.ts'
import { AnswerCard } from './AnswerCard.tsx'
import { Named } from './Named.tsx'
import { nameOf } from './namesOf.ts'
import { ShowButton } from './ShowButton.tsx'

/** On a smaller map everybody joins somebody. */
const FEWEST_ORGANISATIONS = 5

/** Who connects parts that would be apart without it. */
export function JoinsAnswer(): ReactNode {
  const { answers } = useText()
  const network = useShownNetwork()
  const found = useMemo(() => cutpoints(network, { seats: 'all', day: dayShown(network) }), [network])
  const isSmall = countOrganisations(network) < FEWEST_ORGANISATIONS
  return (
    <AnswerCard title={answers.joins.title} how={answers.joins.how}>
      {isSmall ? <p>{answers.tooSmall}</p> : found.length === 0 && <p>{answers.joins.none}</p>}
      {!isSmall && (
        <ul>
          {found.map(({ organisation, parts }) => (
            <li key={organisation}><Named ids={[organisation]}>{answers.joins.joins(nameOf(network, organisation), parts)}</Named> <ShowButton ids={[organisation]} what={nameOf(network, organisation)} /></li>
          ))}
        </ul>
      )}
    </AnswerCard>
  )
}
