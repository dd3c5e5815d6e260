import { count } from '../count.ts'
import { nlAccess } from './nlAccess.ts'
import { nlAnswers } from './nlAnswers.ts'
import { nlApp } from './nlApp.ts'
import { nlAround } from './nlAround.ts'
import { nlBeside } from './nlBeside.ts'
import { nlChanges } from './nlChanges.ts'
import { nlDoubles } from './nlDoubles.ts'
import { nlExporting } from './nlExporting.ts'
import { nlFacts } from './nlFacts.ts'
import { nlFiles } from './nlFiles.ts'
import { nlHand } from './nlHand.ts'
import { nlLens } from './nlLens.ts'
import { nlMap } from './nlMap.ts'
import { nlMatrix } from './nlMatrix.ts'
import { nlPictures } from './nlPictures.ts'
import { nlRecords } from './nlRecords.ts'
import { nlTyping } from './nlTyping.ts'
import { nlVersions } from './nlVersions.ts'
import { nlViews } from './nlViews.ts'
import { spoken } from '../spokenDutch.ts'

/**
 * Every sentence of the screen in Dutch. Its shape is the shape of every language; what depends on a number or a name is a
 * function. One section per part of the screen; words that several parts share are in `common`.
 */
export const nl = {
  ...nlAccess,
  ...nlAnswers,
  ...nlApp,
  ...nlAround,
  ...nlBeside,
  ...nlChanges,
  ...nlDoubles,
  ...nlExporting,
  ...nlFacts,
  ...nlFiles,
  ...nlHand,
  ...nlLens,
  ...nlMap,
  ...nlMatrix,
  ...nlPictures,
  ...nlRecords,
  ...nlTyping,
  ...nlVersions,
  ...nlViews,

  common: {
    appName: 'Netwerkkaart',
    close: 'Sluiten',
    cancel: 'Annuleren',
    done: 'Klaar',
    untitled: 'Kaart zonder titel',
    organisations: (number: number) => count(number, 'organisatie', 'organisaties'),
    coalitions: (number: number) => count(number, 'samenwerking', 'samenwerkingen'),
    somebody: 'een collega',
  },




  otherLife: {
    began: 'Deze kaart is op de server opnieuw begonnen. Dit is de kaart van nu.',
    revoked: 'Je toegang tot deze kaart is ingetrokken.',
    refused: 'De server nam iets van jou niet aan. Dit is de kaart zoals ze op de server staat.',
    back: 'Je hebt weer toegang tot deze kaart.',
    nothing: 'Alles wat jij had gedaan, was al verstuurd.',
    unsent: (changes: number) => `${count(changes, 'wijziging', 'wijzigingen')} van jou ${changes === 1 ? 'was' : 'waren'} nog niet verstuurd. ${changes === 1 ? 'Die staat' : 'Ze staan'} alleen op dit apparaat, hooguit 30 dagen:`,
    refusedEdits: (changes: number) => `${count(changes, 'wijziging', 'wijzigingen')} van jou ${changes === 1 ? 'staat' : 'staan'} daar niet op, maar alleen op dit apparaat, hooguit 30 dagen:`,
    left: 'Dit vond geen plaats op de kaart van nu. De rest staat erop.',
    andMore: (number: number) => `en nog ${number}`,
    reapply: 'Zet ze op deze kaart',
    reapplyLater: 'Met verbinding kun je ze op de kaart van nu zetten.',
    save: 'Bewaar ze als bestand',
    drop: 'Wis ze',
    dropQuestion: 'Ze staan nergens anders. Wil je ze wissen?',
    dropConfirm: 'Wis ze voorgoed',
    keep: 'Houd ze nog',
    close: 'Duidelijk',
    fileName: (title: string) => `wijzigingen ${title}.json`,
    saved: 'Het bestand staat bij je downloads.',
    reapplied: 'Je wijzigingen staan op de kaart.',
  },



  map: {
    region: 'Netwerkkaart',
    tabs: 'Hoe je de kaart bekijkt',
    tabMap: 'Kaart',
    tabList: 'Lijst',
    opening: 'De kaart wordt geopend…',
    openFailed: 'De kaart kon niet worden geopend.',
    home: 'Alle kaarten',
    title: 'Titel van de kaart',
    titleHint: 'Geef de kaart een titel',
    question: 'Vraag van de kaart',
    questionHint: 'Welke vraag beantwoordt deze kaart?',
    more: 'Meer',
    undo: 'Ongedaan maken',
    redo: 'Opnieuw',
    settings: 'Instellingen',
    about: 'Over deze kaart',
    zoomIn: 'Inzoomen',
    zoomOut: 'Uitzoomen',
    fit: 'Toon alles',
    describe: (organisations: string, coalitions: string) => `Tekening met ${organisations} en ${coalitions}. Dezelfde inhoud staat als tekst onder Lijst.`,
    keys: 'Met de pijltjes loop je over de kaart, Enter opent, vraagteken toont alle toetsen.',
    empty: 'Typ wie er meedoet. Eén regel kan een hele samenwerking zijn:',
    example: 'Mentaal Gezond: Altrecht (trekker), Zilveren Kruis (financier), Gemeente Utrecht',
    readOnly: 'Deze kaart is gemaakt met een nieuwere versie. Je kunt haar bekijken; laad opnieuw om te bewerken.',
  },

  connection: {
    label: 'Verbinding',
    connecting: 'Verbinden…',
    saved: 'Opgeslagen',
    waiting: (changes: number) => (changes === 1 ? '1 wijziging wacht' : `${changes} wijzigingen wachten`),
    offline: 'Offline',
    full: 'Geen ruimte meer',
    noAccess: 'Geen toegang',
    stopped: {
      epoch: 'Deze kaart is op de server opnieuw begonnen',
      gone: 'De server kent deze kaart niet',
      tooOld: 'Laad opnieuw: er is een nieuwere versie',
      tooBig: 'De kaart is te groot voor de server',
      malformed: 'De server weigert deze kaart',
      setApart: 'De server kan deze kaart niet openen',
      revoked: 'De toegang is ingetrokken',
      refused: 'De server nam iets niet aan',
      expired: 'De link is verlopen',
      taken: 'Op dit adres staat al een andere kaart',
      code: 'Nog niet bewaard op de server',
      origin: 'De server weigert dit adres',
    },
    /** The whole truth in one sentence, for the tooltip and for whoever hears the screen. */
    explain: {
      connecting: 'Er wordt verbinding gezocht. Je kunt doorwerken.',
      saved: 'Alles staat op de server.',
      waiting: (changes: number) => `${count(changes, 'wijziging wacht', 'wijzigingen wachten')} tot de server ze heeft opgeslagen.`,
      offline: (changes: number) => `Geen verbinding. Je kunt doorwerken${changes === 0 ? '.' : `; ${count(changes, 'wijziging wacht', 'wijzigingen wachten')}.`}`,
      full: (changes: number) => `De server heeft geen ruimte meer voor deze kaart. Je kunt doorwerken: ${count(changes, 'wijziging staat', 'wijzigingen staan')} op dit apparaat en gaat mee zodra er weer ruimte is. Waarschuw wie de server beheert.`,
      noAccess: 'Met deze link kun je de kaart niet openen. Vraag een nieuwe link aan wie de kaart beheert.',
      stopped: (changes: number) => (changes === 0 ? 'Er wordt niets meer verstuurd.' : `Er wordt niets meer verstuurd. ${count(changes, 'wijziging staat', 'wijzigingen staan')} alleen op dit apparaat.`),
    },
  },

  people: {
    label: 'Wie er zijn',
    nameless: 'Iemand zonder naam',
    more: (number: number) => `en nog ${number}`,
    follow: (name: string) => `Volg ${name}`,
    following: (name: string) => `Je volgt ${name}, tot je zelf iets doet.`,
    together: 'Samen',
    everybody: 'Iedereen die er is',
    callAll: 'Haal iedereen hierheen',
    callHint: 'De anderen krijgen de vraag of ze meekijken. Wie dat doet, ziet wat jij selecteert.',
    called: (number: number) => (number === 1 ? 'Je collega krijgt de vraag om mee te kijken.' : `${number} collega’s krijgen de vraag om mee te kijken.`),
    asksAlong: (name: string) => `${name} vraagt of je meekijkt.`,
    lookAlong: 'Kijk mee',
    askName: 'Hoe heet je?',
    whyName: 'Je bent niet alleen. Met een naam zien anderen wie er meedenkt.',
    name: 'Je naam',
    namePlaceholder: 'Bijvoorbeeld Noor',
    saveName: 'Toon mijn naam',
    notNow: 'Niet nu',
    selected: (name: string) => `${name} heeft dit geselecteerd`,
  },

  legend: {
    label: 'Legenda',
    fold: 'Klap de legenda in',
    unfold: 'Toon de legenda',
    domains: 'Domein',
    unknownDomain: 'domein niet bekend',
    size: { coalitions: 'Hoe groter de cirkel, hoe meer samenwerkingen.', betweenness: 'Hoe groter de cirkel, hoe vaker op de kortste weg tussen twee anderen.' },
    signs: 'Tekens',
    hull: 'samenwerking: wie aan tafel zit',
    membersUnknown: 'leden onbekend',
    plate: 'samenwerking',
    seat: 'zit aan tafel',
    together: 'werken samen: dikker bij meer redenen',
    around: 'staat eromheen: financiert, adviseert …',
    tie: 'relatie',
    directed: 'relatie met een richting',
    planned: 'gepland of gewenst',
    placeholder: 'nog in te vullen',
    closed: 'bestaat niet meer',
    ended: 'rol of relatie die voorbij is',
    endedHull: 'samenwerking die voorbij is',
    pinned: 'staat vast bij het schikken',
    succession: 'fusie, splitsing of nieuwe naam',
    partOf: 'valt onder',
  },


  notices: {
    label: 'Meldingen',
    dismiss: 'Sluit deze melding',
    undoStands: (things: readonly string[], who: string) => `Niet alles is teruggezet: ${who} heeft daarna ${spoken(things)} veranderd.`,
    undoHeld: (things: readonly string[], who: string) => `${spoken(things)} ${things.length === 1 ? 'wordt' : 'worden'} nu door ${who} versleept. De plek waar die loslaat, geldt.`,
    fieldOf: (field: string, name: string) => `${field} van ${name}`,
    merged: (number: number) => (number === 1 ? 'Terwijl je weg was, heeft een collega een waarde van jou vervangen.' : `Terwijl je weg was, hebben collega’s ${number} waarden van jou vervangen.`),
    movedElsewhere: (names: readonly string[]) => (names.length > 3 ? `Een collega zette ${names.length} dingen die jij had verplaatst ergens anders neer.` : `Een collega zette ${spoken(names)} ergens anders neer dan jij.`),
    mine: 'van jou',
    theirs: 'nu',
    nothing: 'leeg',
    yes: 'ja',
    no: 'nee',
    restoreMine: 'Zet de mijne terug',
    leftOut: (number: number) => `${count(number, 'gegeven', 'gegevens')} op deze kaart ${number === 1 ? 'is' : 'zijn'} niet leesbaar en ${number === 1 ? 'wordt' : 'worden'} niet getoond. De rest klopt.`,
    newVersion: 'Er is een nieuwe versie. Laad opnieuw wanneer het uitkomt; ook de regel of het veld waarin je typt blijft bewaard.',
    reload: 'Laad opnieuw',
    storageFailing: 'Dit apparaat kan niets meer opslaan. Houd dit venster open tot er Opgeslagen staat, of maak ruimte vrij.',
    noShell: 'Op dit adres kun je zonder verbinding doorwerken, maar de kaart niet opnieuw openen.',
    something: 'iets op de kaart',
    theMap: 'de kaart',
  },





}

/** What every language must say. */
export type Text = typeof nl
