import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import writeXlsx from 'write-excel-file/universal'
import { FILE_FAILURES } from '../../../src/formats/reading/fileFailures.ts'
import { readFile, readFiles, readPaste } from '../../../src/formats/reading/readFile.ts'
import { MAX_FILE_BYTES } from '../../../src/formats/reading/readingLimits.ts'
import { MAX_TABLE_COLUMNS } from '../../../src/model/sheets/tableLimits.ts'
import { describeImported, importContent } from '../../support/describeImported.ts'
import { makeWorkbook } from '../../support/makeWorkbook.ts'

const rowsOf = async (bytes: Uint8Array, sheet = 0) => {
  const read = await readFile(bytes, 'bestand.bin')
  return read.ok && read.value.kind === 'tables' ? read.value.tables[sheet]?.rows : read
}
const utf16 = (text: string, little: boolean) => Uint8Array.from([...text].flatMap((sign) => (little ? [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8] : [sign.charCodeAt(0) >> 8, sign.charCodeAt(0) & 255])))
const windows1252 = (text: string) => Uint8Array.from([...text].map((sign) => (sign === '€' ? 0x80 : sign.charCodeAt(0))))

const CSV = 'Naam;Bedrag\r\nCoöperatie Één;1,5\r\n"met; en\nregel";€ 2\r\n'
const CSV_ROWS = [['Naam', 'Bedrag'], ['Coöperatie Één', '1,5'], ['met; en\nregel', '€ 2']]

describe('text', () => {
  it.each([
    ['UTF-8', strToU8(CSV)],
    ['UTF-8 with its mark', strToU8(`\ufeff${CSV}`)],
    ['Windows-1252', windows1252(CSV)],
    ['UTF-16 LE with its mark', utf16(`\ufeff${CSV}`, true)],
    ['UTF-16 BE with its mark', utf16(`\ufeff${CSV}`, false)],
    ['UTF-16 LE', utf16(CSV, true)],
    ['UTF-16 BE', utf16(CSV, false)],
    ['a first line that names the separator', strToU8(`sep=;\r\n${CSV}`)],
  ])('%s', async (_, bytes) => expect(await rowsOf(bytes)).toEqual(CSV_ROWS))

  it.each([[','], [';'], ['\t'], ['|']])('cut by %j', async (separator) => {
    expect(await rowsOf(strToU8(`Van${separator}Naar\nGGD${separator}Lijn1`))).toEqual([['Van', 'Naar'], ['GGD', 'Lijn1']])
  })

  it.each([
    ['lines for Gephi', 'Source Target Weight\n"GGD Delft" Lijn1 2\n', [['Source', 'Target', 'Weight'], ['GGD Delft', 'Lijn1', '2']]],
    ['nodes for Gephi', 'Id Label\n1 "GGD Delft"\n', [['Id', 'Label'], ['1', 'GGD Delft']]],
    ['names, which stay whole', 'GGD Delft\nLijn 1\n', [['GGD Delft'], ['Lijn 1']]],
    ['a heading of two words', 'Van wie\nGGD Delft\n', [['Van wie'], ['GGD Delft']]],
  ])('a space cuts only where the headings say so: %s', async (_, text, rows) => expect(await rowsOf(strToU8(text))).toEqual(rows))
})

describe('workbooks', () => {
  it('dates as far as they are shown, numbers, truths, errors, formulas; hidden sheets; cells merged downwards', async () => {
    const bytes = makeWorkbook([
      { name: 'Een', rows: [['Groep', 'Naam'], ['Vitaal', 'A'], [null, 'B'], [], [{ v: 42005, format: 14 }, { v: 42005, format: 'yyyy' }, { v: 42005.5, format: 'mmm\\-yy' }, { v: 1.5 }, { v: 1, t: 'b' }, { v: '#N/A', t: 'e' }, { v: 'uit <formule> & "zo"', t: 'str' }, { v: 3, format: '0.00"d"' }]], merged: ['A2:A3', 'A1:B1'] },
      { name: 'Tw&ee', rows: [['_x0041_ ë €']], hidden: true, inline: true },
    ])
    expect(await rowsOf(bytes)).toEqual([['Groep', 'Naam'], ['Vitaal', 'A'], ['Vitaal', 'B'], [], ['2015-01-01', '2015', '2015-01', '1.5', 'true', '', 'uit <formule> & "zo"', '3']])
    expect(await rowsOf(bytes, 1)).toEqual([['A ë €']])
    expect(await rowsOf(makeWorkbook([{ name: 'Mac', rows: [[{ v: 40543, format: 14 }]] }], {}, true))).toEqual([['2015-01-01']])
  })

  it('what our writing library makes', async () => {
    const written = await (await writeXlsx([{ sheet: 'Blad', data: [[{ value: 'Naam' }, { value: 'Sinds' }], [{ value: ' GGD & Co ' }, { value: new Date('2019-01-01'), type: Date, format: 'dd-mm-yyyy' }]] }]).toBlob()).arrayBuffer()
    expect(await rowsOf(new Uint8Array(written))).toEqual([['Naam', 'Sinds'], [' GGD & Co ', '2019-01-01']])
  })
})

