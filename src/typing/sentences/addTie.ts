import type { Status } from '../../model/coalition.ts'
import { tiesOf } from '../../model/network.ts'
import type { Period } from '../../model/partialDate.ts'
import { addFact, addProblem, type Draft } from '../draft.ts'
import { isSameParty, type Resolved } from '../names/resolveParty.ts'
import type { PartyRef, ThemeRef } from '../proposal.ts'

/** Adds one tie; of a kind without a direction, once whichever way round. A party has no tie with itself. */
export function addTie(draft: Draft, from: Resolved, to: Resolved, tieKind: string, period: Period, status: Status, themeRefs: readonly ThemeRef[] = []): void {
  if (isSameParty(from.ref, to.ref)) return void addProblem(draft, 'sameTwice', to.tokens)
  const isDirected = draft.context.vocabulary.tieKinds.get(tieKind)?.directed ?? false
  const isAlreadyThere = draft.facts.some((fact) => fact.kind === 'tie' && fact.tieKind === tieKind && joins(fact, from.ref, to.ref, isDirected))
  if (!isAlreadyThere) addFact(draft, { kind: 'tie', from: from.ref, to: to.ref, tieKind, period, status, themeRefs, existing: existingTie(draft, from.ref, to.ref, tieKind, isDirected) })
}

function joins(tie: { readonly from: PartyRef; readonly to: PartyRef }, from: PartyRef, to: PartyRef, isDirected: boolean): boolean {
  if (isSameParty(tie.from, from) && isSameParty(tie.to, to)) return true
  return !isDirected && isSameParty(tie.from, to) && isSameParty(tie.to, from)
}

function existingTie(draft: Draft, from: PartyRef, to: PartyRef, tieKind: string, isDirected: boolean) {
  if (!('id' in from)) return null
  const ties = tiesOf(draft.context.network, from.id)
  return ties.find((tie) => tie.kind === tieKind && joins({ from: { id: tie.from }, to: { id: tie.to } }, from, to, isDirected))?.id ?? null
}
