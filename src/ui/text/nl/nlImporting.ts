import type { FileFailure } from '../../../formats/reading/fileFailures.ts'
import type { FieldUse, PartKind } from '../../../importing/tables/layout/layout.ts'
import type { FileProblemCode } from '../../../model/importedNetwork.ts'
import type { OtherMapProblem } from '../../../opening/importing/readOtherMap.ts'
import type { PlanTotals, TableWords } from '../../importing/planTotals.ts'
import { count } from '../count.ts'
import { spoken } from '../spokenDutch.ts'

const tables: TableWords = {
  organisations: (number) => count(number, 'organisatie', 'organisaties'),
  coalitions: (number) => count(number, 'samenwerking', 'samenwerkingen'),
  memberships: (number) => count(number, 'deelname', 'deelnames'),
  ties: (number) => count(number, 'relatie', 'relaties'),
  successions: (number) => count(number, 'fusie, splitsing of nieuwe naam', 'fusies, splitsingen of nieuwe namen'),
  themes: (number) => count(number, 'thema', 'thema’s'),
  places: (number) => count(number, 'plaats', 'plaatsen'),
  sources: (number) => count(number, 'bron', 'bronnen'),
  evidence: (number) => count(number, 'verwijzing naar een bron', 'verwijzingen naar een bron'),
  phases: (number) => count(number, 'fase', 'fasen'),
  results: (number) => count(number, 'resultaat', 'resultaten'),
  vocabulary: (number) => count(number, 'eigen woord', 'eigen woorden'),
  extraFields: (number) => count(number, 'eigen veld', 'eigen velden'),
  views: (number) => count(number, 'weergave', 'weergaven'),
}

/** Why nothing of a file can be read. */
const failures: Readonly<Record<FileFailure | 'tooSlow' | 'failed', (name: string) => string>> = {
  empty: (name) => `In ${name} staat niets. Kies een ander bestand.`,
  picture: (name) => `${name} is een afbeelding. Daar kan de kaart niets uit lezen; kies een tabel of een kaart.`,
  pdf: (name) => `${name} is een PDF. Kopieer de tabel eruit en plak die hieronder.`,
  notASpreadsheet: (name) => `${name} is een document zonder tabel. Kopieer de tabel eruit en plak die hieronder.`,
  unknownFormat: (name) => `${name} is van een soort die we niet kennen. Bewaar het als Excel (.xlsx) of CSV en kies het opnieuw.`,
  password: (name) => `${name} zit achter een wachtwoord. Haal het wachtwoord eraf in Excel, of kopieer de cellen en plak ze hieronder.`,
  oldExcel: (name) => `${name} is van vóór Excel 2007 (.xls). Bewaar het in Excel als .xlsx en kies het opnieuw.`,
  tooLarge: (name) => `${name} is te groot. Verdeel het over meer bestanden en haal ze na elkaar erbij.`,
  growsTooLarge: (name) => `${name} wordt te groot als het wordt uitgepakt. Bewaar het opnieuw in het programma waar het vandaan komt.`,
  unsafeXml: (name) => `${name} gebruikt onderdelen van XML die onveilig zijn. Exporteer het opnieuw uit het programma waar het vandaan komt.`,
  broken: (name) => `${name} is beschadigd of niet af. Exporteer of download het opnieuw.`,
  newerVersion: (name) => `${name} is gemaakt met een nieuwere versie van Netwerkkaart. Laad deze pagina opnieuw en probeer het nog eens.`,
  notTogether: () => 'Deze bestanden horen niet bij elkaar: alleen tabellen kunnen samen erbij. Kies ze een voor een.',
  tooSlow: (name) => `Het lezen van ${name} duurde te lang. Verdeel het over meer bestanden en haal ze na elkaar erbij.`,
  failed: (name) => `Het lezen van ${name} lukte niet. Laad de pagina opnieuw en probeer het nog eens.`,
}

