import type { ThemeId } from './ids.ts'

export type Theme = {
  readonly id: ThemeId
  readonly name: string
  readonly aliases: readonly string[]
  readonly wider: ThemeId | null
}
