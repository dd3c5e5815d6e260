import { Fragment, type ReactNode } from 'react'
import type { PartyId } from '../../model/ids.ts'
import { PartyButton } from '../around/PartyButton.tsx'
import { useShownNetwork } from '../lens/useShown.ts'
import { nameOf } from './namesOf.ts'
import { namesInSentence } from './namesInSentence.ts'

/** A sentence in which each of these, where it is named, can be pressed for its page. */
export function Named({ ids, children }: { readonly ids: readonly PartyId[]; readonly children: string }): ReactNode {
  const network = useShownNetwork()
  const pieces = namesInSentence(children, [...new Set(ids)].map((id) => ({ id, name: nameOf(network, id) })))
  // Pieces have no names of their own: their place in the sentence is what they are.
  return pieces.map((piece, index) => <Fragment key={index}>{typeof piece === 'string' ? piece : <PartyButton id={piece.id} />}</Fragment>)
}
