import { useEffect, useRef, type ReactNode } from 'react'
import { useText } from '../text/useText.ts'
import { DropSays } from '../importing/drop/DropSays.tsx'
import { useFileDrop } from '../importing/drop/useFileDrop.ts'
import { ExampleCard } from './ExampleCard.tsx'
import { EXAMPLES } from './examples.ts'
import { KeyChain } from './keys/KeyChain.tsx'
import { MapShelf } from './MapShelf.tsx'
import { QuietChoices } from './QuietChoices.tsx'
import { StorageWarning } from './StorageWarning.tsx'
import { useStartMap } from './useStartMap.ts'
import './start.css'

/** The door: begin a map, go on with one, or look at an example. Whoever comes for an example goes straight through. */
export function StartScreen(): ReactNode {
  const { start, common, files: text } = useText()
  const picker = useRef<HTMLInputElement>(null)
  const { startEmpty, startFrom, openExample, opening, failure, isPassing } = useStartMap()
  useEffect(() => {
    document.title = common.appName
  }, [common])
  const isOver = useFileDrop(isPassing ? null : startFrom)
  if (isPassing) return <p className="unseen" role="status">{start.openingExample}</p>
  return (
    <div className="start">
      <main className="start-main">
        <header className="start-hero">
          <h1>{start.title}</h1>
          <p className="start-what">{start.whatThisIs}</p>
          <div className="start-begin">
            <button type="button" className="button button-main start-new" onClick={startEmpty}>{start.newMap}</button>
            <p className="quiet">{start.newMapHint}</p>
          </div>
          <div className="start-begin">
            <button type="button" className="button" onClick={() => picker.current?.click()}>{text.newFromFile}</button>
            <input ref={picker} type="file" multiple hidden aria-label={text.newFromFile} onChange={({ target }) => {
              if (target.files?.length) startFrom([...target.files])
            }} />
            <p className="quiet small">{text.newFromFileHint}</p>
          </div>
          {failure === 'storage' && <p className="error" role="alert">{start.storageFailed}</p>}
          {failure === 'page' && <p className="error" role="alert">{start.pageFailed}</p>}
        </header>
        <StorageWarning />
        <MapShelf />
        <section className="start-section" aria-labelledby="examples">
          <div className="start-heading">
            <h2 id="examples">{start.examples}</h2>
            <p className="quiet">{start.examplesHint}</p>
          </div>
          {failure === 'example' && <p className="error" role="alert">{start.exampleFailed}</p>}
          <ul className="examples" aria-labelledby="examples">
            {EXAMPLES.map((name) => <ExampleCard key={name} name={name} isOpening={opening === name} onOpen={openExample} />)}
          </ul>
        </section>
      </main>
      {isOver && <DropSays>{text.dropOnStart}</DropSays>}
      <footer className="start-foot">
        <QuietChoices />
        <KeyChain />
      </footer>
    </div>
  )
}
