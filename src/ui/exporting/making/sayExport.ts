import { colouringOf } from '../../../drawing/colouring.ts'
import type { Drawing } from '../../../drawing/drawing.ts'
import { legendEntries } from '../../../drawing/legendEntries.ts'
import type { ExportedSource, ExportWords, LabelledText, LegendGroup } from '../../../formats/exportWords.ts'
import type { FactId } from '../../../model/ids.ts'
import type { LensedNetwork } from '../../../model/lens/applyLens.ts'
import { cutsOf, type Lens } from '../../../model/lens/lens.ts'
import { countOrganisations, evidenceAbout, type Network } from '../../../model/network.ts'
import { partialDate } from '../../../model/partialDate.ts'
import { labelOf, type Language } from '../../../model/vocabulary.ts'
import { sayDate } from '../../controls/sayDate.ts'
import { sayFact } from '../../facts/sayFact.ts'
import { sayCut } from '../../lens/sayCut.ts'
import { legendColours } from '../../stage/legend/legendColours.ts'
import type { Text } from '../../text/nl/nl.ts'

/** What is exported: the map, what the lens shows of it, how that is drawn, and today as `yyyy-mm-dd`. */
export type Exported = {
  readonly whole: Network
  readonly lensed: LensedNetwork
  readonly lens: Lens
  readonly drawing: Drawing
  readonly contacts: ReadonlyMap<FactId, string>
  readonly today: string
}

/** All that an export says beside the names on the map; every format says the same. */
export function sayExport(exported: Exported, text: Text, language: Language): ExportWords {
  const { exporting: words, common } = text
  const { network } = exported.lensed
  const { title, question, purpose } = network.record
  return {
    title: title || common.untitled,
    subtitle: question || purpose,
    stateDate: words.stateDate(sayDate(network.record.stateDate ?? partialDate(exported.today), text)),
    shown: sayShown(exported, text),
    filters: cutsOf(exported.lens).filter(({ part }) => part !== 'date').map((cut) => sayCut(exported.whole, exported.lens, cut, text, language)),
    legend: sayLegend(exported, text, language),
    about: sayAbout(network, text),
    sources: saySources(network, text, language),
    certainty: sayCertainty(network, text, language),
    contacts: sayContacts(exported, text, language),
    madeWith: words.madeWith(sayDate(partialDate(exported.today), text)),
    headings: words.headings,
  }
}

function sayShown({ lens, lensed: { network, organisations, coalitions } }: Exported, { lens: text, common }: Text): string {
  if (cutsOf(lens).length > 0) return text.share(organisations.shown, organisations.total, coalitions.shown, coalitions.total)
  return `${common.organisations(countOrganisations(network))}, ${common.coalitions(network.coalitions.size)}`
}

/** The same as on the screen, but for pins: on paper nobody arranges anything. */
function sayLegend({ whole, lensed: { network }, lens: { colourBy }, drawing }: Exported, text: Text, language: Language): readonly LegendGroup[] {
  const { legend, lens } = text
  const { domains, signs } = legendEntries(network, drawing, language)
  const isByDomain = colourBy === 'domain'
  const colours = isByDomain ? [] : legendColours(network, colouringOf(whole, network, colourBy), colourBy, text, language)
  const groups: readonly LegendGroup[] = [
    { heading: lens.colourings[colourBy], entries: colours.map(({ label, hue, hullHue }) => ({ label, mark: hullHue === null ? { kind: 'ring', hue, glyph: '' } : { kind: 'hull', hueIndex: hullHue } })) },
    { heading: isByDomain ? legend.domains : lens.letters, entries: domains.map(({ label, hue, glyph }) => ({ label: label || legend.unknownDomain, mark: { kind: 'ring', hue: isByDomain ? hue : null, glyph } })) },
    { heading: legend.signs, entries: signs.filter((sign) => sign !== 'pinned').map((sign) => ({ label: legend[sign], mark: { kind: 'sign', sign } })) },
  ]
  return groups.filter(({ entries }) => entries.length > 0)
}

function sayAbout({ record, organisations }: Network, text: Text): readonly LabelledText[] {
  const { exporting: words } = text
  const keeper = record.keeper === null ? '' : (organisations.get(record.keeper)?.name ?? '')
  return [
    { label: words.region, text: record.region },
    { label: words.purpose, text: record.question === '' ? '' : record.purpose },
    { label: words.keeper, text: [keeper, record.keeperReach].filter((part) => part !== '').join(', ') },
    { label: words.reviewDate, text: record.reviewDate === null ? '' : sayDate(record.reviewDate, text) },
    { label: words.privacy, text: record.privacyText },
  ].filter(({ text: said }) => said !== '')
}

/** Those that say something about what is shown, in the order of their titles. */
function saySources({ sources, evidence, vocabulary }: Network, text: Text, language: Language): readonly ExportedSource[] {
  const bySource = Map.groupBy(evidence.values(), ({ source }) => source)
  return [...sources.values()].filter(({ id }) => bySource.has(id)).toSorted((a, b) => a.title.localeCompare(b.title, language)).map(({ id, title, author, date, link }) => ({
    title: title || link,
    detail: text.exporting.sourceDate(author, date === null ? '' : sayDate(date, text)),
    link: title === '' ? '' : link,
    certainty: [...new Set(bySource.get(id)?.map(({ certainty }) => labelOf(vocabulary.certainty, certainty, language)))].join(', '),
  }))
}

/** How often what is shown is how certain, most often first, and how many facts nobody has a source for. */
function sayCertainty(network: Network, { exporting: words }: Text, language: Language): readonly string[] {
  const counts = [...Map.groupBy(network.evidence.values(), ({ certainty }) => certainty)].toSorted(([, a], [, b]) => b.length - a.length)
  const facts = [network.organisations, network.coalitions, network.memberships, network.ties, network.successions].flatMap((table) => [...table.keys()])
  const unsourced = facts.filter((fact) => evidenceAbout(network, fact).length === 0).length
  return [
    ...counts.map(([code, evidence]) => words.certain(evidence.length, labelOf(network.vocabulary.certainty, code, language))),
    ...(unsourced === 0 ? [] : [words.unsourced(unsourced)]),
  ]
}

/** What was written with a party, or a role, that was merged stands with the one that stayed. */
function sayContacts({ lensed: { network }, contacts }: Exported, text: Text, language: Language): readonly LabelledText[] {
  const said = [...contacts].map(([place, contact]) => ({ label: sayFact(network, network.wentInto.get(place) ?? place, text, language), text: contact }))
  return said.filter(({ label }) => label !== '').toSorted((a, b) => a.label.localeCompare(b.label, language))
}
