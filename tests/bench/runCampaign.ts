import { runCampaign } from './campaign.ts'

/** `npm run campaign -- <first seed> <updates>`: honest updates before the gate. Not one may be refused. */
const [seed = '1', updates = '100000'] = process.argv.slice(2)
const began = performance.now()
const { updates: judged, worlds, falseRejects, apart } = runCampaign(Number(seed), Number(updates))
console.log(`${judged} honest updates in ${worlds} worlds from seed ${seed}, ${((performance.now() - began) / 1_000).toFixed(0)} s`)
console.log(`refused: ${falseRejects.length}; worlds that did not come together: ${apart.length}`)
for (const line of [...falseRejects.slice(0, 20), ...apart.slice(0, 20).map((each) => `seed ${each}: apart`)]) console.log(line)
process.exitCode = falseRejects.length + apart.length === 0 ? 0 : 1
