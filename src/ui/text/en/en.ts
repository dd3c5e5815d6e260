import { count } from '../count.ts'
import { enAccess } from './enAccess.ts'
import { enAnswers } from './enAnswers.ts'
import { enApp } from './enApp.ts'
import { enAround } from './enAround.ts'
import { enBeside } from './enBeside.ts'
import { enChanges } from './enChanges.ts'
import { enDoubles } from './enDoubles.ts'
import { enExporting } from './enExporting.ts'
import { enFacts } from './enFacts.ts'
import { enFiles } from './enFiles.ts'
import { enHand } from './enHand.ts'
import { enLens } from './enLens.ts'
import { enMap } from './enMap.ts'
import { enMatrix } from './enMatrix.ts'
import { enPictures } from './enPictures.ts'
import { enRecords } from './enRecords.ts'
import { enTyping } from './enTyping.ts'
import { enVersions } from './enVersions.ts'
import { enViews } from './enViews.ts'
import type { Text } from '../nl/nl.ts'
import { spoken } from '../spokenEnglish.ts'

/** Every sentence of the screen in English, written and not translated word for word. */
export const en = {
  ...enAccess,
  ...enAnswers,
  ...enApp,
  ...enAround,
  ...enBeside,
  ...enChanges,
  ...enDoubles,
  ...enExporting,
  ...enFacts,
  ...enFiles,
  ...enHand,
  ...enLens,
  ...enMap,
  ...enMatrix,
  ...enPictures,
  ...enRecords,
  ...enTyping,
  ...enVersions,
  ...enViews,

  common: {
    appName: 'Network map',
    close: 'Close',
    cancel: 'Cancel',
    done: 'Done',
    untitled: 'Untitled map',
    organisations: (number) => count(number, 'organisation', 'organisations'),
    coalitions: (number) => count(number, 'coalition', 'coalitions'),
    somebody: 'a colleague',
  },




  otherLife: {
    began: 'This map has started afresh on the server. This is the map of today.',
    revoked: 'Your access to this map was withdrawn.',
    refused: 'The server did not accept something of yours. This is the map as it is on the server.',
    back: 'You have access to this map again.',
    nothing: 'Everything you did had been sent.',
    unsent: (changes) => `${count(changes, 'change', 'changes')} of yours had not been sent yet. ${changes === 1 ? 'It is' : 'They are'} only on this device, for 30 days at most:`,
    refusedEdits: (changes) => `${count(changes, 'change', 'changes')} of yours ${changes === 1 ? 'is' : 'are'} not on it, but only on this device, for 30 days at most:`,
    left: 'This found no place on the map of today. The rest is on it.',
    andMore: (number) => `and ${number} more`,
    reapply: 'Put them on this map',
    reapplyLater: 'With a connection you can put them on the map of today.',
    save: 'Save them as a file',
    drop: 'Delete them',
    dropQuestion: 'They are nowhere else. Delete them?',
    dropConfirm: 'Delete them for good',
    keep: 'Keep them for now',
    close: 'All right',
    fileName: (title) => `changes ${title}.json`,
    saved: 'The file is among your downloads.',
    reapplied: 'Your changes are on the map.',
  },



  map: {
    region: 'Network map',
    tabs: 'Ways to look at the map',
    tabMap: 'Map',
    tabList: 'List',
    opening: 'Opening the map…',
    openFailed: 'The map could not be opened.',
    home: 'All maps',
    title: 'Title of the map',
    titleHint: 'Give the map a title',
    question: 'Question of the map',
    questionHint: 'Which question does this map answer?',
    more: 'More',
    undo: 'Undo',
    redo: 'Redo',
    settings: 'Settings',
    about: 'About this map',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fit: 'Show everything',
    describe: (organisations, coalitions) => `Drawing with ${organisations} and ${coalitions}. The same content is under List, as text.`,
    keys: 'Walk over the map with the arrow keys, Enter opens, question mark shows all keys.',
    empty: 'Type who takes part. One line can be a whole coalition:',
    example: 'Mentaal Gezond: Altrecht (lead), Zilveren Kruis (funder), Gemeente Utrecht',
    readOnly: 'This map was made with a newer version. You can look at it; reload to edit.',
  },

  connection: {
    label: 'Connection',
    connecting: 'Connecting…',
    saved: 'Saved',
    waiting: (changes) => (changes === 1 ? '1 change waiting' : `${changes} changes waiting`),
    offline: 'Offline',
    full: 'No room left',
    noAccess: 'No access',
    stopped: {
      epoch: 'This map was started anew on the server',
      gone: 'The server does not know this map',
      tooOld: 'Reload: there is a newer version',
      tooBig: 'The map is too big for the server',
      malformed: 'The server refuses this map',
      setApart: 'The server cannot open this map',
      revoked: 'Access was withdrawn',
      refused: 'The server did not accept something',
      expired: 'The link has expired',
      taken: 'There is another map at this address',
      code: 'Not kept on the server yet',
      origin: 'The server refuses this address',
    },
    explain: {
      connecting: 'Looking for a connection. You can keep working.',
      saved: 'Everything is on the server.',
      waiting: (changes) => `${count(changes, 'change is', 'changes are')} waiting until the server has saved them.`,
      offline: (changes) => `No connection. You can keep working${changes === 0 ? '.' : `; ${count(changes, 'change is', 'changes are')} waiting.`}`,
      full: (changes) => `The server has no more room for this map. You can keep working: ${count(changes, 'change is', 'changes are')} on this device and will follow as soon as there is room. Tell whoever runs the server.`,
      noAccess: 'This link does not open the map. Ask whoever keeps the map for a new one.',
      stopped: (changes) => (changes === 0 ? 'Nothing is being sent any more.' : `Nothing is being sent any more. ${count(changes, 'change is', 'changes are')} on this device only.`),
    },
  },

  people: {
    label: 'Who is here',
    nameless: 'Somebody without a name',
    more: (number) => `and ${number} more`,
    follow: (name) => `Follow ${name}`,
    following: (name) => `You are following ${name}, until you do something yourself.`,
    together: 'Together',
    everybody: 'Everybody who is here',
    callAll: 'Bring everyone here',
    callHint: 'The others are asked to look along. Those who do see what you select.',
    called: (number) => (number === 1 ? 'Your colleague is asked to look along.' : `${number} colleagues are asked to look along.`),
    asksAlong: (name) => `${name} asks you to look along.`,
    lookAlong: 'Look along',
    askName: 'Your name?',
    whyName: 'You are not alone. With a name others see who is thinking along.',
    name: 'Your name',
    namePlaceholder: 'For example Noor',
    saveName: 'Show my name',
    notNow: 'Not now',
    selected: (name) => `${name} has selected this`,
  },

  legend: {
    label: 'Legend',
    fold: 'Fold the legend',
    unfold: 'Show the legend',
    domains: 'Domain',
    unknownDomain: 'domain not known',
    size: { coalitions: 'The larger the circle, the more coalitions.', betweenness: 'The larger the circle, the more often on the shortest way between two others.' },
    signs: 'Signs',
    hull: 'coalition: who sits at the table',
    membersUnknown: 'members unknown',
    plate: 'coalition',
    seat: 'sits at the table',
    together: 'work together: thicker with more reasons',
    around: 'stands around it: funds, advises …',
    tie: 'relation',
    directed: 'relation with a direction',
    planned: 'planned or wanted',
    placeholder: 'still to be filled in',
    ended: 'role or tie that is over',
    endedHull: 'coalition that is over',
    pinned: 'stays put when arranging',
    closed: 'no longer exists',
    succession: 'merger, split or new name',
    partOf: 'part of',
  },


  notices: {
    label: 'Messages',
    dismiss: 'Close this message',
    undoStands: (things, who) => `Not everything was taken back: ${who} has changed ${spoken(things)} since.`,
    undoHeld: (things, who) => `${spoken(things)} ${things.length === 1 ? 'is' : 'are'} being dragged by ${who} right now. Where they let go is what counts.`,
    fieldOf: (field, name) => `${field} of ${name}`,
    merged: (number) => (number === 1 ? 'While you were away a colleague replaced a value of yours.' : `While you were away colleagues replaced ${number} values of yours.`),
    movedElsewhere: (names) => (names.length > 3 ? `A colleague put ${names.length} things that you had moved somewhere else.` : `A colleague put ${spoken(names)} somewhere else than you did.`),
    mine: 'yours',
    theirs: 'now',
    nothing: 'empty',
    yes: 'yes',
    no: 'no',
    restoreMine: 'Put mine back',
    leftOut: (number) => `${count(number, 'record', 'records')} on this map cannot be read and ${number === 1 ? 'is' : 'are'} not shown. The rest is right.`,
    newVersion: 'There is a new version. Reload when it suits you; the line or field you are typing in is kept too.',
    reload: 'Reload',
    storageFailing: 'This device cannot store anything any more. Keep this window open until it says Saved, or free some space.',
    noShell: 'At this address you can keep working without a connection, but not open the map again.',
    something: 'something on the map',
    theMap: 'the map',
  },





} satisfies Text
