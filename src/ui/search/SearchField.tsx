import { useEffect, useRef, type ReactNode } from 'react'
import { useText } from '../text/useText.ts'
import { SEARCH_BOX_ID } from './focusSearch.ts'
import { SearchList } from './SearchList.tsx'
import { searchOptionId } from './searchOptionId.ts'
import { useSearchBox } from './useSearchBox.ts'

type Props = { readonly isOverBar?: boolean; /** When somebody went to what was found, or gave up. */ readonly onDone: () => void }

/** The box with what it finds under it. The focus stays in the box, which points at the row that Enter takes. */
export function SearchField({ isOverBar = false, onDone }: Props): ReactNode {
  const { search: text } = useText()
  const input = useRef<HTMLInputElement>(null)
  const { query, rows, isOpen, active, type, choose, prepare, close, onKeyDown } = useSearchBox(onDone)
  useEffect(() => {
    if (isOverBar) input.current?.focus()
  }, [isOverBar])
  const option = isOpen ? rows.options[active] : undefined
  return (
    <div className={isOverBar ? 'search search-over' : 'search'} data-opens-panel>
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
        placeholder={text.label}
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
        onFocus={prepare}
        onBlur={close}
      />
      {isOverBar && <button type="button" className="button button-quiet" onClick={onDone}>{text.close}</button>}
      <SearchList rows={rows} isOpen={isOpen} active={active} onChoose={choose} />
      <p className="unseen" role="status">{isOpen ? [...rows.nothing, rows.count > 0 ? text.found(rows.count) : ''].join(' ') : ''}</p>
    </div>
  )
}
