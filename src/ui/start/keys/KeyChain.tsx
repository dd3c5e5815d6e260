import type { ReactNode } from 'react'
import { FileButton } from '../../controls/FileButton.tsx'
import { useText } from '../../text/useText.ts'
import { useKeyFile } from './useKeyFile.ts'

/** The keys of the maps that this device owns, to a file and out of one. */
export function KeyChain(): ReactNode {
  const { keys: text } = useText()
  const { said, problem, isOwner, save, load } = useKeyFile()
  return (
    <details className="key-chain">
      <summary>{text.title}</summary>
      <p className="quiet">{text.what}</p>
      <div className="shelf-answers">
        {isOwner && <button type="button" className="button" onClick={() => void save()}>{text.save}</button>}
        <FileButton label={text.load} accept=".json,application/json" onFiles={([file]) => void load(file)} />
      </div>
      {isOwner && <p className="quiet small">{text.warning}</p>}
      <p role="status" hidden={said === null}>{said}</p>
      <p className="error" role="alert" hidden={problem === null}>{problem}</p>
    </details>
  )
}
