import type { ReactNode } from 'react'
import { lateComponent } from '../late/lateComponent.ts'
import { useText } from '../text/useText.ts'
import type { ExampleName } from './examples.ts'

/** Drawing needs the drawing code and the example itself: both come after the page stands, and without them the frame stays empty. */
const ExamplePreview = lateComponent(() => import('./ExamplePreview.tsx').then(({ ExamplePreview }) => ExamplePreview), () => null)

type Props = { readonly name: ExampleName; readonly isOpening: boolean; readonly onOpen: (name: ExampleName) => void }

/** One example to look at and to open as a copy. The whole card can be pressed. */
export function ExampleCard({ name, isOpening, onOpen }: Props): ReactNode {
  const { start } = useText()
  const title = start.exampleTitle[name]
  return (
    <li className="example-card">
      <span className="example-frame">
        <ExamplePreview name={name} />
      </span>
      <button type="button" className="example-title" aria-describedby={`example-${name}`} onClick={() => onOpen(name)}>{isOpening ? start.openingExample : title}</button>
      <p className="example-sentence" id={`example-${name}`}>{start.exampleSentence[name]}</p>
    </li>
  )
}
