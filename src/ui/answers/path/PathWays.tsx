import { useMemo, type ReactNode } from 'react'
import { shortestWays, type Way } from '../../../analysis/paths.ts'
import type { FactId, PartyId } from '../../../model/ids.ts'
import { dayShown } from '../../controls/dayShown.ts'
import { WayFigure } from '../../figures/WayFigure.tsx'
import { useShownNetwork } from '../../lens/useShown.ts'
import { useLanguage, useText } from '../../text/useText.ts'
import { Named } from '../Named.tsx'
import { nameOf, namesOf } from '../namesOf.ts'
import { NoWay } from './NoWay.tsx'
import { sayReason } from '../sayReason.ts'
import { ShowButton } from '../ShowButton.tsx'

/** The equally short ways from one party to another, drawn and written out; nothing while one of the two is not chosen. */
export function PathWays({ from, to }: { readonly from: PartyId | null; readonly to: PartyId | null }): ReactNode {
  const { answers: { path: text } } = useText()
  return (
    <div className="answer-ways" aria-live="polite">
      {from !== null && to !== null && (from === to ? <p>{text.same}</p> : <Ways from={from} to={to} />)}
    </div>
  )
}

function Ways({ from, to }: { readonly from: PartyId; readonly to: PartyId }): ReactNode {
  const { answers: { path: text } } = useText()
  const network = useShownNetwork()
  const { ways, count } = useMemo(() => shortestWays(network, from, to, { seats: 'all', day: dayShown(network) }), [network, from, to])
  const steps = ways[0]?.length ?? 0
  if (steps === 0) return <NoWay from={from} to={to} />
  return (
    <>
      <p>{steps === 1 ? text.direct(nameOf(network, from), nameOf(network, to)) : text.ways(count, steps)}</p>
      <WayFigure ways={ways} from={from} to={to} />
      {ways.map((way, index) => <WayList key={way.map((step) => step.to).join()} way={way} title={ways.length > 1 ? text.way(index + 1) : null} />)}
      {count > ways.length && <p>{text.notShown(count - ways.length)}</p>}
    </>
  )
}

function WayList({ way, title }: { readonly way: Way; readonly title: string | null }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const network = useShownNetwork()
  const parties = [...way.slice(0, 1).map((step) => step.from), ...way.map((step) => step.to)]
  return (
    <div className="answer-way">
      <p>{title && <strong>{title}</strong>} <ShowButton ids={whatToLight(way)} what={namesOf(network, parties).join(' → ')} /></p>
      <ol>
        {way.map(({ from, to, via }) => (
          <li key={to}>
            <Named ids={[from, to]}>{text.answers.path.step(nameOf(network, from), nameOf(network, to))}</Named>
            <span className="quiet answer-line"><Named ids={via.flatMap((reason) => (reason.kind === 'tie' ? [] : [reason.coalition]))}>{text.answers.path.via(via.map((reason) => sayReason(reason, { network, text, language })))}</Named></span>
          </li>
        ))}
      </ol>
    </div>
  )
}

/** The parties on the way; their lines and circles light with them. */
function whatToLight(way: Way): readonly FactId[] {
  return [...new Set(way.flatMap(({ from, to }) => [from, to]))]
}
