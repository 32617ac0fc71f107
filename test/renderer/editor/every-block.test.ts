import { Editor, Transforms } from 'slate'
import { beforeEach, describe, expect, it } from 'vitest'
import { chosenBlocks, moveBlocks } from '../../../renderer/editor/block-handle/block-actions.ts'
import { showReport } from '../../../renderer/stores/chapter-editors.ts'
import { currentReport, editorOf, history } from '../../../renderer/stores/report-store.ts'
import { canonicalJson } from '../../../shared/base/canonical-json.ts'
import { openProject } from '../../../shared/project/open-project.ts'
import { blockKinds, everyBlockReport, reportOfBlocks } from '../../helpers/every-block.ts'
import { projectBytes, sha256 } from '../../helpers/project-bytes.ts'
import { settle } from '../../helpers/settle.ts'
import { resolved } from '../../helpers/word-export.ts'

/** What the window holds, without the blocks that writing at the end may add. */
function shown(): string {
  return canonicalJson(currentReport())
}

describe.each(Object.entries(blockKinds))('%s', (_, blocks) => {
  beforeEach(() => showReport(reportOfBlocks(blocks)))

  it('is kept as it is by the editor', () => {
    const editor = editorOf('c-alt')
    Editor.normalize(editor, { force: true })
    expect(shown()).toBe(canonicalJson(reportOfBlocks(blocks)))
  })

  it('can be moved, changed and deleted, and undo brings each back', async () => {
    const editor = editorOf('c-alt')
    for (let index = 1; index <= blocks.length; index++) {
      const start = shown()
      Transforms.select(editor, Editor.start(editor, [index]))
      moveBlocks(editor, chosenBlocks(editor), 'down')
      await settle()
      expect(shown()).not.toBe(start)
      history.undo()
      expect(shown()).toBe(start)
      Transforms.select(editor, Editor.end(editor, [index]))
      editor.insertText('x')
      editor.insertBreak()
      await settle()
      history.undo()
      while (history.store.getState().canUndo && shown() !== start) history.undo()
      expect(shown()).toBe(start)
      Transforms.removeNodes(editor, { at: [index] })
      await settle()
      expect(shown()).not.toBe(start)
      history.undo()
      expect(shown()).toBe(start)
    }
  })

  it('is saved and opened again as it was', () => {
    const report = reportOfBlocks(blocks)
    const opened = openProject(projectBytes(report), sha256)
    expect(opened).toMatchObject({ ok: true, value: { report, repairs: [] } })
  })
})

describe('a report with every kind of block', () => {
  const report = everyBlockReport()

  it('has text for everything in it', () => {
    expect(resolved(report).problems).toEqual([])
  })
})
