import { strToU8, zipSync } from 'fflate'
import { aNetwork } from '../../support/smallNetwork.ts'
import { partsOf, writtenBytes } from './writtenDeck.ts'

/** Of a point. */
export const EMU = 12_700

type Place = readonly [left: number, top: number, width: number, height: number]
export type Ph = { readonly type: string; readonly at?: Place; readonly text?: string }
export type Master = { readonly theme: string; readonly holders: readonly Ph[]; readonly layouts: readonly { readonly name: string; readonly type?: string; readonly holders: readonly Ph[] }[]; readonly styles?: string; readonly ground?: string }

function shapes(holders: readonly Ph[]): string {
  return holders.map(({ type, at, text = '<a:p/>' }, index) => {
    const place = at ? `<a:xfrm><a:off x="${at[0] * EMU}" y="${at[1] * EMU}"/><a:ext cx="${at[2] * EMU}" cy="${at[3] * EMU}"/></a:xfrm>` : ''
    return `<p:sp><p:nvSpPr><p:cNvPr id="${index + 2}" name="${type}"/><p:cNvSpPr/><p:nvPr><p:ph type="${type}" idx="${index + 10}"/></p:nvPr></p:nvSpPr><p:spPr>${place}</p:spPr><p:txBody><a:bodyPr/>${text}</p:txBody></p:sp>`
  }).join('')
}

/** A file of 4:3 with these masters; `used` says on which layout, counted through all masters, its own slides stand. */
export function baseWith(masters: readonly Master[], used: readonly number[] = []): Uint8Array {
  const parts: Record<string, string> = Object.fromEntries([...partsOf(writtenBytes(aNetwork({})))].filter(([path]) => !/slideLayout|slideMaster|theme|slides\//.test(path)))
  const xmlns = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
  const rels = (list: readonly (readonly [id: string, kind: string, target: string])[]): string => `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.map(([id, kind, target]) => `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/>`).join('')}</Relationships>`
  let layout = 0
  for (const [index, { theme, holders, layouts, styles = '', ground = '' }] of masters.entries()) {
    const own = layouts.map(({ name, type, holders: inside }) => {
      layout += 1
      parts[`ppt/slideLayouts/slideLayout${layout}.xml`] = `<p:sldLayout ${xmlns}${type ? ` type="${type}"` : ''}><p:cSld name="${name}"><p:spTree>${shapes(inside)}</p:spTree></p:cSld></p:sldLayout>`
      parts[`ppt/slideLayouts/_rels/slideLayout${layout}.xml.rels`] = rels([['rId1', 'slideMaster', `../slideMasters/slideMaster${index + 1}.xml`]])
      return layout
    })
    parts[`ppt/slideMasters/slideMaster${index + 1}.xml`] = `<p:sldMaster ${xmlns}><p:cSld>${ground}<p:spTree>${shapes(holders)}</p:spTree></p:cSld><p:clrMap bg1="lt1" tx1="dk1"/><p:sldLayoutIdLst>${own.map((number) => `<p:sldLayoutId id="${2_147_483_700 + number}" r:id="rId${number}"/>`).join('')}</p:sldLayoutIdLst>${styles}</p:sldMaster>`
    parts[`ppt/slideMasters/_rels/slideMaster${index + 1}.xml.rels`] = rels([...own.map((number) => [`rId${number}`, 'slideLayout', `../slideLayouts/slideLayout${number}.xml`] as const), ['rIdT', 'theme', `../theme/theme${index + 1}.xml`]])
    parts[`ppt/theme/theme${index + 1}.xml`] = `<a:theme ${xmlns} name="${theme}"/>`
  }
  for (const [index, number] of used.entries()) {
    parts[`ppt/slides/slide${index + 1}.xml`] = `<p:sld ${xmlns}/>`
    parts[`ppt/slides/_rels/slide${index + 1}.xml.rels`] = rels([['rId1', 'slideLayout', `../slideLayouts/slideLayout${number}.xml`]])
  }
  parts['ppt/presentation.xml'] = `<p:presentation ${xmlns}><p:sldMasterIdLst>${masters.map((_, index) => `<p:sldMasterId id="${2_147_483_648 + index}" r:id="rIdM${index + 1}"/>`).join('')}</p:sldMasterIdLst><p:sldSz cx="${720 * EMU}" cy="${540 * EMU}"/></p:presentation>`
  parts['ppt/_rels/presentation.xml.rels'] = rels([...masters.map((_, index) => [`rIdM${index + 1}`, 'slideMaster', `slideMasters/slideMaster${index + 1}.xml`] as const), ...used.map((_, index) => [`rIdS${index}`, 'slide', `slides/slide${index + 1}.xml`] as const)])
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])))
}

export const HIGH: Ph = { type: 'title', at: [50, 20, 620, 80] }
const LOW: Ph = { type: 'title', at: [50, 200, 620, 90] }
export const BODY: Ph = { type: 'body', at: [50, 120, 620, 360] }
export const TITLE_ONLY = { name: 'Alleen titel', holders: [{ type: 'title' }, { type: 'ftr' }, { type: 'sldNum' }] }
export const LAYOUTS = [{ name: 'Titeldia', type: 'title', holders: [{ type: 'ctrTitle' }, { type: 'subTitle' }] }, { name: 'Titel en inhoud', type: 'obj', holders: [{ type: 'title' }, { type: 'obj' }] }, { name: 'Leeg', type: 'blank', holders: [] }, TITLE_ONLY]
/** As somebody has it whose PowerPoint speaks Dutch. */
export const PLAIN: Master = { theme: 'Huisstijl', holders: [HIGH, BODY], layouts: LAYOUTS, styles: '<p:txStyles><p:titleStyle><a:lvl1pPr><a:defRPr sz="2800"/></a:lvl1pPr></p:titleStyle></p:txStyles>' }
export const COVER: Master = { ...PLAIN, theme: 'Omslag', holders: [LOW, { type: 'body', at: [50, 320, 620, 60] }] }