/** What is wrong with one cell or row; `value` is what stands there. */
const problems: Readonly<Record<FileProblemCode, (value: string) => string>> = {
  noName: () => 'Hier staat geen naam.',
  noEnd: () => 'Hier staat niet om wie het gaat.',
  unknownEnd: (value) => `“${value}” komt in dit bestand niet voor.`,
  unclearEnd: (value) => `“${value}” kan hier op meer dan één slaan. Zet er het kenmerk of de hele naam.`,
  endToItself: (value) => `“${value}” staat hier aan beide kanten.`,
  badDate: (value) => `“${value}” is geen datum. Typ een jaar, maand of dag, zoals 2018, 2018-06 of 30-6-2018.`,
  periodBackwards: (value) => `Het einde${value === '' ? '' : ` (${value})`} ligt voor het begin.`,
  unknownRole: (value) => `De rol “${value}” kennen we niet.`,
  unknownKind: (value) => `De soort “${value}” kennen we niet.`,
  unknownTerm: (value) => `Het woord “${value}” kennen we hier niet.`,
  sameIdTwice: (value) => `Het kenmerk “${value}” staat hier voor de tweede keer.`,
  loopOfParents: (value) => `${value === '' ? 'Dit' : `“${value}”`} valt zo onder zichzelf.`,
  tooLong: () => 'Deze tekst is te lang voor de kaart.',
  badNumber: (value) => `“${value}” is geen getal dat hier kan staan.`,
  sumOfRows: (value) => `Onder “${value}” staat een optelling.`,
  notOnMaps: (value) => `${value === '' ? 'Dit' : `“${value}”`} is een kring van lijnen, of een lijn tussen meer dan twee. Die heeft een kaart niet.`,
  unreadable: (value) => (value === '' ? 'Dit is niet te lezen.' : `“${value}” is niet te lezen.`),
  sameHeadingTwice: (value) => `Twee kolommen heten “${value}”. De eerste telt; de andere wordt een eigen veld.`,
  tooManyRows: (value) => `Dit is te lang: alleen de eerste ${value} komen erin, de rest niet.`,
  tooManyColumns: (value) => `Dit is te breed: alleen de eerste ${value} kolommen komen erin, de rest niet.`,
}

const otherMap: Readonly<Record<OtherMapProblem, string>> = {
  noLink: 'Dit is geen link naar een kaart. Kopieer de hele link, ook het deel achter het hekje.',
  elsewhere: 'Deze kaart staat op een andere server. Bewaar haar daar als JSON en kies dat bestand hier.',
  sameMap: 'Dit is de kaart die je nu open hebt.',
  noAccess: 'Met deze link kun je die kaart niet openen. Vraag een nieuwe link aan wie haar beheert.',
  offline: 'Die kaart kon nu niet worden opgehaald. Controleer de verbinding en probeer het opnieuw.',
}

/** Where something stands: *blad Leden, rij 3 en 8, kolom Sinds (C)*. `more` rows are not named. */
function where(sheet: string, rows: readonly number[], more: number, column: string | null, heading: string): string {
  const said = [
    ...(sheet === '' ? [] : [`blad ${sheet}`]),
    ...(rows.length === 0 ? [] : [`rij ${more === 0 ? spoken(rows.map(String)) : `${rows.join(', ')} en nog ${more}`}`]),
    ...(column === null ? [] : [heading === '' ? `kolom ${column}` : `kolom ${heading} (${column})`]),
  ]
  return said.join(', ')
}

const graphParts: Readonly<Record<string, readonly [one: string, many: string]>> = {
  nodes: ['knoop', 'knopen'], edges: ['lijn', 'lijnen'], elements: ['element', 'elementen'], connections: ['verbinding', 'verbindingen'], loops: ['lus', 'lussen'], hyperedges: ['lijn', 'lijnen'], factors: ['factor', 'factoren'], links: ['verbinding', 'verbindingen'],
}

