import { describe, expect, it } from 'vitest'
import { TEMPLATE_COLUMNS } from '../../../src/formats/tables/templateWords.ts'
import { writeTemplate } from '../../../src/formats/tables/writeTemplate.ts'
import { writeWorkbook } from '../../../src/formats/workbook/writeWorkbook.ts'
import { COLUMNS, SHEETS, type Heading } from '../../../src/model/sheets/headings.ts'
import type { Language } from '../../../src/model/vocabulary.ts'
import { enTemplate } from '../../../src/ui/text/en/enTemplate.ts'
import { nlTemplate } from '../../../src/ui/text/nl/nlTemplate.ts'
import { readBack } from '../readBack.ts'

const WORDS = { nl: nlTemplate, en: enTemplate } as const

describe.each(['nl', 'en'] as const)('the template (%s)', (language: Language) => {
  it('reads back as nothing, without a problem', async () => {
    const read = await readBack({ name: 'sjabloon.xlsx', bytes: writeTemplate(language, WORDS[language]) })
    expect(read.problems).toEqual([])
    expect([read.network.organisations.size, read.network.coalitions.size, read.network.memberships.size, read.network.ties.size, read.network.successions.size]).toEqual([0, 0, 0, 0, 0])
  })

  it('reads without a problem once its examples are filled in', async () => {
    const tables = Object.keys(TEMPLATE_COLUMNS) as (keyof typeof TEMPLATE_COLUMNS)[]
    const filled = tables.map((table) => {
      const columns = Object.entries(WORDS[language].columns[table] as Readonly<Record<string, { readonly example: string }>>)
      const headings = columns.map(([column]) => ({ text: (COLUMNS[table] as Readonly<Record<string, Heading>>)[column]?.[language] ?? '' }))
      return { name: SHEETS[table][language], rows: [headings, columns.map(([, { example }]) => ({ text: example }))], columns: [] }
    })
    const { network, problems } = await readBack({ name: 'sjabloon.xlsx', bytes: writeWorkbook(filled, 'x') })
    expect(problems).toEqual([])
    const altrecht = [...network.organisations.values()].find(({ name }) => name === 'Altrecht')
    expect(altrecht).toMatchObject({ kind: 'ggz-instelling', domain: 'ggz', period: { from: { date: '2019-03' }, to: { date: '2024' } } })
    expect([...network.coalitions.values()].find(({ name }) => name === 'Mentaal Gezond')).toMatchObject({ kind: 'opgave', status: 'planned' })
    expect([...network.memberships.values()][0]).toMatchObject({ party: altrecht?.id, role: 'trekker' })
    expect([...network.ties.values()][0]).toMatchObject({ kind: 'financiert', strength: 2 })
    expect([...network.successions.values()][0]?.from).toHaveLength(4)
  })
})
