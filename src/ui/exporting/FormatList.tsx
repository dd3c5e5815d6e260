import { useState, type ReactNode } from 'react'
import { PAPERS, type PaperName } from '../../formats/pdf/papers.ts'
import { ChoiceField, type Option } from '../controls/fields/ChoiceField.tsx'
import { useLanguage, useText } from '../text/useText.ts'
import { BaseField, type SlideBase } from './BaseField.tsx'
import { PNG_WIDTHS, type ExportFormat } from './exportFormat.ts'
import { FormatRow } from './FormatRow.tsx'

type Props = { readonly isBusy: boolean; readonly onMake: (format: ExportFormat) => void }

/** Every format in the words of people, with what can be chosen for it. The buttons carry the names by which the formats are known. */
export function FormatList({ isBusy, onMake }: Props): ReactNode {
  const { exporting: text } = useText()
  const language = useLanguage()
  const [paper, setPaper] = useState<PaperName>('a3')
  const [width, setWidth] = useState<number>(PNG_WIDTHS[2])
  const [base, setBase] = useState<SlideBase | null>(null)
  const [kumuAs, setKumuAs] = useState<'xlsx' | 'json'>('xlsx')
  const kumuFiles = (['xlsx', 'json'] as const).map((value): Option => ({ value, label: text.kumu.files[value] }))
  const papers = PAPERS.map((value): Option => ({ value, label: text.pdf.papers[value] }))
  const widths = PNG_WIDTHS.map((value): Option => ({ value: String(value), label: text.picture.pixels(value.toLocaleString(language)) }))
  return (
    <ul className="export-formats" aria-label={text.formats}>
      <FormatRow {...text.pptx} buttons={[{ name: 'PowerPoint', format: { kind: 'pptx', base } }]} chosen={text.chosen(text.pptx.look, base?.name ?? text.pptx.ownLook)} isBusy={isBusy} onMake={onMake}>
        <BaseField base={base} onBase={setBase} />
      </FormatRow>
      <FormatRow {...text.pdf} buttons={[{ name: 'PDF', format: { kind: 'pdf', paper } }]} chosen={text.chosen(text.pdf.paper, text.pdf.papers[paper])} isBusy={isBusy} onMake={onMake}>
        <ChoiceField label={text.pdf.paper} value={paper} options={papers} onChoose={(value) => setPaper(PAPERS.find((each) => each === value) ?? 'a3')} />
      </FormatRow>
      <FormatRow {...text.picture} buttons={[{ name: 'PNG', format: { kind: 'png', width } }, { name: 'SVG', format: { kind: 'svg' } }]} chosen={text.chosen(text.picture.width, text.picture.pixels(width.toLocaleString(language)))} isBusy={isBusy} onMake={onMake}>
        <ChoiceField label={text.picture.width} value={String(width)} options={widths} onChoose={(value) => setWidth(Number(value))} />
      </FormatRow>
      <FormatRow {...text.xlsx} buttons={[{ name: 'Excel', format: { kind: 'xlsx' } }, { name: 'CSV', format: { kind: 'csv' } }]} isBusy={isBusy} onMake={onMake} />
      <FormatRow {...text.kumu} buttons={[{ name: 'Kumu', format: { kind: 'kumu', as: kumuAs } }]} chosen={text.chosen(text.kumu.file, text.kumu.files[kumuAs])} isBusy={isBusy} onMake={onMake}>
        <ChoiceField label={text.kumu.file} value={kumuAs} options={kumuFiles} onChoose={(value) => setKumuAs(value === 'json' ? 'json' : 'xlsx')} />
      </FormatRow>
      <FormatRow {...text.graphs} buttons={[{ name: 'GEXF', format: { kind: 'gexf' } }, { name: 'GraphML', format: { kind: 'graphml' } }]} isBusy={isBusy} onMake={onMake} />
      <FormatRow {...text.json} buttons={[{ name: 'JSON', format: { kind: 'json' } }]} isBusy={isBusy} onMake={onMake} />
    </ul>
  )
}
