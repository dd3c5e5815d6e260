import { useEffect, useRef, type ReactNode } from 'react'
import { useText } from '../text/useText.ts'
import { SEARCH_BOX_ID } from './focusSearch.ts'
import { SearchList } from './SearchList.tsx'
import { searchOptionId } from './searchOptionId.ts'
import { useSearchBox } from './useSearchBox.ts'

/** In the bar, over it where it has no room, or at the head of the page on a phone. */
type SearchPlace = 'bar' | 'overBar' | 'page'

type Props = { readonly place: SearchPlace; /** When somebody went to what was found, or gave up. */ readonly onDone: () => void }

const CLASS_NAMES: Readonly<Record<SearchPlace, string>> = { bar: 'search', overBar: 'search search-over', page: 'search search-page' }

/** The box with what it finds under it. The focus stays in the box, which points at the row that Enter takes. */
export function SearchField({ place, onDone }: Props): ReactNode {
  const { search: text, around } = useText()
  const input = useRef<HTMLInputElement>(null)
  const { query, rows, isOpen, active, type, choose, prepare, close, onKeyDown } = useSearchBox(onDone)
  useEffect(() => {
    if (place === 'overBar') input.current?.focus()
  }, [place])
  const option = isOpen ? rows.options[active] : undefined
  return (
    <div className={CLASS_NAMES[place]} data-opens-panel>
      <input
        ref={input}
        id={SEARCH_BOX_ID}
        className="input search-input"
        role="combobox"
        aria-label={text.label}
        aria-expanded={isOpen}
        aria-controls="map-search-found"
        aria-autocomplete="list"
        aria-activedescendant={option && searchOptionId(active)}
        placeholder={place === 'page' ? around.invite : text.label}
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
        onFocus={({ target }) => {
          prepare()
          // On a phone what was searched before is in the way.
          if (place === 'page') target.select()
        }}
        onBlur={close}
      />
      {place === 'overBar' && <button type="button" className="button button-quiet" onClick={onDone}>{text.close}</button>}
      <SearchList rows={rows} isOpen={isOpen} active={active} onChoose={choose} />
      <p className="unseen" role="status">{isOpen ? [...rows.nothing, rows.count > 0 ? text.found(rows.count) : ''].join(' ') : ''}</p>
    </div>
  )
}
