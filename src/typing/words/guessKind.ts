import { wordsOfName } from '../../model/names.ts'

/** What a name says about who bears it. */
export type Guess = { readonly kind: string | null; readonly domain: string | null }

type Row = readonly [pattern: RegExp, kind: string | null, domain: string | null]

/** From words in Dutch names (folded) to kind and domain; the first that matches any word counts, so the specific stand first. */
const ORGANISATION_WORDS: readonly Row[] = [
  [/^ggd$/, 'ggd', 'preventie'],
  [/^(gemeenten?|municipality|municipalities)$/, 'gemeente', 'gemeente'],
  [/^(provincies?|province)$/, 'provincie', null],
  [/^(ministerie|ministry|rijksoverheid)$/, 'rijksoverheid', 'landelijk'],
  [/^zorgkantoor/, 'zorgkantoor', 'verzekeraar'],
  [/^(zorgverzekeraars?|verzekeraars?|insurers?|cz|menzis|vgz|dsw|onvz|achmea|caresq|asr|fbto|interpolis|salland)$/, 'zorgverzekeraar', 'verzekeraar'],
  [/(ziekenhuis|ziekenhuizen|gasthuis|hospitals?)$|^(umc|mc|amc|lumc)$/, 'ziekenhuis', 'tweede-lijn'],
  [/^(huisarts|gps?$)/, 'huisartsenorganisatie', 'eerste-lijn'],
  [/(wijkteams?|buurtteams?)$/, 'wijkteam', 'welzijn'],
  [/^(ggz|psychiatrie|verslavingszorg)/, 'ggz-instelling', 'ggz'],
  [/^(apothek|apotheek|pharmac)/, 'apotheek', 'eerste-lijn'],
  [/^(fysio|oefentherap|ergotherap|logoped|dieti?st|paramed|physio)/, 'paramedische-organisatie', 'eerste-lijn'],
  [/^(gezondheidscentr|gez$|ges$)/, 'gezondheidscentrum', 'eerste-lijn'],
  [/^zorggroep/, 'zorggroep', 'eerste-lijn'],
  [/^(eerstelijns)/, 'eerstelijnsorganisatie', 'eerste-lijn'],
  [/^(thuiszorg|wijkverpleging|verpleeghui|verzorgingshui|woonzorg|ouderenzorg|buurtzorg|vvt$)/, 'vvt-instelling', 'vvt'],
  [/^(gehandicapten)/, 'gehandicaptenzorg', 'gehandicaptenzorg'],
  [/^(jeugdzorg|jeugdhulp|jeugdgezondheid|jeugdteam|jeugdbescherming|youth)/, 'jeugdzorg', 'jeugd'],
  [/^(mantelzorg|vrijwillig|volunteer)/, 'vrijwilligersorganisatie', 'informele-zorg'],
  [/^(patient|client|zorgbelang)/, 'patientenorganisatie', 'patient'],
  [/^(woningcorporatie|woningbouw|woningstichting|woonstichting|corporaties?$)/, 'woningcorporatie', 'wonen'],
  [/^(bewoners|inwoners|residents)/, 'bewonersinitiatief', null],
  [/^welzijn/, 'welzijnsorganisatie', 'welzijn'],
  [/(hogeschool|universiteit|university|scholen|school)$|^(roc|mbo|hbo|onderwijs)/, 'onderwijsinstelling', 'onderwijs'],
  [/^(kennisinstitu|kenniscentr|onderzoeksinstitu|wetenschap|research)/, 'kennisinstelling', 'kennis'],
  [/^(advies|adviesbureaus?|consultancy|consultants?)$/, 'adviesbureau', 'ondersteuning'],
  [/^(werkgevers|employers)/, 'werkgeversorganisatie', 'arbeidsmarkt'],
  [/^(zonmw|.*fonds|fondsen)$/, 'financier', 'landelijk'],
  [/^(ros|rossen)$/, 'ros', 'ondersteuning'],
]

const INSURERS_OF_SEVERAL_WORDS = /^(zilverenkruis|zorgenzekerheid|defriesland|univezorg)/

/** Kind and domain that the words of a name suggest, or null; a guess, to be marked as derived. */
export function guessKind(name: string): Guess | null {
  const words = wordsOfName(name.slice(0, 200))
  if (INSURERS_OF_SEVERAL_WORDS.test(words.join(''))) return { kind: 'zorgverzekeraar', domain: 'verzekeraar' }
  for (const [pattern, kind, domain] of ORGANISATION_WORDS) {
    if (words.some((word) => pattern.test(word))) return { kind, domain }
  }
  return null
}

