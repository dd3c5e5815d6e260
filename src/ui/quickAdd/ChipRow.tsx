import type { ReactNode } from 'react'
import type { Chip } from '../../typing/proposal.ts'
import { useText } from '../text/useText.ts'
import { chipWords } from './quickWords.ts'

/** What Enter will make, in the order of the line. */
export function ChipRow({ chips }: { readonly chips: readonly Chip[] }): ReactNode {
  const { quickAdd } = useText()
  return (
    <ul className="chips" aria-label={quickAdd.chips}>
      {chips.map((chip) => (
        <li key={`${chip.start} ${chip.what}`} className={`chip chip-${chip.state ?? 'word'}`} data-what={chip.what}>
          <b>{chip.text}</b> <span>{chipWords(chip, quickAdd)}</span>
        </li>
      ))}
    </ul>
  )
}