/** The same in a file of nodes and lines: *element 3 (Altrecht), veld type*. */
function whereInGraph(part: string, numbers: readonly number[], more: number, who: string, heading: string): string {
  const [one, many] = graphParts[part] ?? [part, part]
  const said = more === 0 ? spoken(numbers.map(String)) : `${numbers.join(', ')} en nog ${more}`
  return [`${numbers.length + more === 1 ? one : many} ${said}${who === '' ? '' : ` (${who})`}`, ...(heading === '' ? [] : [`veld ${heading}`])].join(', ')
}

function summary({ fresh, changed, same, asked, restored, removed, leftOut }: PlanTotals): string {
  const made = fresh.map(([table, number]) => tables[table](number))
  const said = [
    ...(made.length > 0 ? [`${spoken(made)} nieuw`] : []),
    ...(changed > 0 ? [`${changed} gewijzigd`] : []),
    ...(restored > 0 ? [`${restored} ${restored === 1 ? 'komt' : 'komen'} terug`] : []),
    ...(same > 0 ? [same === 1 ? '1 blijft zoals het is' : `${same} blijven zoals ze zijn`] : []),
    ...(asked > 0 ? [`${asked} ${asked === 1 ? 'lijkt' : 'lijken'} op iemand op de kaart`] : []),
    ...(removed > 0 ? [`${removed} eerder weggehaald`] : []),
    ...(leftOut > 0 ? [`${leftOut} niet meegenomen`] : []),
  ]
  if (said.length === 0) return 'Hier staat niets in dat op de kaart past.'
  return made.length + changed + asked + restored + removed + leftOut === 0 ? 'Alles uit dit bestand staat al zo op de kaart.' : `${said.join(', ')}.`
}

