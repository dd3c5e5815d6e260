import type { Status } from '../../model/coalition.ts'
import type { Vocabulary } from '../../model/vocabulary.ts'

/** What a verb says about its subject S and object O. */
export type Meaning =
  /** `status` where the words say that it is still a plan or a wish. */
  | { readonly kind: 'tie'; readonly tieKind: string; readonly status?: Status }
  /** S and O stop working together. */
  | { readonly kind: 'apart' }
  | { readonly kind: 'role'; readonly role: string }
  /** S works together in or on O. */
  | { readonly kind: 'togetherOn' }
  /** S stops taking part in O. */
  | { readonly kind: 'leave' }
  | { readonly kind: 'partOf' }
  /** S became O. With `isRename` it may be one and the same party. */
  | { readonly kind: 'succession'; readonly isRename: boolean }
  /** S merged, and what it became is not said. */
  | { readonly kind: 'mergedOnly' }

/** How the sentence counts its parties: *financiert* has one, *financieren* has several, a list says nothing. */
export type Count = 'one' | 'several' | 'unsaid'

/** A sentence: slots `S` and `O` with the words between; a sentence with `S` alone is about all of S together. */
export type Sentence = { readonly elements: readonly ('S' | 'O' | readonly string[])[]; readonly meaning: Meaning; readonly subjects: Count; readonly objects: Count }

type VerbForms = { readonly singular: string; readonly plural: string; readonly past?: string; readonly pasts?: string; readonly participle?: string; readonly after?: string }

const WORKS_WITH = 'werkt samen met'

