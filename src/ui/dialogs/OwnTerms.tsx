import { useState, type FormEvent, type ReactNode } from 'react'
import { addOwnTerm, removeOwnTerm } from '../../doc/editing/editVocabulary.ts'
import { HUE_LABELS, HUES, ownTermsOf, TERM_LISTS, type Hue, type TermList } from '../../model/vocabulary.ts'
import type { Seat } from '../../model/membership.ts'
import { tooLong } from '../controls/fields/textBounds.ts'
import { useOpenMap } from '../openMapContext.ts'
import { useLanguage, useText } from '../text/useText.ts'
import { useNetwork } from '../useNetwork.ts'

/** The words this map adds to its lists of kinds, roles, domains and ties; typed lines know them too. */
export function OwnTerms({ isDisabled }: { readonly isDisabled: boolean }): ReactNode {
  const { ownTerms: text } = useText()
  const language = useLanguage()
  const { history } = useOpenMap()
  const own = ownTermsOf(useNetwork().vocabulary)
  return (
    <section className="own-terms" aria-labelledby="own-terms">
      <h3 id="own-terms">{text.title}</h3>
      <p className="quiet small">{text.explanation}</p>
      {own.length > 0 && (
        <ul aria-labelledby="own-terms">
          {own.map(({ list, term }) => (
            <li key={`${list}/${term.code}`}>
              {term[language]} <span className="quiet small">{text.lists[list]}</span>{' '}
              {!isDisabled && (
                <button type="button" className="button button-quiet small" aria-label={text.remove(term[language])} onClick={() => history.edit((writer) => removeOwnTerm(writer, list, term.code))}>
                  {text.removeShort}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {!isDisabled && <AddTerm />}
    </section>
  )
}

function AddTerm(): ReactNode {
  const said = useText()
  const { ownTerms: text } = said
  const language = useLanguage()
  const { history } = useOpenMap()
  const [list, setList] = useState<TermList>('roles')
  const [words, setWords] = useState({ nl: '', en: '' })
  const [seat, setSeat] = useState<Seat>('table')
  const [hue, setHue] = useState<Hue>('kent-en-steunt')
  const [directed, setDirected] = useState(false)
  const problem = tooLong(words.nl, 'line', said) ?? tooLong(words.en, 'line', said)
  function submit(event: FormEvent): void {
    event.preventDefault()
    if (words.nl.trim() === '' || problem !== null) return
    const isRole = list === 'roles'
    history.edit((writer) => addOwnTerm(writer, { list, ...words, seat: isRole ? seat : null, hue: list === 'domains' ? hue : null, directed }))
    setWords({ nl: '', en: '' })
  }
  return (
    <form className="own-term-form" onSubmit={submit}>
      <label className="field">
        <span>{text.list}</span>
        <select value={list} onChange={(event) => setList(event.target.value as TermList)}>
          {TERM_LISTS.map((each) => <option key={each} value={each}>{text.lists[each]}</option>)}
        </select>
      </label>
      <label className="field">
        <span>{text.dutch}</span>
        <input value={words.nl} onChange={(event) => setWords({ ...words, nl: event.target.value })} />
      </label>
      <label className="field">
        <span>{text.english}</span>
        <input value={words.en} onChange={(event) => setWords({ ...words, en: event.target.value })} />
      </label>
      {list === 'roles' && (
        <label className="field">
          <span>{text.seat}</span>
          <select value={seat} onChange={(event) => setSeat(event.target.value as Seat)}>
            <option value="table">{text.table}</option>
            <option value="around">{text.around}</option>
          </select>
        </label>
      )}
      {list === 'domains' && (
        <label className="field">
          <span>{text.hue}</span>
          <select value={hue} onChange={(event) => setHue(event.target.value as Hue)}>
            {HUES.map((each) => <option key={each} value={each}>{HUE_LABELS[each][language]}</option>)}
          </select>
        </label>
      )}
      {list === 'tieKinds' && (
        <label><input type="checkbox" checked={directed} onChange={(event) => setDirected(event.target.checked)} /> {text.directed}</label>
      )}
      {problem !== null && <p className="error" role="alert">{problem}</p>}
      <button type="submit" className="button">{text.add}</button>
    </form>
  )
}