/** The dialog that reads files in Dutch. It comes with that dialog: no other screen says this. */
export const nlImporting = {
  title: 'Bestand erbij halen',
  choose: {
    intro: 'Een Excel- of CSV-bestand, een bestand van Kumu, Onodo, PRSM of Gephi, GraphML, of een kaart van hier. Je ziet eerst wat erin staat; tot je het toevoegt verandert er niets.',
    file: 'Bestand kiezen',
    fileHint: 'Je kunt bestanden ook op de kaart laten vallen. Kies de twee van Gephi samen.',
    paste: 'Of plak een tabel',
    pasteHint: 'Cellen uit Excel, of per regel: naam; rol; samenwerking.',
    pasteLabel: 'Tabel',
    readPaste: 'Bekijk de tabel',
    pastedName: 'Geplakte tabel',
    otherMap: 'Kaart erbij halen',
    otherMapHint: 'Met een link om te bekijken komt wat op een andere kaart staat erbij. Die kaart zelf verandert niet.',
    link: 'Link naar de andere kaart',
    fetch: 'Haal de kaart op',
    templates: 'Nog geen bestand?',
    template: 'Sjabloon downloaden',
    templateHint: 'Een Excel-bestand met een voorbeeld en uitleg.',
    templateName: 'netwerkkaart-sjabloon.xlsx',
  },
  working: {
    reading: (name: string) => `${name} wordt gelezen…`,
    fetching: 'De andere kaart wordt opgehaald…',
    comparing: 'Het wordt naast de kaart gelegd…',
    keeping: 'De kaart van nu wordt als versie bewaard…',
    writing: 'Het wordt op de kaart gezet…',
    takingBack: 'Wat er al stond, wordt weer van de kaart gehaald…',
  },
  failures,
  failedAt: (place: string) => `Het ging mis bij: ${place}.`,
  failedAtLine: (line: number, file: string) => `Het ging mis op regel ${line}${file === '' ? '' : ` van ${file}`}.`,
  otherMapProblems: otherMap,
  mapping: {
    title: 'Wat betekenen de kolommen?',
    intro: 'Niet alles was duidelijk. Kijk na wat elke kolom betekent; een volgend bestand met dezelfde kolommen gaat dan vanzelf.',
    open: 'Kolommen aanpassen',
    openFields: 'Velden aanpassen',
    sheet: (name: string) => (name === '' ? 'Wat is deze tabel?' : `Wat staat er op blad ${name}?`),
    sheetHeading: (name: string) => (name === '' ? 'De tabel' : `Blad ${name}`),
    rows: (number: number) => count(number, 'rij', 'rijen'),
    means: (column: string) => `Betekenis van kolom ${column}`,
    column: 'Kolom',
    samples: 'Voorbeelden',
    meaning: 'Betekenis',
    kinds: {
      organisations: 'organisaties',
      coalitions: 'samenwerkingen',
      parties: 'organisaties en samenwerkingen door elkaar',
      memberships: 'wie waaraan deelneemt, met een rol',
      ties: 'relaties tussen twee partijen',
      connections: 'verbindingen: relaties en deelnames door elkaar',
      successions: 'fusies, splitsingen en nieuwe namen',
      sources: 'bronnen',
      matrix: 'een matrix: organisaties onder elkaar, samenwerkingen naast elkaar',
      tieMatrix: 'een matrix: dezelfde partijen onder en naast elkaar, met hun relaties',
      own: 'gegevens van een kaart van hier',
      ignored: 'laat dit weg',
    } satisfies Record<PartKind, string>,
    uses: {
      id: 'kenmerk',
      name: 'naam',
      aliases: 'andere namen',
      kind: 'soort',
      domain: 'domein',
      places: 'plaatsen',
      partOf: 'valt onder',
      start: 'begin',
      end: 'einde',
      period: 'periode',
      goal: 'doel',
      note: 'notitie',
      link: 'link',
      tags: 'labels',
      placeholder: 'nog in te vullen',
      themes: 'thema’s',
      status: 'stand: is er, gepland of gewenst',
      membersKnown: 'of de leden bekend zijn',
      source: 'bron',
      certainty: 'zekerheid',
      what: 'organisatie of samenwerking',
      x: 'plek van links naar rechts',
      y: 'plek van boven naar onder',
      pinned: 'of het vaststaat',
      party: 'wie deelneemt',
      coalition: 'waaraan',
      role: 'rol',
      seat: 'aan tafel of eromheen',
      onBehalfOf: 'namens wie',
      from: 'van wie',
      to: 'naar wie',
      fromKind: 'soort van de een',
      toKind: 'soort van de ander',
      strength: 'sterkte',
      direction: 'of er een richting is',
      date: 'datum',
      title: 'titel',
      author: 'auteur',
      seats: 'een samenwerking, met rollen in de cellen',
      alters: 'een partij, met relaties in de cellen',
      extra: 'bewaar als eigen veld',
      data: 'gegevens van een kaart van hier',
      ignored: 'laat weg',
    } satisfies Record<FieldUse, string>,
    continue: 'Bekijk wat erin staat',
    noColumns: 'Deze tabel heeft geen kolommen om te kiezen.',
  },
  preview: {
    title: (name: string) => `Wat “${name}” met de kaart doet`,
    titleCompare: (name: string) => `“${name}” naast de kaart`,
    summary,
    tables,
    facts: 'Over dit bestand',
    source: 'Bron',
    sourceHint: 'Komt als bron bij alles wat hieruit komt.',
    date: 'Klopte op',
    dateHint: 'Een jaar, maand of dag, zoals 2026, 2026-03 of 2026-03-12. Mag leeg blijven.',
    badDate: (words: string) => `“${words}” is geen datum.`,
    onlyCompare: 'Alleen vergelijken',
    onlyCompareHint: 'Toont wat verschilt; er kan dan niets op de kaart komen.',
    again: 'Ander bestand',
    add: 'Toevoegen aan de kaart',
    nothingToAdd: 'Er is niets om toe te voegen.',
    heading: (title: string, number: number) => `${title} (${number})`,
    more: (number: number, left: number) => (number === left ? `Toon ook de laatste ${left}` : `Toon er nog ${number} van ${left}`),
    doubles: 'Lijkt op iemand op de kaart',
    doublesHint: 'Zolang je niets kiest, komt die uit het bestand er apart bij.',
    double: (name: string, more: string) => (more === '' ? `Is ${name} uit het bestand dezelfde als…` : `Is ${name} (${more}) uit het bestand dezelfde als…`),
    sameAs: (name: string, more: string) => (more === '' ? name : `${name} (${more})`),
    another: 'Nee, het is een ander',
    allSame: 'Allemaal dezelfde',
    allAnother: 'Allemaal een ander',
    differences: 'Kaart en bestand verschillen',
    differencesHint: 'Wat aangevinkt staat, gaat gelden. Kijk na of dat klopt.',
    onMap: 'Kaart',
    inFile: 'Bestand',
    ended: (date: string) => (date === '' ? 'Eerst de kaart, nu het bestand' : `Tot en met ${date} de kaart, daarna het bestand`),
    allMap: 'Houd overal de kaart',
    allFile: 'Neem overal het bestand',
    problems: 'Niet gelezen',
    problemsHint: 'Verbeter het hier; het bestand zelf verandert niet.',
    where,
    whereInGraph,
    cell: (place: string) => `Waarde in ${place}`,
    lost: 'Zo komt dit er niet in.',
    left: 'Het komt erin zonder deze waarde.',
    rest: 'Al het andere komt er wel in.',
    ownWord: (word: string) => `Maak van “${word}” een woord van deze kaart`,
    mended: 'Nu is het gelezen.',
    fresh: 'Nieuw',
    freshCompare: 'Staat niet op de kaart',
    freshHint: 'Haal het vinkje weg bij wat er niet bij hoeft.',
    filled: 'Wordt aangevuld',
    filledCompare: 'Het bestand weet er meer van',
    removed: 'Weggehaald van de kaart',
    removedHint: 'Dit stond al eens op de kaart en is daar weggehaald. Het komt alleen terug als je het aanvinkt.',
    same: 'Blijft zoals het is',
    sameCompare: 'Staat al zo op de kaart',
    absent: 'Staat niet in het bestand',
    absentHint: 'Dit blijft op de kaart staan: dat iets in een bestand ontbreekt, haalt het niet weg.',
    andAlso: (things: readonly string[]) => `En ook ${spoken(things)}.`,
    membership: (party: string, role: string, coalition: string) => `${party} is ${role} in ${coalition}`,
    nameless: 'zonder naam',
    otherField: 'iets anders',
  },
  problems,
  versionName: (name: string) => `Vóór het inlezen van ${name}`,
  notKept: 'De kaart van nu kon niet als versie worden bewaard: daarvoor is verbinding nodig. Toevoegen kan wel, en daarna kun je het ongedaan maken.',
  notAdded: 'Het toevoegen is niet gelukt; er is niets op de kaart gekomen. Begin opnieuw met het bestand, of verdeel het als het groot is.',
  tooMuch: 'Dit is te veel voor één keer. Haal vinkjes weg, of verdeel het bestand en haal de delen na elkaar erbij.',
  takenBack: 'Er is niets toegevoegd: de kaart is weer als ervoor.',
  addAnyway: 'Toch toevoegen',
  readOnly: 'Deze kaart kun je nu alleen bekijken. Er is niets toegevoegd.',
  added: (name: string, counts: PlanTotals) => `“${name}” staat op de kaart: ${summary({ ...counts, asked: 0, same: 0, removed: 0, leftOut: 0 })}`,
  undo: 'Ongedaan maken',
}

/** What every language says in this dialog. */
export type ImportText = typeof nlImporting
