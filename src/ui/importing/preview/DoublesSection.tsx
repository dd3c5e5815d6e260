import type { Dispatch, ReactNode } from 'react'
import type { ImportedNetwork } from '../../../model/importedNetwork.ts'
import type { PartyId } from '../../../model/ids.ts'
import { partyOf, type Network } from '../../../model/network.ts'
import type { ChoiceAction } from '../importChoices.ts'
import { PagedList } from './PagedList.tsx'
import { PreviewSection } from './PreviewSection.tsx'
import type { Double } from './previewSections.ts'
import { sayPartyMore, type Saying } from './sayRecord.ts'

/** From this many on, one press for all of them saves work. */
const MANY = 4

type Shared = { readonly imported: ImportedNetwork; readonly network: Network; readonly saying: Saying; readonly isToSay: boolean; readonly dispatch: Dispatch<ChoiceAction> }

/** Whoever in the file looks like somebody on the map: the same, or another. */
export function DoublesSection({ doubles, ...shared }: Shared & { readonly doubles: readonly Double[] }): ReactNode {
  const { saying, isToSay, dispatch } = shared
  const { preview } = saying.words
  const open = doubles.filter(({ chosen }) => chosen === undefined).length
  return (
    <PreviewSection title={preview.doubles} count={open} isKept={doubles.length > 0} {...(isToSay ? { hint: preview.doublesHint } : {})}>
      {isToSay && doubles.length >= MANY && (
        <div className="import-bulk">
          <button type="button" className="button" onClick={() => dispatch({ type: 'allSame' })}>{preview.allSame}</button>
          <button type="button" className="button" onClick={() => dispatch({ type: 'allAnother' })}>{preview.allAnother}</button>
        </div>
      )}
      <PagedList items={doubles} label={preview.doubles} keyOf={({ file }) => file}>
        {(double) => <DoubleChoice double={double} {...shared} />}
      </PagedList>
    </PreviewSection>
  )
}

function DoubleChoice({ double: { file, candidates, chosen }, imported, network, saying, isToSay, dispatch }: Shared & { readonly double: Double }): ReactNode {
  const { preview } = saying.words
  const inFile = partyOf(imported.network, file as PartyId)
  if (inFile === undefined) return null
  const choose = (party: PartyId | null): void => dispatch({ type: 'same', file, party })
  return (
    <fieldset className="import-double">
      <legend dir="auto">{preview.double(inFile.name, sayPartyMore(imported.network, inFile, saying.language))}</legend>
      {candidates.map((id) => {
        const party = partyOf(network, id)
        return party && (
          <label key={id}>
            <input type="radio" name={`double-${file}`} disabled={!isToSay} checked={chosen === id} onChange={() => choose(id)} />
            <span dir="auto">{preview.sameAs(party.name, sayPartyMore(network, party, saying.language))}</span>
          </label>
        )
      })}
      <label>
        <input type="radio" name={`double-${file}`} disabled={!isToSay} checked={chosen === null} onChange={() => choose(null)} />
        <span>{preview.another}</span>
      </label>
    </fieldset>
  )
}
