import { projectOrganisations } from '../../analysis/projection.ts'
import { allSteps } from '../../model/allSteps.ts'
import { drawNetworkInSteps } from '../../drawing/drawNetwork.ts'
import type { Drawing, DrawOptions } from '../../drawing/drawing.ts'
import { drawTogether } from '../../drawing/pictures/drawTogether.ts'
import { drawTwoMode } from '../../drawing/pictures/drawTwoMode.ts'
import type { Network } from '../../model/network.ts'
import type { Picture } from '../../session/session.ts'
import type { Text } from '../text/nl/nl.ts'
import { togetherOf } from './sayTogether.ts'

type PictureOptions = DrawOptions & { readonly asOf: string }

/** One network in the picture that was chosen. */
export function drawPicture(picture: Picture, network: Network, options: PictureOptions, text: Text): Drawing {
  return allSteps(drawPictureInSteps(picture, network, options, text))
}

/** The same in steps, so that on a large map no key has to wait for all of it. */
export function* drawPictureInSteps(picture: Picture, network: Network, options: PictureOptions, text: Text): Generator<void, Drawing> {
  switch (picture) {
    case 'map':
      return yield* drawNetworkInSteps(network, options)
    case 'twoMode':
      return drawTwoMode(network, options)
    case 'together': {
      // It remembers what it made of a network, and is asked again for the words.
      projectOrganisations(network)
      yield
      const together = togetherOf({ network, text, language: options.language }, options.asOf)
      yield
      return drawTogether(network, together, options)
    }
    default:
      return picture satisfies never
  }
}