/** Verbs with an object right after them (`after` may stand between), by what they say. */
const VERBS: readonly (readonly [Meaning, readonly VerbForms[]])[] = [
  [tie('financiert'), [
    { singular: 'financiert', plural: 'financieren', past: 'financierde', pasts: 'financierden', participle: 'gefinancierd' },
    { singular: 'betaalt', plural: 'betalen', past: 'betaalde', pasts: 'betaalden', participle: 'betaald' },
    { singular: 'bekostigt', plural: 'bekostigen', past: 'bekostigde', pasts: 'bekostigden', participle: 'bekostigd' },
    { singular: 'subsidieert', plural: 'subsidieren', past: 'subsidieerde', pasts: 'subsidieerden', participle: 'gesubsidieerd' },
    { singular: 'funds', plural: 'fund', past: 'funded', participle: 'funded' },
    { singular: 'finances', plural: 'finance', past: 'financed', participle: 'financed' },
  ]],
  [tie('adviseert'), [
    { singular: 'adviseert', plural: 'adviseren', past: 'adviseerde', pasts: 'adviseerden', participle: 'geadviseerd' },
    { singular: 'advises', plural: 'advise', past: 'advised', participle: 'advised' },
  ]],
  [tie('begeleidt'), [
    { singular: 'begeleidt', plural: 'begeleiden', past: 'begeleidde', pasts: 'begeleidden', participle: 'begeleid' },
    { singular: 'faciliteert', plural: 'faciliteren', past: 'faciliteerde', pasts: 'faciliteerden', participle: 'gefaciliteerd' },
    { singular: 'facilitates', plural: 'facilitate', past: 'facilitated', participle: 'facilitated' },
  ]],
  [tie('initieert'), [
    { singular: 'initieert', plural: 'initieren', past: 'initieerde', pasts: 'initieerden', participle: 'geinitieerd' },
    { singular: 'initiates', plural: 'initiate', past: 'initiated', participle: 'initiated' },
  ]],
  [tie('stelt aan'), [{ singular: 'appoints', plural: 'appoint', past: 'appointed', participle: 'appointed' }]],
  [tie('leidde tot'), [
    { singular: 'leidt', plural: 'leiden', past: 'leidde', pasts: 'leidden', after: 'tot' },
    { singular: 'leads', plural: 'lead', past: 'led', after: 'to' },
  ]],
  [tie('verwijst naar'), [
    { singular: 'verwijst', plural: 'verwijzen', past: 'verwees', pasts: 'verwezen', after: 'naar' },
    { singular: 'verwijst door', plural: 'verwijzen door', past: 'verwees door', pasts: 'verwezen door', after: 'naar' },
    ...['patienten', 'clienten'].map((whom) => ({ singular: `verwijst ${whom}`, plural: `verwijzen ${whom}`, past: `verwees ${whom}`, pasts: `verwezen ${whom}`, after: 'naar' })),
    { singular: 'refers', plural: 'refer', past: 'referred', after: 'to' },
    { singular: 'refers patients', plural: 'refer patients', past: 'referred patients', after: 'to' },
  ]],
  [tie('wisselt kennis uit met'), [
    { singular: 'wisselt kennis uit', plural: 'wisselen kennis uit', past: 'wisselde kennis uit', pasts: 'wisselden kennis uit', after: 'met' },
    { singular: 'exchanges knowledge', plural: 'exchange knowledge', past: 'exchanged knowledge', after: 'with' },
  ]],
  [tie('deelt gegevens met'), [
    { singular: 'deelt gegevens', plural: 'delen gegevens', past: 'deelde gegevens', pasts: 'deelden gegevens', after: 'met' },
    { singular: 'deelt data', plural: 'delen data', past: 'deelde data', pasts: 'deelden data', after: 'met' },
    { singular: 'shares data', plural: 'share data', past: 'shared data', after: 'with' },
  ]],
  [tie(WORKS_WITH), [
    { singular: 'werkt samen', plural: 'werken samen', past: 'werkte samen', pasts: 'werkten samen', after: 'met' },
    { singular: 'werkt', plural: 'werken', past: 'werkte', pasts: 'werkten', after: 'met' },
    { singular: 'works', plural: 'work', past: 'worked', after: 'with' },
    { singular: 'works together', plural: 'work together', past: 'worked together', after: 'with' },
    { singular: 'collaborates', plural: 'collaborate', past: 'collaborated', after: 'with' },
    { singular: 'cooperates', plural: 'cooperate', past: 'cooperated', after: 'with' },
  ]],
  [role('trekker'), [
    { singular: 'trekt', plural: 'trekken', past: 'trok', pasts: 'trokken', participle: 'getrokken' },
    { singular: 'leidt', plural: 'leiden', past: 'leidde', pasts: 'leidden', participle: 'geleid' },
    { singular: 'leads', plural: 'lead', past: 'led', participle: 'led' },
  ]],
  [role('coordinator'), [
    { singular: 'coordineert', plural: 'coordineren', past: 'coordineerde', pasts: 'coordineerden', participle: 'gecoordineerd' },
    { singular: 'coordinates', plural: 'coordinate', past: 'coordinated', participle: 'coordinated' },
  ]],
  [role('voorzitter'), [{ singular: 'chairs', plural: 'chair', past: 'chaired', participle: 'chaired' }, { singular: 'zit voor', plural: 'zitten voor', past: 'zat voor', pasts: 'zaten voor', participle: 'voorgezeten' }]],
  [role('deelnemer'), [
    { singular: 'neemt deel', plural: 'nemen deel', past: 'nam deel', pasts: 'namen deel', after: 'aan' },
    ...['aan', 'in', 'met', 'bij'].map((after) => ({ singular: 'doet mee', plural: 'doen mee', past: 'deed mee', pasts: 'deden mee', after })),
    { singular: 'participeert', plural: 'participeren', past: 'participeerde', pasts: 'participeerden', after: 'in' },
    { singular: 'participates', plural: 'participate', past: 'participated', after: 'in' },
    { singular: 'takes part', plural: 'take part', past: 'took part', after: 'in' },
  ]],
  [role('lid'), [
    { singular: 'zit', plural: 'zitten', past: 'zat', pasts: 'zaten', after: 'in' },
    { singular: 'zit', plural: 'zitten', past: 'zat', pasts: 'zaten', after: 'bij' },
    { singular: 'sluit aan', plural: 'sluiten aan', past: 'sloot aan', pasts: 'sloten aan', after: 'bij' },
    { singular: 'is aangesloten', plural: 'zijn aangesloten', after: 'bij' },
    { singular: 'sits', plural: 'sit', past: 'sat', after: 'on' },
    { singular: 'joins', plural: 'join', past: 'joined' },
  ]],
  [{ kind: 'togetherOn' }, ['in', 'aan', 'rond', 'rondom', 'on', 'around'].flatMap((after) => [
    { singular: 'werkt samen', plural: 'werken samen', past: 'werkte samen', pasts: 'werkten samen', after },
    { singular: 'works together', plural: 'work together', past: 'worked together', after },
  ])],
  [{ kind: 'leave' }, [
    { singular: 'verlaat', plural: 'verlaten', past: 'verliet', pasts: 'verlieten' },
    { singular: 'stapt', plural: 'stappen', past: 'stapte', pasts: 'stapten', after: 'uit' },
    { singular: 'leaves', plural: 'leave', past: 'left' },
  ]],
  [{ kind: 'partOf' }, [
    { singular: 'valt', plural: 'vallen', past: 'viel', pasts: 'vielen', after: 'onder' },
    { singular: 'is onderdeel', plural: 'zijn onderdeel', past: 'was onderdeel', pasts: 'waren onderdeel', after: 'van' },
    { singular: 'wordt onderdeel', plural: 'worden onderdeel', past: 'werd onderdeel', pasts: 'werden onderdeel', after: 'van' },
    { singular: 'maakt deel uit', plural: 'maken deel uit', past: 'maakte deel uit', pasts: 'maakten deel uit', after: 'van' },
    { singular: 'hoort', plural: 'horen', past: 'hoorde', pasts: 'hoorden', after: 'bij' },
    { singular: 'ressorteert', plural: 'ressorteren', after: 'onder' },
    { singular: 'is part', plural: 'are part', past: 'was part', pasts: 'were part', after: 'of' },
    { singular: 'falls', plural: 'fall', past: 'fell', after: 'under' },
    { singular: 'belongs', plural: 'belong', past: 'belonged', after: 'to' },
  ]],
  [{ kind: 'succession', isRename: false }, [
    { singular: 'gaat op', plural: 'gaan op', past: 'ging op', pasts: 'gingen op', after: 'in' },
    { singular: 'is opgegaan', plural: 'zijn opgegaan', after: 'in' },
    { singular: 'fuseert', plural: 'fuseren', past: 'fuseerde', pasts: 'fuseerden', after: 'tot' },
    { singular: 'is gefuseerd', plural: 'zijn gefuseerd', past: 'werd gefuseerd', pasts: 'werden gefuseerd', after: 'tot' },
    { singular: 'splitst in', plural: 'splitsen in', past: 'splitste in', pasts: 'splitsten in' },
    { singular: 'splitst zich', plural: 'splitsen zich', past: 'splitste zich', pasts: 'splitsten zich', after: 'in' },
    { singular: 'is gesplitst', plural: 'zijn gesplitst', past: 'werd gesplitst', pasts: 'werden gesplitst', after: 'in' },
    { singular: 'wordt opgevolgd', plural: 'worden opgevolgd', past: 'werd opgevolgd', pasts: 'werden opgevolgd', after: 'door' },
    { singular: 'merges', plural: 'merge', past: 'merged', after: 'into' },
    { singular: 'merged to', plural: 'merge to', after: 'form' },
    { singular: 'splits', plural: 'split', after: 'into' },
    { singular: 'was succeeded', plural: 'were succeeded', after: 'by' },
    { singular: 'became', plural: 'become' },
  ]],
  [{ kind: 'succession', isRename: true }, [
    { singular: 'heet', plural: 'heten' },
    { singular: 'heet', plural: 'heten', after: 'nu' },
    { singular: 'heet', plural: 'heten', after: 'voortaan' },
    { singular: 'heet', plural: 'heten', after: 'tegenwoordig' },
    { singular: 'gaat', plural: 'gaan', past: 'ging', pasts: 'gingen', after: 'verder als' },
    { singular: 'is now', plural: 'are now', after: 'called' },
    { singular: 'was renamed', plural: 'were renamed' },
    { singular: 'was renamed', plural: 'were renamed', after: 'to' },
  ]],
]

