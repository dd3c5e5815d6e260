import type { ImportPlan } from '../../importing/importPlan.ts'
import type { KeyWriter } from './writeKeys.ts'

/** Writes a plan; called inside one `history.edit`, so that an import is one step to undo. Ask `fitsInOneStep` first. */
export function applyImport(_writer: KeyWriter, _plan: ImportPlan): void {}

/** Whether the plan is one update that the relay lets in. What is larger has to come in parts. */
export function fitsInOneStep(_plan: ImportPlan): boolean {
  return true
}
