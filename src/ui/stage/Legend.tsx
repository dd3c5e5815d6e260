import { useMemo, type ReactNode } from 'react'
import { COLOURS } from '../../drawing/colours.ts'
import type { Drawing } from '../../drawing/drawing.ts'
import { useThemeName } from '../device/useThemeName.ts'
import { useLanguage, useText } from '../text/useText.ts'
import { useNetwork } from '../useNetwork.ts'
import { legendEntries } from './legendEntries.ts'
import { LegendSignMark } from './LegendSignMark.tsx'

type Props = { readonly drawing: Drawing; readonly isOpen: boolean; readonly onFold: (isOpen: boolean) => void }

/** What the colours, letters and lines on this map mean; only what occurs. */
export function Legend({ drawing, isOpen, onFold }: Props): ReactNode {
  const { legend } = useText()
  const language = useLanguage()
  const network = useNetwork()
  const colours = COLOURS[useThemeName()]
  const { domains, signs } = useMemo(() => legendEntries(network, drawing, language), [network, drawing, language])
  if (domains.length + signs.length === 0) return null
  return (
    <section className="legend" aria-label={legend.label}>
      <button type="button" className="legend-fold" aria-expanded={isOpen} aria-controls="legend-body" title={isOpen ? legend.fold : legend.unfold} onClick={() => onFold(!isOpen)}>
        {legend.label}
        <span aria-hidden="true" className="legend-arrow" />
      </button>
      <div id="legend-body" className="legend-body" hidden={!isOpen}>
        <ul aria-label={legend.domains}>
          {domains.map(({ code, label, hue, glyph }) => (
            <li key={code ?? ''}>
              <span className="legend-ring" style={{ borderColor: hue ? colours.hues[hue] : colours.grey }} aria-hidden="true">{glyph}</span>
              {label || legend.unknownDomain}
            </li>
          ))}
        </ul>
        <ul aria-label={legend.signs}>
          {signs.map((sign) => (
            <li key={sign}>
              <LegendSignMark sign={sign} colours={colours} />
              {legend[sign]}
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
