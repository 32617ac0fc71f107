import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { cssString, pageRules } from '../../renderer/print/page-rules.ts'
import { printAnchor } from '../../renderer/print/print-anchor.ts'
import { PrintReport } from '../../renderer/print/print-report.tsx'
import type { PrintedPages } from '../../shared/contract/values.ts'
import { buildLedger } from '../../shared/facts/build-ledger.ts'
import type { Block, Report } from '../../shared/report/report.ts'
import { resolveReport } from '../../shared/report/resolve.ts'
import { aChapter, aParagraph, aReport } from '../helpers/builders.ts'
import { everyBlockReport } from '../helpers/every-block.ts'
import { peopleReport } from '../helpers/people-report.ts'
import { builtInTheme } from '../helpers/word-theme.ts'

afterEach(cleanup)

const print = (report: Report, pages: PrintedPages | null = null) => {
  const resolved = resolveReport(report, buildLedger(Object.values(report.tables)))
  return render(<PrintReport report={resolved} theme={builtInTheme()} pages={pages} />).container
}

const item = (id: Block['id'], list: 'bullet' | 'number', level: 0 | 1, text: string): Block => ({
  ...{ type: 'list-item', id, list, level },
  children: [{ text }],
})

describe('the printed report', () => {
  it('has every block of the report, with headings in order and tables with heads', () => {
    const report = everyBlockReport()
    const container = print(report)
    const drawn = container.textContent ?? ''
    const resolved = resolveReport(report, buildLedger(Object.values(report.tables)))
    for (const { blocks } of resolved.chapters) {
      for (const block of blocks) {
        if ('runs' in block) {
          for (const run of block.runs) if (run.kind === 'text') expect(drawn).toContain(run.text)
        }
        if (block.kind === 'table') expect(drawn).toContain(block.table.caption)
      }
    }
    for (const table of within(container).getAllByRole('table'))
      expect(table.querySelectorAll('thead th').length).toBeGreaterThan(0)
  })

  it('counts a numbered list on after other text, and begins the level below anew', () => {
    const container = print(
      aReport([
        aChapter('c-a', [
          item('b-1', 'number', 0, 'Første'),
          item('b-2', 'number', 1, 'Under første'),
          item('b-3', 'number', 0, 'Andre'),
          item('b-4', 'number', 1, 'Under andre'),
          item('b-5', 'bullet', 0, 'Punkt'),
        ]),
      ]),
    )
    const items = [...container.querySelectorAll('ol li')]
    expect(items.map((one) => [one.firstChild?.textContent, one.getAttribute('value')])).toEqual([
      ['Første', '1'],
      ['Under første', '1'],
      ['Andre', '2'],
      ['Under andre', '1'],
    ])
    expect(screen.getByText('Punkt').closest('ul')).not.toBeNull()
  })

  it('leads from the contents and each footnote to its place', () => {
    const note = {
      type: 'footnote',
      id: 'b-note',
      content: [{ text: 'En fotnote' }],
      children: [{ text: '' }],
    }
    const container = print(aReport([aChapter('c-a', [aParagraph('b-a', 'Tekst', note as never)])]))
    for (const link of container.querySelectorAll('a[href^="#"]')) {
      const target = link.getAttribute('href')?.slice(1) ?? ''
      expect(container.querySelector(`[id="${target}"]`), target).not.toBeNull()
    }
    expect(within(container).getByText('En fotnote').closest('li')?.getAttribute('value')).toBe('1')
  })

  it('has a line for each of two signers of the same name', () => {
    const report = peopleReport()
    const { people = [] } = report.settings
    const twice = people.map((one) =>
      one.name === 'Medlem Etter' ? { ...one, name: 'Medlem Eksempel' } : one,
    )
    const complaints = vi.spyOn(console, 'error')
    const container = print({ ...report, settings: { ...report.settings, people: twice } })
    const lines = [...container.querySelectorAll('li')].map((line) => line.textContent)
    expect(lines.filter((line) => line === 'Medlem EksempelStyremedlem')).toHaveLength(2)
    expect(complaints).not.toHaveBeenCalled()
  })

  it('names who each row of a roster is about', () => {
    const rows = [...print(peopleReport()).querySelectorAll('table[aria-label] tbody tr')]
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) expect(row.querySelector('th[scope="row"]')?.textContent).not.toBe('')
  })

  it('says that it is digitally signed only when it is', () => {
    const words = 'Dokumentet er digitalt signert.'
    expect(print({ ...peopleReport(), status: 'toSigning' }).textContent).not.toContain(words)
    expect(print({ ...peopleReport(), status: 'signed' }).textContent).toContain(words)
  })
})

