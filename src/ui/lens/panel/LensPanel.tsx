import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { LIST_PARTS, type ListPart } from '../../../model/lens/lens.ts'
import { CheckField } from '../../controls/fields/CheckField.tsx'
import { DraftScope } from '../../controls/drafts/DraftScope.tsx'
import { useOpenMap } from '../../openMapContext.ts'
import { useText } from '../../text/useText.ts'
import { useIsWide } from '../../useIsWide.ts'
import { AroundOne } from './AroundOne.tsx'
import { AsOfField } from '../day/AsOfField.tsx'
import { ChangesButton } from '../ChangesButton.tsx'
import { MomentSlider } from '../day/MomentSlider.tsx'
import { OneOf } from './OneOf.tsx'
import { SomeOf } from './SomeOf.tsx'
import { useLens } from '../useLens.ts'

/** Every way to look at the map. What is chosen shows at once; nothing here is written to the map. */
export function LensPanel(): ReactNode {
  const { lens: text } = useText()
  const { session } = useOpenMap()
  const isWide = useIsWide()
  const [lens, look] = useLens()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])

  function close(): void {
    session.setState({ isLensOpen: false })
    // On a small screen the button that opened it is folded away again.
    document.getElementById(isWide ? 'lens-button' : 'more-button')?.focus()
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.stopPropagation()
    close()
  }

  const list = (part: ListPart, more?: ReactNode): ReactNode => <SomeOf key={part} part={part} chosen={lens[part]} onChoose={(values) => look({ [part]: values })}>{more}</SomeOf>
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape closes it from anywhere inside
    <section id="lens-panel" className="lens-panel" aria-label={text.label} onKeyDown={onKeyDown}>
      <header className="lens-head">
        <h2 ref={heading} tabIndex={-1}>{text.label}</h2>
        <button type="button" className="button button-quiet" aria-label={text.close} onClick={close}><span aria-hidden="true">×</span></button>
      </header>
      <DraftScope of="lens">
        {!isWide && <AsOfField />}
        {!isWide && <MomentSlider />}
        {!isWide && <ChangesButton />}
        {lens.date !== null && <CheckField label={text.undated} isChecked={lens.undated === 'in'} onChange={(isChecked) => look({ undated: isChecked ? 'in' : 'out' })} />}
        {LIST_PARTS.map((part) => list(part, part === 'places' && lens.places.length > 0 && <OneOf label={text.reach} value={lens.reach} choices={text.reaches} onChoose={(reach) => look({ reach })} />))}
        <AroundOne />
        <OneOf label={text.standing} value={lens.standing} choices={text.standings} onChoose={(standing) => look({ standing })} />
        <OneOf label={text.seats} value={lens.seats} choices={text.seatings} onChoose={(seats) => look({ seats })} />
        <OneOf label={text.leaving} value={lens.leaving} choices={text.leavings} onChoose={(leaving) => look({ leaving })} />
        <OneOf label={text.colourBy} value={lens.colourBy} choices={text.colourings} onChoose={(colourBy) => look({ colourBy })} />
        <OneOf label={text.sizeBy} value={lens.sizeBy} choices={text.sizes} onChoose={(sizeBy) => look({ sizeBy })} />
      </DraftScope>
    </section>
  )
}
