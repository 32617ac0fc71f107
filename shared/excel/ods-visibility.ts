import type { Sheet, Workbook } from './workbook.ts'

/** Beyond this a run of hidden rows is only the empty rest of the sheet. */
const MAX_HIDDEN_RUN = 10_000

/**
 * Adds what the library leaves out of an OpenDocument file: hidden sheets, rows and columns. `contentXml` is the text
 * of `content.xml`. Reference: OpenDocument 1.3 part 3, 19.726 (table:visibility), 20.403 (table:display).
 */
export function addOdsVisibility(workbook: Workbook, contentXml: string): Workbook {
  const hiddenStyles = new Set<string>()
  const style = /<style:style\b([^>]*style:family="table"[^>]*)>([\s\S]*?)<\/style:style>/g
  for (const [, head = '', body = ''] of contentXml.matchAll(style)) {
    if (/table:display="false"/.test(body)) hiddenStyles.add(attribute(head, 'style:name'))
  }
  const tables = contentXml.split(/<table:table(?=[\s>])/).slice(1)
  const sheets = workbook.sheets.map((sheet, index) => {
    const table = tables[index]
    return table === undefined ? sheet : withVisibility(sheet, table, hiddenStyles)
  })
  return { ...workbook, sheets }
}

function withVisibility(sheet: Sheet, table: string, hiddenStyles: ReadonlySet<string>): Sheet {
  const head = table.slice(0, table.indexOf('>'))
  const hasHidden = /table:visibility="(collapse|filter)"/.test(table)
  return {
    ...sheet,
    hidden: sheet.hidden || hiddenStyles.has(attribute(head, 'table:style-name')),
    hiddenRows: hasHidden ? hiddenRuns(table, 'row') : sheet.hiddenRows,
    hiddenColumns: hasHidden ? hiddenRuns(table, 'column') : sheet.hiddenColumns,
  }
}

function hiddenRuns(table: string, what: 'row' | 'column'): ReadonlyArray<number> {
  const hidden: number[] = []
  let at = 0
  const element = new RegExp(`<table:table-${what}(?=[\\s/>])([^>]*)>`, 'g')
  for (const [, attributes = ''] of table.matchAll(element)) {
    const count = Number(attribute(attributes, `table:number-${what}s-repeated`) || '1')
    if (/table:visibility="(collapse|filter)"/.test(attributes)) {
      for (let i = 0; i < Math.min(count, MAX_HIDDEN_RUN); i++) hidden.push(at + i)
    }
    at += count
  }
  return hidden
}

function attribute(attributes: string, name: string): string {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1] ?? ''
}
