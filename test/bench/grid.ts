import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { decimalFromNumber } from '../../shared/base/decimal.ts'
import { setRowFormula, suggestedRowFormula } from '../../shared/tables/edit-formulas.ts'
import type { TypedTable } from '../../shared/tables/typed-table.ts'
import {
  aCell,
  aChapter,
  aColumn,
  aParagraph,
  aReport,
  aRow,
  aTable,
  aTableBlock,
} from '../helpers/builders.ts'
import { projectBytes } from '../helpers/project-bytes.ts'
import { addressOf, type InstalledBrowser, startHost } from './browser-host.ts'
import type { BrowserLine } from './find.ts'
import { listenForKeys, quantile, takeKeyTimes } from './key-times.ts'

const ROWS = 200
const COLUMNS = 12
const ROUNDS = 60
/** A quick typist: about twelve keys a second. */
const PAUSE = 80

/**
 * Keys in a table of 200 × 12 with a computed sum in a real browser, each from the key to the next frame that is drawn,
 * without the wait for the screen's own rhythm.
 */
export async function measureGrid(
  root: string,
  folder: string,
  { browserType, executablePath }: InstalledBrowser,
): Promise<ReadonlyArray<BrowserLine>> {
  const file = join(folder, 'rutenett.beretning')
  writeFileSync(file, projectBytes(gridReport()))
  const host = startHost(root, folder, file)
  const browser = await browserType.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-frame-rate-limit', '--disable-gpu-vsync'],
  })
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await page.goto(await addressOf(host))
    await page.getByRole('grid').waitFor()
    return await measurePage(page)
  } finally {
    await browser.close()
    host.kill('SIGTERM')
  }
}

async function measurePage(page: Page): Promise<ReadonlyArray<BrowserLine>> {
  const at = (row: number, column: number) =>
    page.getByRole('grid').locator(`[data-row="${row}"][data-column="${column}"]`)
  await listenForKeys(page)
  await at(10, 2).click()
  await press(page, 'ArrowDown', ROUNDS)
  const moved = await takeKeyTimes(page)
  await at(10, 3).click()
  const opened: number[] = []
  const typed: number[] = []
  const committed: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    await press(page, '7')
    opened.push(...(await takeKeyTimes(page)))
    for (const key of ['1', ',', '5']) await press(page, key)
    typed.push(...(await takeKeyTimes(page)))
    await press(page, 'Enter')
    committed.push(...(await takeKeyTimes(page)))
  }
  // Nothing is measured that did not happen: the last cell holds what was typed, the sum counts it.
  const last = await at(9 + ROUNDS, 3).innerText()
  if (!last.startsWith('71,5'))
    throw new Error(`The last cell holds «${last}», not what was typed.`)
  const line = (what: string, times: ReadonlyArray<number>): BrowserLine => ({
    what: `table of ${ROWS} × ${COLUMNS}: ${what}, 95th percentile until drawn`,
    ms: quantile(times, 0.95),
    bar: 16,
    note: `median ${quantile(times, 0.5).toFixed(1)} of ${times.length}`,
  })
  return [
    line('move to the next cell', moved),
    line('first letter in a cell', opened),
    line('letter in an open cell', typed),
    line('keep and move on', committed),
  ]
}

async function press(page: Page, key: string, times = 1): Promise<void> {
  for (let count = 0; count < times; count++) {
    await page.keyboard.press(key)
    await page.waitForTimeout(PAUSE)
  }
}

function gridReport() {
  const columns = Array.from({ length: COLUMNS }, (_, index) => aColumn(String(2010 + index)))
  const items = Array.from({ length: ROWS - 1 }, (_, row) =>
    aRow(
      `Post ${row}`,
      columns.map((_, column) =>
        aCell(decimalFromNumber(((row * 7919 + column * 104_729) % 1_000_000) / 10)),
      ),
    ),
  )
  const total = aRow(
    'Sum',
    columns.map(() => ''),
    { role: 'total' },
  )
  const table: TypedTable = aTable({ columns, rows: [...items, total] })
  const summed = setRowFormula(table, total.id, suggestedRowFormula(table, total.id, 'sum'))
  const chapter = aChapter('c-rutenett1', [
    aParagraph('b-rutenett1', 'En lang tabell.'),
    aTableBlock('b-rutenett2', summed.id),
    aParagraph('b-rutenett3', ''),
  ])
  return aReport([chapter], [summed])
}
