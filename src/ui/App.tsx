import { useEffect, type ReactNode } from 'react'
import { Route, Switch } from 'wouter'
import type { Device } from './device/device.ts'
import { DeviceContext, usePreferences } from './device/deviceContext.ts'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { lateComponent } from './late/lateComponent.ts'
import { MissingPage } from './late/MissingPage.tsx'
import { loadMapPage } from './map/opening/loadMapPage.ts'
import { NotFound } from './NotFound.tsx'
import { TextContext } from './text/textContext.ts'
import { useSpoken, type Spoken } from './text/useSpoken.ts'
import { StartScreen } from './start/StartScreen.tsx'
import './tokens.css'
import './base.css'

/** The map with its drawing, its document and its connection is most of the app; the start screen does without. */
const MapPage = lateComponent(() => loadMapPage().then(({ MapPage }) => MapPage), MissingPage)

/** The whole screen: which page, in which language and which light. */
export function App({ device, first }: { readonly device: Device; /** What the screen begins in. */ readonly first: Spoken }): ReactNode {
  return (
    <DeviceContext value={device}>
      <Pages first={first} />
    </DeviceContext>
  )
}

function Pages({ first }: { readonly first: Spoken }): ReactNode {
  const { language: chosen, theme } = usePreferences()
  const spoken = useSpoken(first, chosen)
  useEffect(() => {
    document.documentElement.lang = spoken.language
  }, [spoken])
  useEffect(() => {
    if (theme) document.documentElement.dataset['theme'] = theme
    else delete document.documentElement.dataset['theme']
  }, [theme])
  return (
    <TextContext value={spoken}>
      <ErrorBoundary>
        <Switch>
          <Route path="/" component={StartScreen} />
          <Route path="/m/:id">{({ id }) => <MapPage key={id} id={id} />}</Route>
          <Route path="/embed/:id">{({ id }) => <MapPage key={id} id={id} isEmbedded />}</Route>
          <Route component={NotFound} />
        </Switch>
      </ErrorBoundary>
    </TextContext>
  )
}
