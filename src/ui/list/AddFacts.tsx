import { useState, type FormEvent, type ReactNode } from 'react'
import { isCoalitionId, type CoalitionId } from '../../model/ids.ts'
import type { Party } from '../../model/network.ts'
import type { Term } from '../../model/vocabulary.ts'
import { useOpenMap } from '../openMapContext.ts'
import { useLanguage, useText } from '../text/useText.ts'
import { addMember, joinCoalition, tieParties } from './listEdits.ts'
import { COALITION_OPTIONS, PARTY_OPTIONS } from './optionLists.ts'

/** What can be added at one party: a party in it, a coalition it joins, a relation. */
export function AddFacts({ party }: { readonly party: Party }): ReactNode {
  const openMap = useOpenMap()
  const { list: text } = useText()
  const { roles, tieKinds } = openMap.entities.network().vocabulary
  const ties = [...tieKinds.values()].filter(({ form }) => form === null)
  return (
    <div className="add-facts">
      {isCoalitionId(party.id) && (
        <AddForm legend={text.addMember(party.name)} nameLabel={text.party} termLabel={text.role} terms={[...roles.values()]} first="lid" options={PARTY_OPTIONS}
          onAdd={(name, role) => addMember(openMap, party.id as CoalitionId, name, role)} />
      )}
      <AddForm legend={text.addMembership(party.name)} nameLabel={text.coalition} termLabel={text.role} terms={[...roles.values()]} first="lid" options={COALITION_OPTIONS}
        onAdd={(name, role) => joinCoalition(openMap, party.id, name, role)} />
      <AddForm legend={text.addTie(party.name)} nameLabel={text.withWhom} termLabel={text.tieKind} terms={ties} first="werkt samen met" options={PARTY_OPTIONS}
        onAdd={(name, kind) => tieParties(openMap, party.id, kind, name)} />
    </div>
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
  const { list: text } = useText()
  const language = useLanguage()
  const [name, setName] = useState('')
  const [term, setTerm] = useState(first)
  function submit(event: FormEvent): void {
    event.preventDefault()
    if (name.trim() === '') return
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
      </fieldset>
    </form>
  )
}
