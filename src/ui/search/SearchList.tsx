import { useEffect, type ReactNode } from 'react'
import { useText } from '../text/useText.ts'
import type { SearchOption } from './describeFound.ts'
import { searchOptionId } from './searchOptionId.ts'
import type { SearchRows } from './searchRows.ts'

type Props = { readonly rows: SearchRows; readonly isOpen: boolean; readonly active: number; readonly onChoose: (option: SearchOption) => void }

/** What was found, by kind, or what may help where nothing was. */
export function SearchList({ rows, isOpen, active, onChoose }: Props): ReactNode {
  const { search: text } = useText()
  useEffect(() => document.getElementById(searchOptionId(active))?.scrollIntoView({ block: 'nearest' }), [active])
  return (
    <div className="search-found" hidden={!isOpen}>
      {rows.nothing.map((line) => <p key={line} className="search-nothing">{line}</p>)}
      <div id="map-search-found" role="listbox" aria-label={text.results}>
        {rows.groups.map(({ group, title, options, more }) => (
          <div key={group} role="group" aria-label={title || text.results} className="search-group">
            {title && <p className="search-title quiet small" aria-hidden="true">{title}</p>}
            {options.map((option) => {
              const index = rows.options.indexOf(option)
              return (
                <div
                  key={option.target}
                  id={searchOptionId(index)}
                  role="option"
                  tabIndex={-1}
                  className="search-option"
                  aria-selected={index === active}
                  // Pressing must not take the focus out of the box, and a finger that scrolls the list chooses nothing.
                  onPointerDown={(event) => event.preventDefault()}
                  onPointerUp={() => onChoose(option)}
                >
                  <span dir="auto">{option.name}</span>
                  {option.note && <span className="quiet small">{option.note}</span>}
                </div>
              )
            })}
            {more > 0 && <p className="search-more quiet small" aria-hidden="true">{text.more(more)}</p>}
          </div>
        ))}
      </div>
    </div>
  )
}
