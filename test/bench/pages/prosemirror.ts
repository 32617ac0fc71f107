import { history } from 'prosemirror-history'
import { Schema } from 'prosemirror-model'
import { EditorState } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import { editorPlace, givenParagraphs } from './given.ts'

const schema = new Schema({
  nodes: {
    doc: { content: 'paragraph+' },
    paragraph: { content: 'text*', toDOM: () => ['p', 0], parseDOM: [{ tag: 'p' }] },
    text: {},
  },
})
const paragraphs = givenParagraphs().map((text) =>
  schema.node('paragraph', null, text === '' ? [] : [schema.text(text)]),
)
const doc = schema.node('doc', null, paragraphs)
new EditorView(editorPlace(), { state: EditorState.create({ doc, plugins: [history()] }) })
document.head.append(
  Object.assign(document.createElement('style'), {
    textContent: '.ProseMirror { white-space: pre-wrap }',
  }),
)
