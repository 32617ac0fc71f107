import { expect, test } from 'vitest'
import { splitChosen } from '../../../renderer/chapters/chosen-chapter.ts'
import { showReport } from '../../../renderer/stores/chapter-editors.ts'
import { noteCursor } from '../../../renderer/stores/cursor-store.ts'
import { currentReport, editorOf } from '../../../renderer/stores/report-store.ts'
import { uiStore } from '../../../renderer/stores/ui-store.ts'
import { aChapter, aHeading, aParagraph, aReport } from '../../helpers/builders.ts'

test('a chapter is split over the caret where it is now, also before that is noted', () => {
  showReport(
    aReport([
      aChapter('c-a', [
        aParagraph('b-a', 'Før.'),
        aHeading('b-b', 2, 'Ny'),
        aParagraph('b-c', 'Etter.'),
      ]),
    ]),
  )
  const editor = editorOf('c-a')
  uiStore.setState({ chapter: 'c-a' })
  editor.select({ path: [0, 0], offset: 0 })
  noteCursor(editor)
  editor.select({ path: [2, 0], offset: 0 })
  splitChosen()
  expect(currentReport().chapters.map(({ title }) => title)).toEqual(['c-a', 'Ny'])
})