const GEXF = `<?xml version="1.0"?><gexf xmlns="http://gexf.net/1.3" version="1.3" xmlns:viz="http://gexf.net/1.3/viz"><graph defaultedgetype="undirected" mode="dynamic">
  <attributes class="node"><attribute id="0" title="Type" type="string"/><attribute id="1" title="Budget" type="string"/></attributes>
  <nodes><node id="a" label="GGD" start="2014-01-01"><attvalues><attvalue for="0" value="GGD"/><attvalue for="1" value="veel"/></attvalues><viz:position x="10" y="20"/></node>
  <node id="b" label="Vitaal Delft"><attvalues><attvalue for="0" value="netwerk"/></attvalues></node><node id="c" label="Lijn1"/></nodes>
  <edges><edge id="0" source="a" target="b" label="trekker"><spells><spell start="2014"/><spell end="2019"/></spells></edge><edge id="1" source="a" target="c" type="directed" label="adviseert" weight="2"/></edges></graph></gexf>`
const GRAPHML = `<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml"><key id="d0" for="node" attr.name="type" attr.type="string"><default>ggz</default></key><key id="d1" for="edge" attr.name="relation"/><key id="d2" for="node" yfiles.type="nodegraphics"/>
  <graph edgedefault="directed"><node id="n0"><data key="d0">tafel</data><data key="d2"><y:ShapeNode><y:NodeLabel>Tafel Jeugd</y:NodeLabel></y:ShapeNode></data></node><node id="Altrecht"/>
  <edge source="Altrecht" target="n0"><data key="d1">lid</data></edge><hyperedge><endpoint node="n0"/></hyperedge></graph></graphml>`
const KUMU = { elements: [{ id: 'e1', label: 'Altrecht', type: 'ggz', tags: ['a', 'b'], Vestigingen: 12 }, { id: 'e2', label: 'Mentaal Gezond', type: 'samenwerking' }], connections: [{ id: 'c1', from: 'e1', to: 'e2', type: 'trekker', direction: 'directed' }] }
const KUMU_PROJECT = {
  name: 'P', defaultMap: 'map-1', attributes: [{ _id: 'attr-1', name: 'Label' }],
  elements: [{ _id: 'elem-a', attributes: { label: 'Altrecht', 'element type': 'Organization', tags: ['x'], founded: '1998' } }, { _id: 'elem-b', attributes: { label: 'Mentaal Gezond', 'element type': 'Network' } }],
  connections: [{ _id: 'conn-1', direction: 'directed', reversed: true, from: 'elem-b', to: 'elem-a', attributes: { 'connection type': 'chair' } }],
  loops: [{ _id: 'loop-1', attributes: { label: 'Vliegwiel' }, connections: ['conn-1'] }],
  maps: [{ _id: 'map-1', elements: [{ _id: 'node-1', element: 'elem-a', position: { x: 5, y: 6 }, pinned: true }] }],
}

