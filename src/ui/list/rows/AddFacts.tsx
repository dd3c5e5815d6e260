import { useId, useMemo, useState, type FormEvent, type ReactNode } from 'react'
import { partyLabels } from '../../../model/findParties.ts'
import { isCoalitionId, type CoalitionId } from '../../../model/ids.ts'
import type { Party } from '../../../model/network.ts'
import type { Term } from '../../../model/vocabulary.ts'
import { tooLong } from '../../controls/fields/textBounds.ts'
import { useOpenMap } from '../../openMapContext.ts'
import { useLanguage, useText } from '../../text/useText.ts'
import { useNetwork } from '../../useNetwork.ts'
import { addMember, joinCoalition, tieParties } from '../listEdits.ts'

/** What can be added at one party: a party in it, a coalition it joins, a relation. */
export function AddFacts({ party }: { readonly party: Party }): ReactNode {
  const openMap = useOpenMap()
  const { list: text } = useText()
  const { roles, tieKinds } = useNetwork().vocabulary
  const [parties, coalitions] = [useId(), useId()]
  const ties = [...tieKinds.values()].filter(({ form }) => form === null)
  return (
    <div className="add-facts">
      {isCoalitionId(party.id) && (
        <AddForm legend={text.addMember(party.name)} nameLabel={text.party} termLabel={text.role} terms={[...roles.values()]} first="lid" options={parties}
          onAdd={(name, role) => addMember(openMap, party.id as CoalitionId, name, role)} />
      )}
      <AddForm legend={text.addMembership(party.name)} nameLabel={text.coalition} termLabel={text.role} terms={[...roles.values()]} first="lid" options={coalitions}
        onAdd={(name, role) => joinCoalition(openMap, party.id, name, role)} />
      <AddForm legend={text.addTie(party.name)} nameLabel={text.withWhom} termLabel={text.tieKind} terms={ties} first="werkt samen met" options={parties}
        onAdd={(name, kind) => tieParties(openMap, party.id, kind, name)} />
      <NameOptions parties={parties} coalitions={coalitions} />
    </div>
  )
}

/** The names that the fields offer, under these ids. A large map has thousands, so they are there while somebody edits and no longer. */
function NameOptions({ parties, coalitions }: { readonly parties: string; readonly coalitions: string }): ReactNode {
  const network = useNetwork()
  const coalitionNames = useMemo(() => [...partyLabels(network, network.coalitions.values()).keys()], [network])
  const partyNames = useMemo(() => [...partyLabels(network, [...network.organisations.values(), ...network.coalitions.values()]).keys()], [network])
  return (
    <>
      <datalist id={coalitions}>{coalitionNames.map((label) => <option key={label} value={label}>{label}</option>)}</datalist>
      <datalist id={parties}>{partyNames.map((label) => <option key={label} value={label}>{label}</option>)}</datalist>
    </>
  )
}

type FormProps = {
  readonly legend: string
  readonly nameLabel: string
  readonly termLabel: string
  readonly terms: readonly Term[]
  readonly first: string
  readonly options: string
  readonly onAdd: (name: string, term: string) => void
}

function AddForm({ legend, nameLabel, termLabel, terms, first, options, onAdd }: FormProps): ReactNode {
  const said = useText()
  const { list: text } = said
  const language = useLanguage()
  const [name, setName] = useState('')
  const [term, setTerm] = useState(first)
  const problem = tooLong(name, 'line', said)
  function submit(event: FormEvent): void {
    event.preventDefault()
    if (name.trim() === '' || problem !== null) return
    onAdd(name, term)
    setName('')
  }
  return (
    <form onSubmit={submit}>
      <fieldset className="add-fact">
        <legend className="small">{legend}</legend>
        <select aria-label={`${termLabel}: ${legend}`} value={term} onChange={(event) => setTerm(event.target.value)}>
          {terms.map((each) => <option key={each.code} value={each.code}>{each[language]}</option>)}
        </select>
        <input className="input" aria-label={`${nameLabel}: ${legend}`} placeholder={nameLabel} list={options} value={name} onChange={(event) => setName(event.target.value)} />
        <button type="submit" className="button small">{text.add}</button>
        {problem !== null && <p className="error small" role="alert">{problem}</p>}
      </fieldset>
    </form>
  )
}
