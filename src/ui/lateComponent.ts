import { createElement, useEffect, useState, type ComponentType, type ReactNode } from 'react'

/**
 * A component in a file of its own that shows as soon as that file is here, and nothing until then.
 *
 * Not `lazy` with `Suspense`: React holds back what a boundary reveals for 300 ms after its fallback, and two of them in
 * a row were a third of the time from address to map. A file that cannot be had is thrown, for the error boundary.
 */
export function lateComponent<Props extends object>(load: () => Promise<ComponentType<Props>>): (props: Props) => ReactNode {
  const useLate = lateHook(load)
  return function LateComponent(props) {
    return useLate(true)?.(props) ?? null
  }
}

/**
 * The same for whoever shows something else meanwhile: how to show it, or null while nobody wants it and until it is here.
 * What stands there meanwhile stays the same element, so that a field keeps its focus and its letters.
 */
export function lateHook<Props extends object>(load: () => Promise<ComponentType<Props>>): (isWanted: boolean) => ((props: Props) => ReactNode) | null {
  let loaded: ComponentType<Props> | null = null
  return function useLate(isWanted) {
    const [state, setState] = useState<{ readonly component: ComponentType<Props> | null; readonly failure: unknown }>({ component: loaded, failure: null })
    useEffect(() => {
      if (!isWanted || state.component) return
      const fetchIt = async (): Promise<void> => {
        try {
          loaded ??= await load()
          const component = loaded
          setState({ component, failure: null })
        } catch (failure) {
          setState({ component: null, failure })
        }
      }
      void fetchIt()
    }, [isWanted, state.component])
    if (state.failure !== null) throw state.failure
    const { component } = state
    return isWanted && component ? (props) => createElement(component, props) : null
  }
}
