import type { ReactNode } from 'react'
import type { Suggestion } from '../../typing/suggest.ts'
import { useText } from '../text/useText.ts'

type Props = {
  readonly suggestions: readonly Suggestion[]
  readonly active: number
  readonly onTake: (suggestion: Suggestion) => void
}

/** What the word under the caret may become. The focus stays in the line, which points at the active one. */
export function SuggestionList({ suggestions, active, onTake }: Props): ReactNode {
  const { quickAdd } = useText()
  return (
    <div className="suggestions" id="quick-suggestions" role="listbox" aria-label={quickAdd.suggestions} hidden={suggestions.length === 0}>
      {suggestions.map((suggestion, index) => (
        <div
          key={`${suggestion.what} ${suggestion.party ?? suggestion.text}`}
          id={`suggestion-${index}`}
          role="option"
          tabIndex={-1}
          className="suggestion"
          aria-selected={index === active}
          // Pressing must not take the focus out of the line.
          onPointerDown={(event) => [event.preventDefault(), onTake(suggestion)]}
        >
          <span>{quickAdd.nameWithPlaces(suggestion.text, suggestion.placeNames)}</span>
          <span className="quiet small">{quickAdd.suggestionKinds[suggestion.what]}</span>
        </div>
      ))}
    </div>
  )
}
