import { createElement, useEffect, useState, type ComponentType, type ReactNode } from 'react'

/**
 * A component in a file of its own that shows as soon as that file is here, and nothing until then.
 *
 * Not `lazy` with `Suspense`: React holds back what a boundary reveals for 300 ms after its fallback, and two of them in
 * a row were a third of the time from address to map. A file that cannot be had is thrown, for the error boundary.
 */
export function lateComponent<Props extends object>(load: () => Promise<ComponentType<Props>>): (props: Props) => ReactNode {
  let loaded: ComponentType<Props> | null = null
  return function LateComponent(props) {
    const [state, setState] = useState<{ readonly component: ComponentType<Props> | null; readonly failure: unknown }>({ component: loaded, failure: null })
    useEffect(() => {
      if (loaded) return
      const fetchIt = async (): Promise<void> => {
        try {
          loaded = await load()
          setState({ component: loaded, failure: null })
        } catch (failure) {
          setState({ component: null, failure })
        }
      }
      void fetchIt()
    }, [])
    if (state.failure !== null) throw state.failure
    return state.component ? createElement(state.component, props) : null
  }
}
