import { useState, type ReactNode } from 'react'
import { useImportText } from '../useImportText.ts'

/** Fills a screen; whoever wants more asks for it. */
const FIRST = 20
const STEP = 100

type Props<Item> = { readonly items: readonly Item[]; readonly label: string; readonly keyOf: (item: Item) => string; readonly children: (item: Item) => ReactNode }

/** A list of which the beginning is on the page, and the rest a press further: two thousand rows at once would be slow and help nobody. */
export function PagedList<Item>({ items, label, keyOf, children }: Props<Item>): ReactNode {
  const { preview } = useImportText()
  const [count, setCount] = useState(FIRST)
  const left = items.length - count
  return (
    <>
      <ul className="import-list" aria-label={label}>
        {items.slice(0, count).map((item) => <li key={keyOf(item)}>{children(item)}</li>)}
      </ul>
      {left > 0 && <div><button type="button" className="button button-quiet import-more" onClick={() => setCount(count + STEP)}>{preview.more(Math.min(STEP, left), left)}</button></div>}
    </>
  )
}
