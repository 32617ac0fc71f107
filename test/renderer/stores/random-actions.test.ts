import { describe, expect, it } from 'vitest'
import { sha256 } from '../../../electron/files/sha256.ts'
import { showReport } from '../../../renderer/stores/chapter-editors.ts'
import { currentReport, history } from '../../../renderer/stores/report-store.ts'
import { canonicalJson } from '../../../shared/base/canonical-json.ts'
import { countingIdSource } from '../../../shared/base/id.ts'
import { openProject } from '../../../shared/project/open-project.ts'
import { readReport } from '../../../shared/report/read-report.ts'
import {
  aChapter,
  aHeading,
  aParagraph,
  aReport,
  aTable,
  aTableBlock,
} from '../../helpers/builders.ts'
import { projectBytes } from '../../helpers/project-bytes.ts'
import { seededRandom } from '../../helpers/random.ts'
import { actAtRandom } from './random-actions.ts'

/** Far fewer than the steps that are kept, so that a round can be taken back whole; the next begins where it ended. */
const ROUNDS = 20
const ACTIONS = 500
const SEED = Number(process.env.BERETNING_SEED ?? 1)

const report = aReport(
  [
    aChapter('c-one', [
      aParagraph('b-one', 'Første avsnitt'),
      aTableBlock('b-table', 't-resultat'),
      aParagraph('b-end', 'Etter'),
    ]),
    aChapter('c-two', [aHeading('b-head', 2, 'Andre'), aParagraph('b-two', 'Mer tekst her')]),
    aChapter('c-three', [aParagraph('b-three', 'Tredje')], { level: 2 }),
  ],
  [aTable()],
)

describe('ten thousand things done at random', () => {
  it(`are taken back, repeated and saved without a trace (seed ${SEED})`, async () => {
    const hand = { random: seededRandom(SEED), ids: countingIdSource(1_000_000) }
    showReport(report)
    for (let round = 0; round < ROUNDS; round++) {
      const start = snapshot()
      for (let step = 0; step < ACTIONS; step++) {
        const choice = hand.random(24)
        if (choice < 2) history.undo()
        else if (choice < 4) history.redo()
        else actAtRandom(hand)
        await nextTick()
      }
      await takeBackAndRepeat(start)
      expectSaved()
    }
  })
})

async function takeBackAndRepeat(start: string): Promise<void> {
  // What was taken back last is done again first: that is the end there is to come back to.
  while (history.store.getState().canRedo) history.redo()
  await nextTick()
  const end = snapshot()
  while (history.store.getState().canUndo) history.undo()
  await nextTick()
  expect(snapshot()).toBe(start)
  while (history.store.getState().canRedo) history.redo()
  await nextTick()
  expect(snapshot()).toBe(end)
}

/** The gate has nothing to mend, and what is opened is what was saved. */
function expectSaved(): void {
  const now = currentReport()
  const read = readReport(JSON.parse(canonicalJson(now)))
  expect(read).toEqual({ ok: true, value: { report: now, repairs: [] } })
  const bytes = projectBytes(now)
  const opened = openProject(bytes, sha256)
  if (!opened.ok) throw new Error(opened.error.code)
  expect(projectBytes(opened.value.report)).toEqual(bytes)
  // The editors find nothing to mend in it either.
  showReport(opened.value.report)
  expect(snapshot()).toBe(canonicalJson(now))
}

function snapshot(): string {
  return canonicalJson(currentReport())
}

/** A step ends with the tick; what is put off further is not waited for. */
async function nextTick(): Promise<void> {
  await Promise.resolve()
  await Promise.resolve()
}
