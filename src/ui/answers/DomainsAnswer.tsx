import { useMemo, useState, type ReactNode } from 'react'
import { domainGaps, domainsOnMap } from '../../analysis/domainGaps.ts'
import type { CoalitionId } from '../../model/ids.ts'
import { labelOf } from '../../model/vocabulary.ts'
import { ChoiceField } from '../controls/fields/ChoiceField.tsx'
import { dayShown } from '../controls/dayShown.ts'
import { useShownNetwork } from '../lens/useShown.ts'
import { lowered } from '../stage/sentences/sayParty.ts'
import { useLanguage, useText } from '../text/useText.ts'
import { AnswerCard } from './AnswerCard.tsx'
import { coalitionOptions } from './coalitionOptions.ts'
import { Named } from './Named.tsx'
import { nameOf, namesOf } from './namesOf.ts'
import { ShowButton } from './ShowButton.tsx'

/** Which domains sit at a table, and which are not on this map for it. */
export function DomainsAnswer(): ReactNode {
  const { answers } = useText()
  const network = useShownNetwork()
  const options = useMemo(() => coalitionOptions(network), [network])
  const [chosen, setChosen] = useState<string | null>(null)
  const isThere = network.coalitions.has(chosen as CoalitionId)
  return (
    <AnswerCard title={answers.domains.title} how={answers.domains.how}>
      <ChoiceField label={answers.domains.label} value={isThere ? chosen : null} options={options} none={answers.choose} onChoose={setChosen} />
      {isThere && <Domains coalition={chosen as CoalitionId} />}
    </AnswerCard>
  )
}

function Domains({ coalition }: { readonly coalition: CoalitionId }): ReactNode {
  const { answers: { domains: text } } = useText()
  const language = useLanguage()
  const network = useShownNetwork()
  const { present, absent, withoutDomain, coalitions } = useMemo(() => domainGaps(network, coalition, domainsOnMap(network), { seats: 'table', day: dayShown(network) }), [network, coalition])
  const label = (domain: string): string => lowered(labelOf(network.vocabulary.domains, domain, language))
  const there = [...present.values()].flat()
  return (
    <>
      {there.length === 0 ? <p>{text.nobody}</p> : (
        <>
          <p>{text.present} <ShowButton ids={[coalition, ...there]} what={nameOf(network, coalition)} /></p>
          <ul>{[...present].map(([domain, bring]) => <li key={domain}>{label(domain)}: <span className="quiet"><Named ids={bring}>{namesOf(network, bring).join(', ')}</Named></span></li>)}</ul>
        </>
      )}
      {absent === null ? <p>{text.unknown}</p> : <p>{absent.length === 0 ? text.allThere : text.absent(nameOf(network, coalition), absent.map(label))}</p>}
      {withoutDomain.length > 0 && <p><Named ids={withoutDomain}>{text.withoutDomain(namesOf(network, withoutDomain))}</Named></p>}
      {coalitions.length > 0 && <p><Named ids={coalitions}>{text.coalitions(namesOf(network, coalitions))}</Named></p>}
    </>
  )
}