/** Sentences that no rule makes. */
const SENTENCES: readonly (readonly [Meaning, readonly string[]])[] = [
  [tie(WORKS_WITH), ['S werkt met O samen', 'S werken met O samen', 'S werkte met O samen', 'S werkten met O samen', 'werkt S samen met O', 'werken S samen met O', 'werkte S samen met O', 'werkten S samen met O', 'S werken samen', 'S werkten samen', 'werken S samen', 'S work together', 'S worked together', 'S collaborate', 'S cooperate']],
  [tie('wisselt kennis uit met'), ['S wisselen kennis uit', 'S wisselden kennis uit', 'S wisselt met O kennis uit', 'S exchange knowledge']],
  [tie('stelt aan'), ['S stelt O aan', 'S stellen O aan', 'S stelde O aan', 'S stelden O aan', 'O is aangesteld door S', 'O wordt aangesteld door S', 'O werd aangesteld door S']],
  [tie('initieert'), ['S neemt het initiatief voor O', 'S nam het initiatief voor O', 'S neemt het initiatief tot O', 'S nam het initiatief tot O', 'S namen het initiatief voor O', 'S namen het initiatief tot O', 'O is een initiatief van S', 'O is an initiative of S', 'S took the initiative for O']],
  [tie('neemt als voorbeeld'), ['S neemt O als voorbeeld', 'S nemen O als voorbeeld', 'S nam O als voorbeeld', 'S neemt als voorbeeld O', 'S takes O as a model']],
  [tie('verzekert in de regio van'), ['S verzekert in de regio van O', 'S is preferente verzekeraar van O', 'S is preferent verzekeraar van O']],
  [role('uitvoerder'), ['S voert O uit', 'S voeren O uit', 'S voerde O uit', 'S voerden O uit', 'O wordt uitgevoerd door S', 'O werd uitgevoerd door S']],
  [role('voorzitter'), ['S zit O voor', 'S zitten O voor', 'S zat O voor']],
  [role('lid'), ['S sluit zich aan bij O', 'S sluiten zich aan bij O', 'S sloot zich aan bij O', 'S sloten zich aan bij O']],
  [{ kind: 'leave' }, ['S is uit O gestapt', 'S zijn uit O gestapt', 'S is gestopt met O', 'S zijn gestopt met O', 'S stopt met O', 'S stopte met O', 'S stoppen met O']],
  [{ kind: 'partOf' }, ['O bestaat uit S', 'O bestaan uit S', 'O omvat S', 'O consists of S']],
  [{ kind: 'succession', isRename: false }, ['O fusie van S', 'O is een fusie van S', 'O is de fusie van S', 'O is ontstaan uit S', 'O is ontstaan uit een fusie van S', 'O ontstond uit S', 'O ontstond uit een fusie van S', 'O opvolger van S', 'O is de opvolger van S', 'O is opvolger van S', 'O volgde S op', 'O volgt S op', 'O succeeds S', 'O succeeded S', 'O een fusie van S', 'O merger of S', 'O a merger of S', 'O is a merger of S', 'O successor of S', 'O afsplitsing van S', 'O is een afsplitsing van S']],
  [{ kind: 'succession', isRename: true }, ['O voorheen S', 'O vroeger S', 'O heette voorheen S', 'O heette eerder S', 'O heette vroeger S', 'O heette eerst S', 'S wordt O', 'S werd O', 'S worden O', 'S werden O', 'S heet nu O', 'S heten nu O', 'S becomes O', 'S became O', 'S is now called O', 'O formerly S', 'O formerly known as S', 'O was formerly S', 'O was formerly known as S', 'O previously S']],
  [{ kind: 'tie', tieKind: WORKS_WITH, status: 'planned' }, ['S gaat samenwerken met O', 'S gaan samenwerken met O', 'S gaan samenwerken', 'S gaat met O samenwerken', 'S will work with O', 'S will work together']],
  [{ kind: 'tie', tieKind: WORKS_WITH, status: 'wanted' }, ['S wil samenwerken met O', 'S willen samenwerken met O', 'S willen samenwerken', 'S wil met O samenwerken', 'S wants to work with O', 'S want to work together']],
  [{ kind: 'apart' }, ['S stopt met samenwerken met O', 'S stopte met samenwerken met O', 'S is gestopt met samenwerken met O', 'S stoppen met samenwerken', 'S stopten met samenwerken', 'S zijn gestopt met samenwerken', 'S beeindigt de samenwerking met O', 'S beeindigde de samenwerking met O', 'S beeindigen de samenwerking', 'S beeindigden de samenwerking', 'S stopped working with O', 'S stopped working together']],
  [{ kind: 'mergedOnly' }, ['S fuseren', 'S fuseerden', 'S zijn gefuseerd', 'S merged', 'S fuseert met O', 'S fuseerde met O', 'S is gefuseerd met O', 'S merged with O']],
]

