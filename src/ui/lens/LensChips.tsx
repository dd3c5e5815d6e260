import type { ReactNode } from 'react'
import { cutsOf, withoutCut, withoutCuts } from '../../model/lens/lens.ts'
import { useLanguage, useText } from '../text/useText.ts'
import { useNetwork } from '../useNetwork.ts'
import { sayCut } from './sayCut.ts'
import { useLens } from './useLens.ts'
import { useLensed } from './useShown.ts'

/** Everything by which something is left out, each to be taken away, and how much is left. Nothing while all is shown. */
export function LensChips(): ReactNode {
  const words = useText()
  const { lens: text } = words
  const language = useLanguage()
  const network = useNetwork()
  const { organisations, coalitions } = useLensed()
  const [lens, look] = useLens()
  const cuts = cutsOf(lens)
  const said = cuts.map((cut) => ({ cut, label: sayCut(network, lens, cut, words, language) }))
  const isNothing = organisations.shown + coalitions.shown === 0
  return (
    <>
      {cuts.length > 0 && (
        <ul className="tags lens-chips" aria-label={text.chosen}>
          {said.map(({ cut, label }) => (
            <li key={label} className="tag">
              <span dir="auto">{label}</span>
              <button type="button" className="tag-remove" aria-label={text.take(label)} onClick={() => look(withoutCut(lens, cut))}><span aria-hidden="true">×</span></button>
            </li>
          ))}
        </ul>
      )}
      {cuts.length > 0 && <button type="button" className="button button-quiet small lens-all" onClick={() => look(withoutCuts(lens))}>{text.all}</button>}
      <p className="lens-share quiet small" role="status">
        {cuts.length > 0 && `${text.share(organisations.shown, organisations.total, coalitions.shown, coalitions.total)}${isNothing ? ` ${text.nothingShown}` : ''}`}
      </p>
    </>
  )
}