/** From words in names (folded) to the kind of coalition; a suffix counts only where it makes compounds of that kind. */
const COALITION_WORDS: readonly (readonly [RegExp, string])[] = [
  [/^wijknetwerk/, 'wijknetwerk'],
  [/leernetwerk/, 'leernetwerk'],
  [/(netwerk|netwerken|network)$/, 'netwerk'],
  [/^regiegroep/, 'regiegroep'],
  [/^stuurgroep|^steering$/, 'stuurgroep'],
  [/^programmateam/, 'programmateam'],
  [/^projectgroep/, 'projectgroep'],
  [/^(werkgroep|.*commissie$)/, 'werkgroep'],
  [/(tafel|tafels)$/, 'thematafel'],
  [/overleg$/, 'overleg'],
  [/^(samenwerkingsverband|samenwerking|partnership)/, 'samenwerkingsverband'],
  [/^opgave/, 'opgave'],
  [/^(programma|programme)$|agenda$/, 'programma'],
  [/^regioplan/, 'regioplan'],
  [/^projecten?$/, 'project'],
  [/^bijeenkomst/, 'bijeenkomst'],
  [/(alliantie|coalitie|alliance|coalition)$/, 'alliantie'],
  [/^(kerngroep|kernteam)/, 'kerngroep'],
  [/plan$/, 'plan'],
  [/^(convenant|.*akkoord|covenant)$/, 'convenant'],
]

/** The kind of coalition that a name suggests, or null when it says nothing of the sort. */
export function guessCoalitionKind(name: string): string | null {
  const words = wordsOfName(name.slice(0, 200))
  return COALITION_WORDS.find(([pattern]) => words.some((word) => pattern.test(word)))?.[1] ?? null
}

/** Words that name a field rather than a party: alone they make a placeholder, before *en* they belong to a longer name. */
export const FIELD_WORDS: ReadonlyMap<string, Guess> = new Map<string, Guess>([
  ...['zorg', 'care', 'sociaal domein', 'social domain'].map((word) => [word, { kind: null, domain: null }] as const),
  ...['wetenschap', 'science', 'kennis', 'onderzoek', 'kennisinstellingen'].map((word) => [word, { kind: 'kennisinstelling', domain: 'kennis' }] as const),
  ...['onderwijs', 'education', 'scholen', 'schools'].map((word) => [word, { kind: null, domain: 'onderwijs' }] as const),
  ...['huisartsen', 'huisarts', 'gps'].map((word) => [word, { kind: 'huisartsenorganisatie', domain: 'eerste-lijn' }] as const),
  ...['eerste lijn', 'eerstelijn', 'eerstelijnszorg'].map((word) => [word, { kind: null, domain: 'eerste-lijn' }] as const),
  ...['apothekers', 'apotheken'].map((word) => [word, { kind: 'apotheek', domain: 'eerste-lijn' }] as const),
  ...['fysiotherapeuten', 'fysiotherapie', 'paramedici'].map((word) => [word, { kind: 'paramedische-organisatie', domain: 'eerste-lijn' }] as const),
  ...['thuiszorg', 'wijkverpleging', 'ouderenzorg'].map((word) => [word, { kind: 'vvt-instelling', domain: 'vvt' }] as const),
  ...['jeugdzorg', 'jeugdhulp'].map((word) => [word, { kind: 'jeugdzorg', domain: 'jeugd' }] as const),
  ...['gemeenten', 'municipalities'].map((word) => [word, { kind: 'gemeente', domain: 'gemeente' }] as const),
  ...['ziekenhuizen', 'hospitals'].map((word) => [word, { kind: 'ziekenhuis', domain: 'tweede-lijn' }] as const),
  ...['verzekeraars', 'verzekeraar', 'zorgverzekeraars', 'insurers'].map((word) => [word, { kind: 'zorgverzekeraar', domain: 'verzekeraar' }] as const),
  ...['wijkteams', 'buurtteams', 'buurtteam'].map((word) => [word, { kind: 'wijkteam', domain: 'welzijn' }] as const),
  ...['mantelzorgers', 'vrijwilligers', 'informele zorg'].map((word) => [word, { kind: 'vrijwilligersorganisatie', domain: 'informele-zorg' }] as const),
  ...['patienten', 'clienten', 'patients'].map((word) => [word, { kind: 'patientenorganisatie', domain: 'patient' }] as const),
  ...['bewoners', 'inwoners', 'residents'].map((word) => [word, { kind: 'bewonersinitiatief', domain: null }] as const),
  ...['woningcorporaties', 'corporaties'].map((word) => [word, { kind: 'woningcorporatie', domain: 'wonen' }] as const),
  ...['werkgevers', 'employers'].map((word) => [word, { kind: 'werkgeversorganisatie', domain: 'arbeidsmarkt' }] as const),
])

const WORDS_THAT_BEGIN_A_PAIR = new Set(['zorg', 'gezond', 'gezondheid', 'jeugd', 'welzijn', 'wonen', 'werk', 'leren', 'sociaal', 'veiligheid', 'kennis', 'onderwijs', 'samen', 'care', 'health', 'work', 'youth'])

/** Whether a word before *en* more likely begins one name (*Zorg en Zekerheid*) than ends the first of two. */
export function beginsPair(wordKey: string): boolean {
  return WORDS_THAT_BEGIN_A_PAIR.has(wordKey)
}
