import { readFileSync, writeFileSync } from 'node:fs'
import { writeMapJson } from '../../src/formats/mapJson.ts'
import { layoutNetwork } from './layoutNetwork.ts'
import { readSample, type SampleName } from './readRawNetwork.ts'

/** Writes the two example maps of the start screen from the raw networks: `npm run samples`. */
const SAMPLES: Readonly<Record<SampleName, { readonly files: readonly string[]; readonly seed: number }>> = {
  // The seeds are those of which the picture reads best.
  haaglanden: { files: ['haaglanden-dzoidb-2014', 'den-haag-lijn1-2018'], seed: 7 },
  utrechtalmere: { files: ['utrecht-almere-iza'], seed: 31 },
}

export function makeSample(name: SampleName): string {
  const { files, seed } = SAMPLES[name]
  const raw = files.map((file) => JSON.parse(readFileSync(new URL(`../fixtures/networks/${file}.json`, import.meta.url), 'utf8')) as unknown)
  return writeMapJson(layoutNetwork(readSample(name, raw), seed))
}

if (process.argv[1]?.endsWith('makeSamples.ts')) {
  for (const name of Object.keys(SAMPLES) as SampleName[]) writeFileSync(new URL(`../../public/samples/${name}.json`, import.meta.url), makeSample(name))
}
