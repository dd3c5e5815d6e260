import { drawNetwork } from '../../drawing/drawNetwork.ts'
import type { Drawing, DrawOptions } from '../../drawing/drawing.ts'
import { drawTogether } from '../../drawing/pictures/drawTogether.ts'
import { drawTwoMode } from '../../drawing/pictures/drawTwoMode.ts'
import type { Network } from '../../model/network.ts'
import type { Picture } from '../../session/session.ts'
import type { Text } from '../text/nl.ts'
import { togetherOf } from './sayTogether.ts'

/** One network in the picture that was chosen. */
export function drawPicture(picture: Picture, network: Network, options: DrawOptions & { readonly asOf: string }, text: Text): Drawing {
  switch (picture) {
    case 'map':
      return drawNetwork(network, options)
    case 'twoMode':
      return drawTwoMode(network, options)
    case 'together':
      return drawTogether(network, togetherOf({ network, text, language: options.language }, options.asOf), options)
    default:
      return picture satisfies never
  }
}