describe('files of other programs', () => {
  it.each([
    ['GEXF', GEXF, { organisations: ['GGD · soort ggd · domein preventie · 2014-01-01..', 'Lijn1'], coalitions: ['Vitaal Delft · soort netwerk'], memberships: ['GGD · trekker · Vitaal Delft · 2014..2019'], ties: ['GGD · adviseert · Lijn1 · Weight: 2'] }],
    ['GraphML with labels of yEd', GRAPHML, { organisations: ['Altrecht · domein ggz'], coalitions: ['Tafel Jeugd · soort thematafel'], memberships: ['Altrecht · lid · Tafel Jeugd'], problems: ['hyperedges!1 · notOnMaps · lost'] }],
    ['Kumu, as it imports', JSON.stringify(KUMU), { organisations: ['Altrecht · domein ggz'], coalitions: ['Mentaal Gezond'], memberships: ['Altrecht · trekker · Mentaal Gezond'] }],
    ['Kumu, a whole project', JSON.stringify(KUMU_PROJECT), { organisations: ['Altrecht · 1998..'], coalitions: ['Mentaal Gezond · soort netwerk'], memberships: ['Altrecht · voorzitter · Mentaal Gezond'], problems: ['loops!1 · notOnMaps · Vliegwiel · lost'] }],
    ['networkx, as lists of neighbours', JSON.stringify({ directed: false, multigraph: false, nodes: [{ id: 'GGD' }, { id: 'Lijn1' }, { id: 'Elzha' }], adjacency: [[{ id: 'Lijn1', relation: 'adviseert' }], [{ id: 'GGD', relation: 'adviseert' }, { id: 'Elzha' }], [{ id: 'Lijn1' }]] }), { organisations: ['GGD · soort ggd · domein preventie · geraden', 'Lijn1', 'Elzha'], ties: ['GGD · adviseert · Lijn1', 'Lijn1 · werkt samen met · Elzha'] }],
    ['cytoscape', JSON.stringify({ elements: { nodes: [{ data: { id: 'a', name: 'GGD' }, position: { x: 1, y: 2 } }, { data: { id: 'b', name: 'Lijn1' } }], edges: [{ data: { id: 'e', source: 'a', target: 'b', relation: 'financiert' } }] } }), { organisations: ['GGD · soort ggd · domein preventie · geraden', 'Lijn1'], ties: ['GGD · financiert · Lijn1'] }],
    ['d3, by place in the list', JSON.stringify({ nodes: [{ name: 'GGD' }, { name: 'Lijn1' }], links: [{ source: 1, target: 0, value: 1 }] }), { organisations: ['GGD · soort ggd · domein preventie · geraden', 'Lijn1'], ties: ['Lijn1 · werkt samen met · GGD · value: 1'] }],
    ['graphology', JSON.stringify({ nodes: [{ key: 'a', attributes: { label: 'GGD' } }, { key: 'b' }], edges: [{ key: '1', source: 'a', target: 'b', attributes: { type: 'funds' } }] }), { organisations: ['GGD · soort ggd · domein preventie · geraden', 'b'], ties: ['GGD · financiert · b'] }],
  ])('%s', async (_, text, network) => expect(describeImported(importContent(await readFile(strToU8(text), 'x')))).toEqual(network))

  it('places: those of Gephi turned to ours, those of the map Kumu opens with', async () => {
    expect([...importContent(await readFile(strToU8(GEXF), 'x')).network.placements.values()]).toEqual([{ x: 10, y: -20, pinned: false }])
    expect([...importContent(await readFile(strToU8(JSON.stringify(KUMU_PROJECT)), 'x')).network.placements.values()]).toEqual([{ x: 5, y: 6, pinned: true }])
  })

  it('a pair of files of Gephi, in any order', async () => {
    const edges = { name: 'mijn [Edges].csv', bytes: strToU8('Source,Target,Type\n1,2,Undirected') }
    const nodes = { name: 'mijn [Nodes].csv', bytes: strToU8('Id,Label\n1,GGD Delft\n2,Elzha') }
    for (const files of [[edges, nodes], [nodes, edges]]) expect(describeImported(importContent(await readFiles(files))).ties).toEqual(['GGD Delft · werkt samen met · Elzha'])
  })

  it.each([
    ['cells of a spreadsheet', 'Naam\tRol\tCoalitie\nAltrecht, Utrecht\ttrekker\tMentaal Gezond'],
    ['lines', 'Altrecht, Utrecht; trekker; Mentaal Gezond'],
  ])('pasted %s', (_, text) => expect(describeImported(importContent(readPaste(text))).memberships).toEqual(['Altrecht, Utrecht · trekker · Mentaal Gezond']))
})

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const BOMB = zipSync({ 'xl/workbook.xml': strToU8('<workbook/>'), 'xl/sharedStrings.xml': new Uint8Array(12 * 1024 * 1024) })
const LAUGHS = '<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]><gexf>&lol2;</gexf>'

