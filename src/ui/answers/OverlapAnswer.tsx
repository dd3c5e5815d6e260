import { useMemo, type ReactNode } from 'react'
import { overlaps, type Overlap } from '../../analysis/overlap.ts'
import type { Network } from '../../model/network.ts'
import { dayShown } from '../controls/dayShown.ts'
import { useShownNetwork } from '../lens/useShown.ts'
import type { Text } from '../text/nl/nl.ts'
import { useText } from '../text/useText.ts'
import { AnswerCard } from './AnswerCard.tsx'
import { Named } from './Named.tsx'
import { namesOf } from './namesOf.ts'
import { ShowButton } from './ShowButton.tsx'

/** Pairs of tables with nearly the same parties, or one inside the other. */
export function OverlapAnswer(): ReactNode {
  const { answers } = useText()
  const network = useShownNetwork()
  const pairs = useMemo(() => overlaps(network, { seats: 'table', day: dayShown(network) }), [network])
  return (
    <AnswerCard title={answers.overlap.title} how={answers.overlap.how}>
      {pairs.length === 0 && <p>{answers.overlap.none}</p>}
      <ul>
        {pairs.map((pair) => (
          <li key={pair.coalitions.join()}>
            <Named ids={pair.coalitions}>{sayOverlap(network, pair, answers)}</Named> <ShowButton ids={pair.coalitions} what={namesOf(network, pair.coalitions).join(', ')} />
            <span className="quiet answer-line"><Named ids={pair.shared}>{answers.overlap.parties(namesOf(network, pair.shared))}</Named></span>
          </li>
        ))}
      </ul>
    </AnswerCard>
  )
}

function sayOverlap(network: Network, { coalitions, isInside, jaccard, shared }: Overlap, { overlap }: Text['answers']): string {
  const [inner = '', outer = ''] = namesOf(network, coalitions)
  if (jaccard === 1) return overlap.same(inner, outer)
  return isInside ? overlap.inside(inner, outer) : overlap.alike(inner, outer, shared.length, Math.round(shared.length / jaccard))
}
