import type { FactId, OrganisationId, PartyId } from './ids.ts'
import type { PartialDate } from './partialDate.ts'

type Branded<Brand extends string> = string & { readonly __brand: Brand }

export type SessionId = Branded<'ses'>
export type AgreementId = Branded<'agr'>
export type ActionId = Branded<'act'>
export type QuestionId = Branded<'que'>

/** One meeting in which people work on the map. */
export type Session = {
  readonly id: SessionId
  readonly date: PartialDate | null
  /** Shown as the heading. */
  readonly question: string
  /** What is done one after another. */
  readonly rounds: readonly string[]
  readonly present: readonly OrganisationId[]
  /** Names of checkpoints of the map; null when none was made. */
  readonly checkpointAtBegin: string | null
  readonly checkpointAtEnd: string | null
}

/** What comes out of a session, which may point at something on the map. */
type Outcome = { readonly session: SessionId; readonly what: string; readonly about: FactId | null }

export type Agreement = Outcome & { readonly id: AgreementId; readonly parties: readonly PartyId[] }

export type Action = Outcome & { readonly id: ActionId; readonly party: PartyId | null; readonly by: PartialDate | null; readonly isDone: boolean }

export type OpenQuestion = Outcome & { readonly id: QuestionId }

/** Everything about the sessions of a map; agreements, actions and questions of a session that is gone are gone with it. */
export type Sessions = {
  readonly sessions: ReadonlyMap<SessionId, Session>
  readonly agreements: ReadonlyMap<AgreementId, Agreement>
  readonly actions: ReadonlyMap<ActionId, Action>
  readonly questions: ReadonlyMap<QuestionId, OpenQuestion>
}
