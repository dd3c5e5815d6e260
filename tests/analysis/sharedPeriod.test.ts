import { describe, expect, it } from 'vitest'
import { sharedPeriod, spanOf } from '../../src/analysis/sharedPeriod.ts'
import { partialDate, type Period } from '../../src/model/partialDate.ts'

/** `2014-` is open at its end, `-` at both. */
function period(said: string): Period {
  const [from, to] = said.split('/').map((date) => (date === '' ? null : partialDate(date)))
  return { from: from ?? null, to: to ?? null }
}

const said = (found: Period | null): string | null => found && `${found.from?.date ?? ''}/${found.to?.date ?? ''}`

describe('periods', () => {
  it.each([
    [[], '/'],
    [['2014/2016', '2015/2018'], '2015/2016'],
    [['2014/2015', '2015/2018'], '2015/2015'],
    [['2014/2015-06', '2015-07/'], null],
    [['/', '2015/'], '2015/'],
    [['2015-03/', '2015/'], '2015-03/'],
    [['/2015', '/2015-03'], '/2015-03'],
  ])('%j have %s in common', (periods, shared) => expect(said(sharedPeriod(periods.map(period)))).toBe(shared))

  it.each([
    [['2014/2015', '2017/2018'], '2014/2018'],
    [['2014/', '2012/2013'], '2012/'],
    [['/2014', '2012/2013'], '/2014'],
  ])('%j span %s', (periods, span) => expect(said(spanOf(periods.map(period)))).toBe(span))
})
