import { ReactEditor } from 'slate-react'
import { type ChapterId, isId } from '../../shared/base/id.ts'
import {
  notesOf,
  textsOfBlock,
  textsOfReport,
  titleOf,
  type WrittenText,
} from '../../shared/report/written-texts.ts'
import { blocksOf, type ChapterEditor } from '../editor/slate-types.ts'
import { shownIn, shownPeople } from '../find/drawn-elsewhere.ts'
import { fieldNames, fieldOfText } from '../find/field-of-text.ts'
import { editorOf, reportStore } from '../stores/report-store.ts'
import { uiStore } from '../stores/ui-store.ts'
import { namesOfFields, writtenField } from '../ui/written-field.tsx'

export type TextInChapter = {
  readonly chapter: ChapterId | null
  readonly text: WrittenText
  readonly openField?: string
}

/** What is written in what can be seen now: in titles and blocks, those as far again above and below, and in fields. */
export function visibleTexts(): ReadonlyArray<TextInChapter> {
  return [...textsBesidePage(), ...textsOnPage(), ...textInOpenCell()]
}

/** What is being written in a cell. */
function textInOpenCell(): ReadonlyArray<TextInChapter> {
  const openField = fieldNames.openCell
  const field = writtenField(openField)
  const chapter = field?.closest<HTMLElement>('[data-chapter]')?.dataset.chapter
  const { selection } = uiStore.getState()
  if (!field || !isId('c', chapter) || selection.kind !== 'cell') return []
  const { table, row, column } = selection
  const block = blocksOf(editorOf(chapter)).find(
    (one) => one.type === 'table' && one.table === table,
  )?.id
  if (block === undefined) return []
  const where = { block, table }
  const place: WrittenText['place'] =
    !isId('w', row) || column === 'label'
      ? { kind: 'caption', ...where }
      : { kind: 'cell', row, column, paragraph: 0, ...where }
  return [{ chapter, openField, text: { place, text: field.value, passages: [] } }]
}

/** Of what is about the whole report and of the notes, what has its field on the screen or is shown on the page. */
function textsBesidePage(): ReadonlyArray<TextInChapter> {
  const { settings, chapters } = reportStore.getState()
  const texts: ReadonlyArray<TextInChapter> = [
    ...textsOfReport(settings).map((text) => ({ chapter: null, text })),
    ...chapters.map((chapter) => ({ chapter: chapter.id, text: notesOf(chapter) })),
  ]
  const fields = namesOfFields()
  const people = shownPeople()
  return texts.filter(({ chapter, text: { place, text } }) => {
    if (text === '') return false
    if (fields.has(fieldOfText({ chapter, place }) ?? '')) return true
    return place.kind === 'person' ? people.has(place.person) : shownIn({ place }).length > 0
  })
}

function textsOnPage(): ReadonlyArray<TextInChapter> {
  const { chapters, tables } = reportStore.getState()
  return chapters.flatMap((chapter) => {
    const section = document.getElementById(`chapter-${chapter.id}`)
    // A section far away is not laid out, and asking after its blocks would lay it out.
    if (!section || !isNearSight(section)) return []
    const editor = editorOf(chapter.id)
    const texts = blocksOf(editor)
      .filter((_, index) => isBlockNear(editor, index))
      .flatMap((block) => textsOfBlock(block, tables))
    return [titleOf(chapter), ...texts].map((text) => ({ chapter: chapter.id, text }))
  })
}

/** Whether it is so near that scrolling soon shows it. */
export function isNearSight(element: Element): boolean {
  const { innerHeight: height } = window
  const { top, bottom } = element.getBoundingClientRect()
  return bottom > -height && top < 2 * height
}

function isBlockNear(editor: ChapterEditor, index: number): boolean {
  const block = editor.children[index]
  if (!block) return false
  try {
    return isNearSight(ReactEditor.toDOMNode(editor, block))
  } catch {
    // Not drawn yet: it is looked at again when it has been.
    return false
  }
}
