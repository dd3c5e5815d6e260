import { useMemo, type ReactNode } from 'react'
import { components, type Component } from '../../analysis/components.ts'
import { dayShown } from '../controls/dayShown.ts'
import { useShownNetwork } from '../lens/useShown.ts'
import { useText } from '../text/useText.ts'
import { AnswerCard } from './AnswerCard.tsx'
import { Named } from './Named.tsx'
import { namesOf } from './namesOf.ts'
import { ShowButton } from './ShowButton.tsx'

/** A sentence that names more is not read. */
const MOST_NAMED = 8

const standsAlone = ({ organisations, coalitions }: Component): boolean => organisations.length === 1 && coalitions.length === 0

/** The parts of the map that do not touch, and who stands alone. */
export function PartsAnswer(): ReactNode {
  const { answers: { parts: text } } = useText()
  const network = useShownNetwork()
  const parts = useMemo(() => components(network, { seats: 'all', day: dayShown(network) }), [network])
  const alone = parts.filter(standsAlone).flatMap(({ organisations }) => organisations)
  return (
    <AnswerCard title={text.title} how={text.how}>
      <p>{parts.length > 1 ? text.several(parts.length) : text.one}</p>
      {parts.length > 1 && (
        <ul>
          {parts.filter((part) => !standsAlone(part)).map(({ organisations, coalitions }) => {
            const names = namesOf(network, organisations)
            const said = text.part(names.length, names.slice(0, MOST_NAMED), Math.max(0, names.length - MOST_NAMED))
            return <li key={organisations[0]}><Named ids={organisations.slice(0, MOST_NAMED)}>{said}</Named> <ShowButton ids={[...organisations, ...coalitions]} what={said} /></li>
          })}
          {alone.length > 0 && <li><Named ids={alone}>{text.alone(namesOf(network, alone))}</Named> <ShowButton ids={alone} what={namesOf(network, alone).join(', ')} /></li>}
        </ul>
      )}
    </AnswerCard>
  )
}