describe('the pages of a printed report', () => {
  const there = aChapter('c-der', [aParagraph('b-der', 'Her står det.')], { title: 'Der' })
  const link = { type: 'reference', target: there.id, show: 'page' } as const
  const pointer: Block = {
    type: 'paragraph',
    id: 'b-her',
    children: [{ text: 'Se ' }, { ...link, children: [{ text: '' }] }, { text: '' }],
  }
  const here = aChapter('c-her', [pointer], { title: 'Her' })

  it('are told in the contents and where the text points to a page, once they are counted', () => {
    const counted = { [printAnchor(here.id)]: 3, [printAnchor(there.id)]: 12 }
    print(aReport([here, there]), counted)
    const contents = screen.getByRole('navigation', { name: 'Innhold' })
    expect(
      within(contents)
        .getAllByRole('link')
        .map(({ textContent }) => textContent),
    ).toEqual(['1Her3', '2Der12'])
    screen.getByRole('link', { name: 'side\u00a012' })
  })

  it('are not told of where they cannot be counted: a reference says the number of what it points to', () => {
    const container = print(aReport([here, there]))
    expect(container.textContent).not.toMatch(/side/)
    screen.getByRole('link', { name: 'kapittel\u00a02' })
  })
})

describe('the theme of a printed report', () => {
  const calm = { ...builtInTheme(), fonts: { ...builtInTheme().fonts, text: 'Inter' } }
  const styleOf = (report: Report, theme = calm) => {
    const resolved = resolveReport(report, buildLedger([]))
    const { container } = render(<PrintReport report={resolved} theme={theme} pages={null} />)
    const drawn = container.firstElementChild
    if (!(drawn instanceof HTMLElement)) throw new Error('Nothing was drawn.')
    return drawn.style
  }

  it('gives fonts, sizes and the lines of tables', () => {
    const tables = { ...calm.tables, betweenRows: null, banding: 'tint' } as const
    const style = styleOf(aReport([]), { ...calm, tables })
    expect(style.getPropertyValue('--font-text')).toBe('"Inter", serif')
    expect(style.getPropertyValue('--size-h1')).toBe(`${calm.sizes.headings[0]}pt`)
    expect(style.getPropertyValue('--between-rows')).toBe('0')
    expect(style.getPropertyValue('--banding')).toBe(`#${calm.colors.tint}`)
    expect(style.getPropertyValue('--under-head')).toBe(`1.5pt solid #${calm.colors.brand}`)
    expect(pageRules(aReport([]), calm)).toContain(`${calm.page.marginSide}mm`)
  })

  it('is in the colour of the report where it has one', () => {
    const report = aReport([])
    const look = { brand: '7a1f5c' }
    const style = styleOf({ ...report, settings: { ...report.settings, look } })
    expect(style.getPropertyValue('--brand')).toBe('#7a1f5c')
    expect(style.getPropertyValue('--under-head')).toContain('#7a1f5c')
  })
})

describe('the rules of the pages', () => {
  it('cannot be broken out of by a title', () => {
    const hostile = '"; } body { display: none } \\ \n</style>'
    expect(cssString(hostile).slice(1, -1)).toMatch(/^(?:[\p{L}\p{N} ]|\\[0-9a-f]+ )*$/u)
    const { settings } = aReport([])
    const sheet = pageRules({ settings: { ...settings, title: hostile } }, builtInTheme())
    expect(sheet).not.toContain(hostile)
    expect(sheet).toContain('"Side " counter(page) " av " counter(pages)')
  })
})