const sentencesByVocabulary = new WeakMap<Vocabulary, ReadonlyMap<string, readonly Sentence[]>>()

/** Every sentence the map understands, by the first word that is not a slot. The map's own ties are read by their labels. */
export function sentencesByFirstWord(vocabulary: Vocabulary): ReadonlyMap<string, readonly Sentence[]> {
  const known = sentencesByVocabulary.get(vocabulary)
  if (known) return known
  const made = new Map<string, Sentence[]>()
  for (const sentence of [...sentencesOfVerbs(), ...sentencesOfTable(), ...sentencesOfLabels(vocabulary)]) {
    const first = sentence.elements.find((element) => typeof element !== 'string')?.[0] ?? ''
    made.set(first, [...(made.get(first) ?? []), sentence])
  }
  sentencesByVocabulary.set(vocabulary, made)
  return made
}

function* sentencesOfVerbs(): Iterable<Sentence> {
  for (const [meaning, verbs] of VERBS) {
    for (const { singular, plural, past, pasts, participle, after } of verbs) {
      const rest = after === undefined ? 'O' : `${after} O`
      yield sentence(`S ${singular} ${rest}`, meaning, 'one')
      yield sentence(`S ${plural} ${rest}`, meaning, 'several')
      if (past !== undefined) yield sentence(`S ${past} ${rest}`, meaning, pasts === undefined ? 'unsaid' : 'one')
      if (pasts !== undefined) yield sentence(`S ${pasts} ${rest}`, meaning, 'several')
      if (participle !== undefined) yield* passives(participle, meaning)
    }
  }
}

