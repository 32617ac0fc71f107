import { createEmptyHistoryState, registerHistory } from '@lexical/history'
import { registerPlainText } from '@lexical/plain-text'
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from 'lexical'
import { editorPlace, givenParagraphs } from './given.ts'

const place = editorPlace()
place.contentEditable = 'true'
const editor = createEditor({
  namespace: 'plain',
  onError: (error) => {
    throw error
  },
})
editor.setRootElement(place)
registerPlainText(editor)
registerHistory(editor, createEmptyHistoryState(), 1000)
editor.update(() => {
  const root = $getRoot()
  root.clear()
  for (const text of givenParagraphs())
    root.append($createParagraphNode().append($createTextNode(text)))
})
