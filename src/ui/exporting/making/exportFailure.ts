import type { ExportProblem } from '../exportFormat.ts'

/** A format cannot be written for a reason that can be said. */
export class ExportFailure extends Error {
  readonly why: ExportProblem
  constructor(why: ExportProblem) {
    super(why)
    this.why = why
  }
}
