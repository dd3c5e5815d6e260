import type { ReactNode } from 'react'
import type { ListPart } from '../../../model/lens/lens.ts'
import { useLanguage, useText } from '../../text/useText.ts'
import { useNetwork } from '../../useNetwork.ts'
import { valuesOffered } from './lensOptions.ts'
import { sayValue } from '../sayCut.ts'

type Props = { readonly part: ListPart; readonly chosen: readonly string[]; readonly onChoose: (values: readonly string[]) => void; readonly children?: ReactNode }

/** One list of the lens, folded while nothing of it is chosen; not there where the map has nothing to choose. */
export function SomeOf({ part, chosen, onChoose, children }: Props): ReactNode {
  const words = useText()
  const language = useLanguage()
  const network = useNetwork()
  const values = valuesOffered(network, part, chosen)
  const toggle = (value: string): readonly string[] => (chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value])
  if (values.length === 0) return null
  return (
    <details className="lens-some" open={chosen.length > 0 || undefined}>
      <summary>
        {words.lens.parts[part]}
        {chosen.length > 0 && <span className="lens-count">{chosen.length}</span>}
      </summary>
      <fieldset className="lens-choices">
        <legend className="unseen">{words.lens.parts[part]}</legend>
        {values.map((value) => (
          <label key={value} className="lens-choice">
            <input type="checkbox" checked={chosen.includes(value)} onChange={() => onChoose(toggle(value))} />
            <span dir="auto">{sayValue(network, part, value, words, language)}</span>
          </label>
        ))}
      </fieldset>
      {children}
    </details>
  )
}
