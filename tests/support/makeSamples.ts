import { readFileSync, writeFileSync } from 'node:fs'
import { writeMapJson } from '../../src/formats/mapJson.ts'
import { layoutNetwork } from './layoutNetwork.ts'
import { readSample, type SampleName } from './readRawNetwork.ts'

/** Writes the two example maps of the start screen from the raw networks: `npm run samples`. */
const SAMPLES: Readonly<Record<SampleName, readonly string[]>> = {
  haaglanden: ['haaglanden-dzoidb-2014', 'den-haag-lijn1-2018'],
  utrechtalmere: ['utrecht-almere-iza'],
}

export function makeSample(name: SampleName): string {
  const raw = SAMPLES[name].map((file) => JSON.parse(readFileSync(new URL(`../fixtures/networks/${file}.json`, import.meta.url), 'utf8')) as unknown)
  return writeMapJson(layoutNetwork(readSample(name, raw)))
}

if (process.argv[1]?.endsWith('makeSamples.ts')) {
  for (const name of Object.keys(SAMPLES) as SampleName[]) writeFileSync(new URL(`../../public/samples/${name}.json`, import.meta.url), makeSample(name))
}
