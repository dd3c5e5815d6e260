import type { ReactNode } from 'react'
import type { Company } from '../../analysis/companyOf.ts'
import { useShownNetwork } from '../lens/useShown.ts'
import { useLanguage, useText } from '../text/useText.ts'
import { CompanyTable } from './CompanyTable.tsx'
import { PartyButton } from './PartyButton.tsx'
import { sayRoles, saySince, sayWhen } from './sayRoles.ts'

/** Its coalitions with its own role, and who else is there and since when; under them those of the past. */
export function CompanySections({ name, companies }: { readonly name: string; readonly companies: readonly Company[] }): ReactNode {
  const { around: text } = useText()
  const language = useLanguage()
  const { coalitions } = useShownNetwork()
  const nameOf = ({ coalition }: Company): string => coalitions.get(coalition)?.name ?? ''
  const named = companies.toSorted((left, right) => nameOf(left).localeCompare(nameOf(right), language))
  const [now, past] = [named.filter(({ isNow }) => isNow), named.filter(({ isNow }) => !isNow)]
  return (
    <>
      <section className="around-part">
        <h3>{text.now}</h3>
        {now.length === 0 && <p>{text.none(name)}</p>}
        {now.map((company) => <CompanyCard key={company.coalition} company={company} />)}
      </section>
      {past.length > 0 && (
        <section className="around-part">
          <h3>{text.past}</h3>
          {past.map((company) => <CompanyCard key={company.coalition} company={company} />)}
        </section>
      )}
    </>
  )
}

function CompanyCard({ company: { coalition, own, isNow, others } }: { readonly company: Company }): ReactNode {
  const text = useText()
  const { around } = text
  const language = useLanguage()
  const network = useShownNetwork()
  const { name = '', membersKnown = true } = network.coalitions.get(coalition) ?? {}
  const [when, unknown] = isNow ? [saySince(own, { text }), around.sinceUnknown] : [sayWhen(own, { text }), around.whenUnknown]
  const said = when === text.dates.unknown ? unknown : isNow ? text.dates.since(when) : when
  return (
    <article className="around-card">
      <h4><PartyButton id={coalition} /></h4>
      <p>{around.roleAndWhen(sayRoles(own, { network, language }), said)}</p>
      {others.size === 0 ? <p className="quiet">{around.nobody}</p> : <CompanyTable label={isNow ? around.others(name) : around.othersThen(name)} parties={others} isPast={!isNow} />}
      {!membersKnown && <p className="quiet">{text.list.membersUnknown}</p>}
    </article>
  )
}
