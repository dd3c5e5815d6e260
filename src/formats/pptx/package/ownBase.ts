import type { Language } from '../../../model/vocabulary.ts'
import { COLOURS } from '../../../drawing/colours.ts'
import type { Box } from '../../../drawing/boxes.ts'
import { emu, place } from '../xml/frame.ts'
import type { DeckBase } from './deckBase.ts'
import { CONTENT_TYPES, PREFIXES, XML_HEAD, contentTypesXml, part, relationship, relationshipsXml } from './openPackage.ts'
import { themeXml } from './themeXml.ts'

const SIZE = { width: 960, height: 540 }
const TITLE: Box = { left: 36, top: 18, right: 924, bottom: 62 }
const FOOTER: Box = { left: 36, top: 508, right: 780, bottom: 528 }
const NUMBER: Box = { left: 844, top: 508, right: 924, bottom: 528 }
const TITLE_PT = 24
const SMALL_PT = 12

const PATHS = { presentation: 'ppt/presentation.xml', master: 'ppt/slideMasters/slideMaster1.xml', layout: 'ppt/slideLayouts/slideLayout1.xml', theme: 'ppt/theme/theme1.xml' } as const

/** What slides stand on when nobody brings a base: 16:9, one master with a title and a number, one layout, and a typeface that every office has. */
export function ownBase(language: Language): DeckBase {
  const parts = new Map<string, string>([
    ['[Content_Types].xml', contentTypesXml({
      defaults: new Map([['rels', CONTENT_TYPES.relationships], ['xml', 'application/xml']]),
      overrides: new Map([[PATHS.presentation, CONTENT_TYPES.presentation], [PATHS.master, CONTENT_TYPES.master], [PATHS.layout, CONTENT_TYPES.layout], [PATHS.theme, CONTENT_TYPES.theme]]),
    })],
    ['_rels/.rels', relationshipsXml([relationship('rId1', 'officeDocument', PATHS.presentation)])],
    [PATHS.presentation, presentationXml(language)],
    ['ppt/_rels/presentation.xml.rels', relationshipsXml([relationship('rId1', 'slideMaster', 'slideMasters/slideMaster1.xml'), relationship('rId2', 'theme', 'theme/theme1.xml')])],
    [PATHS.master, masterXml(language)],
    ['ppt/slideMasters/_rels/slideMaster1.xml.rels', relationshipsXml([relationship('rId1', 'slideLayout', '../slideLayouts/slideLayout1.xml'), relationship('rId2', 'theme', '../theme/theme1.xml')])],
    [PATHS.layout, layoutXml(language)],
    ['ppt/slideLayouts/_rels/slideLayout1.xml.rels', relationshipsXml([relationship('rId1', 'slideMaster', '../slideMasters/slideMaster1.xml')])],
    [PATHS.theme, themeXml(COLOURS.light)],
  ])
  return {
    parts: new Map([...parts].map(([path, xml]) => [path, part(xml)])),
    presentation: PATHS.presentation,
    layout: PATHS.layout,
    size: SIZE,
    title: null,
    titleRoom: TITLE,
    area: { left: TITLE.left, top: TITLE.bottom + 2, right: TITLE.right, bottom: FOOTER.top - 8 },
    titlePoints: TITLE_PT,
    titleFill: '',
    // Not a placeholder: some programs show those in a typeface of their own.
    footer: FOOTER,
    slideNumber: '12',
    ink: 'own',
    isInverted: false,
  }
}

function presentationXml(language: Language): string {
  return `${XML_HEAD}<p:presentation ${PREFIXES} saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:sldSz cx="${emu(SIZE.width)}" cy="${emu(SIZE.height)}"/><p:notesSz cx="6858000" cy="9144000"/><p:defaultTextStyle><a:defPPr><a:defRPr lang="${language === 'nl' ? 'nl-NL' : 'en-GB'}"/></a:defPPr></p:defaultTextStyle></p:presentation>`
}

const GROUP = '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>'

function masterXml(language: Language): string {
  return `${XML_HEAD}<p:sldMaster ${PREFIXES}><p:cSld><p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg><p:spTree>${GROUP}${placeholders(language, true)}</p:spTree></p:cSld><p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/><p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst><p:hf hdr="0" ftr="0" dt="0"/><p:txStyles><p:titleStyle>${levelStyle(TITLE_PT, '+mj', true)}</p:titleStyle><p:bodyStyle>${levelStyle(16, '+mn', false)}</p:bodyStyle><p:otherStyle>${levelStyle(14, '+mn', false)}</p:otherStyle></p:txStyles></p:sldMaster>`
}

function levelStyle(points: number, font: string, isBold: boolean): string {
  return `<a:lvl1pPr marL="0" indent="0" algn="l"><a:lnSpc><a:spcPct val="95000"/></a:lnSpc><a:buNone/><a:defRPr sz="${points * 100}" b="${isBold ? 1 : 0}"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="${font}-lt"/><a:ea typeface="${font}-ea"/><a:cs typeface="${font}-cs"/></a:defRPr></a:lvl1pPr>`
}

function layoutXml(language: Language): string {
  return `${XML_HEAD}<p:sldLayout ${PREFIXES} type="titleOnly" preserve="1"><p:cSld name="${WORDS[language].layout}"><p:spTree>${GROUP}${placeholders(language, false)}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`
}

/** What PowerPoint shows where nothing is filled in yet; it stands in the master, like the names of things there. */
const WORDS = {
  nl: { layout: 'Titel en kaart', title: 'Titel', number: 'Dianummer', lang: 'nl-NL' },
  en: { layout: 'Title and map', title: 'Title', number: 'Slide number', lang: 'en-GB' },
} as const

/** A layout takes places and letters from its master. */
function placeholders(language: Language, isMaster: boolean): string {
  const { title, number, lang } = WORDS[language]
  const small = `<a:lstStyle><a:lvl1pPr algn="r"><a:defRPr sz="${SMALL_PT * 100}"><a:solidFill><a:schemeClr val="tx2"/></a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl1pPr></a:lstStyle>`
  const body = (anchor: string, inner: string): string => (isMaster ? `<a:bodyPr vert="horz" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="${anchor}"><a:normAutofit/></a:bodyPr>${inner}` : `<a:bodyPr/>${inner}`)
  const text = (words: string): string => `<a:p><a:r><a:rPr lang="${lang}"/><a:t>${words}</a:t></a:r></a:p>`
  const geometry = (box: Box): string => (isMaster ? `${place(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>` : '')
  const shape = (id: number, name: string, ph: string, box: Box, inner: string): string => `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${ph}/></p:nvPr></p:nvSpPr><p:spPr>${geometry(box)}</p:spPr><p:txBody>${inner}</p:txBody></p:sp>`
  return [
    shape(2, title, 'type="title"', TITLE, body('b', '<a:lstStyle/>') + text(title)),
    shape(4, number, 'type="sldNum" sz="quarter" idx="12"', NUMBER, body('ctr', small) + `<a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="${lang}"/><a:t>‹#›</a:t></a:fld><a:endParaRPr lang="${lang}"/></a:p>`),
  ].join('')
}
