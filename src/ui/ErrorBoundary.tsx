import { Component, type ReactNode } from 'react'
import { BrokenScreen } from './BrokenScreen.tsx'

type Props = { readonly children: ReactNode }
type State = { readonly error: Error | null }

/** Shows a mistake of ours instead of a white page. Edits are transactions, so the document is whole. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null }

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override render(): ReactNode {
    return this.state.error ? <BrokenScreen error={this.state.error} /> : this.props.children
  }
}