const AUXILIARIES: readonly (readonly [string, Count])[] = [['wordt', 'one'], ['werd', 'one'], ['is', 'one'], ['worden', 'several'], ['werden', 'several'], ['zijn', 'several']]
const ENGLISH_AUXILIARIES: readonly (readonly [string, Count])[] = [['is', 'one'], ['was', 'one'], ['is being', 'one'], ['are', 'several'], ['were', 'several']]

function* passives(participle: string, meaning: Meaning): Iterable<Sentence> {
  for (const [auxiliary, objects] of AUXILIARIES) {
    yield sentence(`O ${auxiliary} ${participle} door S`, meaning, 'unsaid', objects)
    yield sentence(`O ${auxiliary} door S ${participle}`, meaning, 'unsaid', objects)
    yield sentence(`door S ${auxiliary} O ${participle}`, meaning, 'unsaid', objects)
  }
  for (const [auxiliary, objects] of ENGLISH_AUXILIARIES) yield sentence(`O ${auxiliary} ${participle} by S`, meaning, 'unsaid', objects)
  yield sentence(`O ${participle} door S`, meaning, 'unsaid')
  yield sentence(`O ${participle} by S`, meaning, 'unsaid')
}

function* sentencesOfTable(): Iterable<Sentence> {
  for (const [meaning, texts] of SENTENCES) for (const text of texts) yield sentence(text, meaning, text.includes('O') ? 'unsaid' : 'several')
}

function* sentencesOfLabels(vocabulary: Vocabulary): Iterable<Sentence> {
  for (const term of vocabulary.tieKinds.values()) {
    if (term.form !== null) continue
    for (const label of new Set([term.nl, term.en, term.code])) {
      const words = label.normalize('NFKD').replace(/[^\p{L}\p{N}\s]/gu, '').toLowerCase().trim()
      if (words === '') continue
      yield sentence(`S ${words} O`, tie(term.code), 'unsaid')
      const [first = '', ...rest] = words.split(/\s+/)
      for (const plural of pluralsOf(first)) yield sentence(`S ${[plural, ...rest].join(' ')} O`, tie(term.code), 'several')
    }
  }
}

/** What the plural of a verb may look like: *levert* → *leveren*, *koopt* → *kopen*, *betrekt* → *betrekken*, *supplies* → *supply*. */
function pluralsOf(verb: string): readonly string[] {
  if (verb.endsWith('ies')) return [`${verb.slice(0, -3)}y`]
  if (verb.endsWith('s')) return [verb.slice(0, -1)]
  const stem = /^(.*[^aeiou])t$/.exec(verb)?.[1]
  if (stem === undefined) return []
  const short = stem.replace(/(aa|ee|oo|uu)([^aeiou])$/, (_, vowels: string, last: string) => `${vowels.charAt(0)}${last}`)
  const soft = short.replace(/f$/, 'v').replace(/s$/, 'z')
  return [...new Set([`${stem}en`, `${short}en`, `${soft}en`, `${stem}${stem.slice(-1)}en`])]
}

function sentence(text: string, meaning: Meaning, subjects: Count, objects: Count = 'unsaid'): Sentence {
  const elements: ('S' | 'O' | string[])[] = []
  for (const word of text.split(/\s+/)) {
    const last = elements.at(-1)
    if (word === 'S' || word === 'O') elements.push(word)
    else if (Array.isArray(last)) last.push(word)
    else elements.push([word])
  }
  return { elements, meaning, subjects, objects }
}

function tie(tieKind: string): Meaning {
  return { kind: 'tie', tieKind }
}

function role(code: string): Meaning {
  return { kind: 'role', role: code }
}
