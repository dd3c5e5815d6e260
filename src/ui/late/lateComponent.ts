import { createElement, useEffect, type ComponentType, type ReactNode } from 'react'
import { useWatched } from '../useWatched.ts'
import { createLateFile, type LateState } from './lateFile.ts'
import { MissingDialog } from './MissingDialog.tsx'
import { MissingPart, type Missing } from './MissingPart.tsx'
import { bringLostStyles, isServerThere, whenBack } from './server.ts'

/**
 * A component in a file of its own that shows as soon as that file is here, nothing until then, and `Instead` where the file
 * cannot be had: never the error boundary, which would take the whole page away.
 *
 * Not `lazy` with `Suspense`: React holds back what a boundary reveals for 300 ms after its fallback, and two of them in
 * a row were a third of the time from address to map.
 */
export function lateComponent<Props extends object>(load: () => Promise<ComponentType<Props>>, Instead: ComponentType<Props & { readonly missing: Missing }> = MissingPart): (props: Props) => ReactNode {
  const useLate = lateHook(load)
  return function LateComponent(props) {
    const { component, missing } = useLate(true)
    if (component) return createElement(component, props)
    return missing && createElement(Instead, { ...props, missing })
  }
}

/** The same for what opens over the page: where it cannot be had a small dialog says so, and can be closed. */
export function lateDialog<Props extends { readonly onClose: () => void }>(load: () => Promise<ComponentType<Props>>): (props: Props) => ReactNode {
  return lateComponent(load, MissingDialog)
}

export type Late<Props> = { readonly component: ComponentType<Props> | null; readonly missing: Missing | null }

/** The same for whoever shows something else meanwhile, which may be all that is needed. */
export function lateHook<Props extends object>(load: () => Promise<ComponentType<Props>>): (isWanted: boolean) => Late<Props> {
  const file = createLateFile(() => bringLostStyles().then(load), { isServerThere, whenBack })
  return function useLate(isWanted) {
    const state = useWatched(file)
    useEffect(() => {
      if (isWanted) file.ask()
    }, [isWanted])
    return isWanted ? lateOf(state, file.ask) : NOTHING
  }
}

const NOTHING = { component: null, missing: null }

function lateOf<Props>(state: LateState<ComponentType<Props>>, again: () => void): Late<Props> {
  switch (state.phase) {
    case 'absent': return NOTHING
    case 'here': return { component: state.value, missing: null }
    case 'missing': return { component: null, missing: { ...state, again } }
  }
}
