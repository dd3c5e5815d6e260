import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { DialogName } from '../dialogs/dialogNames.ts'
import { useShut } from '../map/opening/useShut.ts'
import { SearchBox } from '../search/SearchBox.tsx'
import { useText } from '../text/useText.ts'
import { useIsWide } from '../useIsWide.ts'
import { BarButtons } from './BarButtons.tsx'
import { MapHeading } from './MapHeading.tsx'
import { MapTabs } from './MapTabs.tsx'
import { MoreMenu } from './MoreMenu.tsx'
import { PeopleHere } from './together/PeopleHere.tsx'
import { StandSign } from './StandSign.tsx'

/** The thin bar above: what this is, how to look at it, who is here, whether it is saved. */
export function MapBar({ onOpenDialog }: { readonly onOpenDialog: (name: DialogName) => void }): ReactNode {
  const { map } = useText()
  const isWide = useIsWide()
  const isShut = useShut() !== null
  return (
    <header className="bar">
      <Link href="/" className="bar-home" aria-label={map.home}>
        <img src="/icons/icon.svg" alt="" width={28} height={28} />
      </Link>
      {!isShut && <MapHeading onAbout={() => onOpenDialog('about')} />}
      {!isShut && <MapTabs />}
      <div className="bar-end">
        {!isShut && <SearchBox />}
        {!isShut && <PeopleHere />}
        <StandSign />
        {isWide ? <div className="bar-buttons"><BarButtons isWide onOpenDialog={onOpenDialog} /></div> : <MoreMenu onOpenDialog={onOpenDialog} />}
      </div>
    </header>
  )
}
