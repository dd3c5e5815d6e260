import { betweenness } from '../../analysis/betweenness.ts'
import type { Network } from '../../model/network.ts'

/** Plain data both ways: maps and sets cross to a worker as they are. */
addEventListener('message', ({ data }: MessageEvent<Network>) => postMessage(betweenness(data)))
