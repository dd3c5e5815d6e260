import { useMemo, type ReactNode } from 'react'
import { COLOURS, type Colours } from '../../../drawing/colours.ts'
import { legendEntries } from '../../../drawing/legendEntries.ts'
import { useThemeName } from '../../device/useThemeName.ts'
import { useLanguage, useText } from '../../text/useText.ts'
import { useSession } from '../../useSession.ts'
import { legendColours, type LegendColour } from './legendColours.ts'
import { LegendSignMark } from './LegendSignMark.tsx'
import type { OnMap } from '../drawing/useDrawing.ts'

type Props = Pick<OnMap, 'drawing' | 'whole' | 'colouring' | 'colourBy' | 'sizeBy'> & { readonly isOpen: boolean; readonly onFold: (isOpen: boolean) => void }

/** What the colours, letters and lines on this map mean; only what occurs. */
export function Legend({ drawing, whole, colouring, colourBy, sizeBy, isOpen, onFold }: Props): ReactNode {
  const words = useText()
  const { legend } = words
  const language = useLanguage()
  const colours = COLOURS[useThemeName()]
  const isPresenting = useSession((session) => session.isPresenting)
  const { domains, signs } = useMemo(() => legendEntries(whole, drawing, language), [whole, drawing, language])
  const groups = useMemo(() => legendColours(whole, colouring, colourBy, words, language), [whole, colouring, colourBy, words, language])
  const isByDomain = colourBy === 'domain'
  if (domains.length + signs.length === 0) return null
  return (
    <section className="legend" aria-label={legend.label}>
      <button type="button" className="legend-fold" aria-expanded={isOpen} aria-controls="legend-body" title={isOpen ? legend.fold : legend.unfold} onClick={() => onFold(!isOpen)}>
        {legend.label}
        <span aria-hidden="true" className="legend-arrow" />
      </button>
      {/* In the larger letters of a presentation it may have to be scrolled. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div id="legend-body" className="legend-body" hidden={!isOpen} tabIndex={isPresenting ? 0 : undefined}>
        {!isByDomain && (
          <ul aria-label={words.lens.colourings[colourBy]}>
            {groups.map((group) => <ColourEntry key={group.code} {...group} colours={colours} />)}
          </ul>
        )}
        <ul aria-label={isByDomain ? legend.domains : words.lens.letters}>
          {domains.map(({ code, label, hue, glyph }) => (
            <li key={code ?? ''}>
              <span className="legend-ring" style={{ borderColor: hue && isByDomain ? colours.hues[hue] : colours.grey }} aria-hidden="true">{glyph}</span>
              {label || legend.unknownDomain}
            </li>
          ))}
        </ul>
        {sizeBy !== 'nothing' && <p className="legend-size">{legend.size[sizeBy]}</p>}
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

/** A ring as around an organisation, or a piece of a hull. */
function ColourEntry({ label, hue, hullHue, colours }: LegendColour & { readonly colours: Colours }): ReactNode {
  const tint = hullHue === null ? colours.grey : (colours.hulls[hullHue]?.tint ?? colours.grey)
  return (
    <li>
      <span className={hullHue === null ? 'legend-ring' : 'legend-ring legend-hull'} style={{ borderColor: hue ? colours.hues[hue] : tint }} aria-hidden="true" />
      {label}
    </li>
  )
}