describe('a bad file gives one sentence', () => {
  it.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['spaces', strToU8(' \n \n'), 'empty'],
    ['empty cells', strToU8(';;\n;;\n'), 'empty'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0]), 'picture'],
    ['a drawing', strToU8('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'picture'],
    ['a PDF', strToU8('%PDF-1.7 '), 'pdf'],
    ['a page', strToU8('<!doctype html><html></html>'), 'unknownFormat'],
    ['a program', Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 3]), 'unknownFormat'],
    ['a workbook behind a password', Uint8Array.from([...OLE, 0, 0, ...utf16('EncryptedPackage', true)]), 'password'],
    ['a workbook of before 2007', Uint8Array.from([...OLE, 0, 0, ...utf16('Workbook', true)]), 'oldExcel'],
    ['an old Word document', Uint8Array.from([...OLE, 0, 0, ...utf16('WordDocument', true)]), 'notASpreadsheet'],
    ['a Word document', zipSync({ 'word/document.xml': strToU8('<w/>') }), 'notASpreadsheet'],
    ['a workbook cut in half', makeWorkbook([{ name: 'A', rows: [['x']] }]).subarray(0, 300), 'broken'],
    ['a zip bomb', BOMB, 'growsTooLarge'],
    ['a billion laughs', strToU8(LAUGHS), 'unsafeXml'],
    ['an external entity', strToU8('<!DOCTYPE gexf SYSTEM "file:///etc/passwd"><gexf/>'), 'unsafeXml'],
    ['entities within a workbook', makeWorkbook([{ name: 'A', rows: [['x']] }], { 'xl/sharedStrings.xml': LAUGHS }), 'unsafeXml'],
    ['XML of a hundred thousand levels', strToU8(`<gexf>${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}</gexf>`), 'unsafeXml'],
    ['XML that breaks off', strToU8('<gexf><graph>'), 'broken'],
    ['JSON that breaks off', strToU8('{"elements":['), 'broken'],
    ['JSON of a hundred thousand levels', strToU8('['.repeat(100_000)), 'broken'],
    ['JSON of something else', strToU8('{"a":1}'), 'unknownFormat'],
    ['a map of a newer version', strToU8('{"format":"netwerkkaart","version":99}'), 'newerVersion'],
    ['too many bytes', new Uint8Array(MAX_FILE_BYTES + 1), 'tooLarge'],
  ])('%s', async (_, bytes, why) => {
    const read = await readFile(bytes, 'bestand.xlsx')
    expect(read.ok ? 'read' : read.error.map(({ message }) => message)).toEqual([why])
    expect(FILE_FAILURES).toContain(why)
    expect(read.ok || read.error[0]?.path.startsWith('bestand.xlsx')).toBe(true)
  })

  it.each([
    ['an entity', `<?xml version="1.0"?>\n${LAUGHS.slice(21)}`, 'a/line 2'],
    ['XML with a tag too few', '<gexf>\n<graph>\n</gexf>', 'a/line 2'],
    ['JSON with a sign too many', '{\n"elements": [],,\n}', 'a/line 2'],
  ])('and says in which line: %s', async (_, text, path) => expect(await readFile(strToU8(text), 'a')).toMatchObject({ error: [{ path }] }))

  it('what is a file of somebody else does not go with tables', async () => {
    expect(await readFiles([{ name: 'a.gexf', bytes: strToU8(GEXF) }, { name: 'b.csv', bytes: strToU8('Van,Naar\na,b') }])).toEqual({ ok: false, error: [{ path: '', message: 'notTogether' }] })
  })

  it('a million columns: those within bounds come in, and it is said', async () => {
    const wide = await readFile(makeWorkbook([{ name: 'Breed', rows: [['Naam'], ['GGD Delft']] }, { name: 'Leeg', rows: [] }], {
      'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>Naam</v></c><c r="XFD1" t="str"><v>x</v></c></row><row r="2"><c r="A2" t="str"><v>GGD Delft</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>',
    }), 'breed')
    expect(describeImported(importContent(wide))).toMatchObject({ organisations: ['GGD Delft · soort ggd · domein preventie · geraden'] })
    const csv = await readFile(strToU8(`Naam${';k'.repeat(1_000_000)}\nGGD Delft;1`), 'breed.csv')
    expect(csv.ok && csv.value.kind === 'tables' && csv.value.tables[0]?.rows[0]?.length).toBe(MAX_TABLE_COLUMNS + 1)
    expect(describeImported(importContent(csv)).problems?.[0]).toBe(`breed! · tooManyColumns · ${MAX_TABLE_COLUMNS} · left`)
  })
})
