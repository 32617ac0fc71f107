import { duplicateChosen, mergeChosen, splitChosen } from '../chapters/chosen-chapter.ts'
import { insertChart } from '../charts/insert-chart.ts'
import { chosenBlocks, duplicateBlocks } from '../editor/block-handle/block-actions.ts'
import { openMenuAtCaret } from '../editor/block-handle/handle-store.ts'
import { focusFormatBar } from '../editor/format-bar/bar-store.ts'
import { goToHit, openFind } from '../find/find-actions.ts'
import { ids } from '../ids.ts'
import { choosePicture } from '../pictures/insert-pictures.ts'
import { makePdf } from '../print/print-actions.ts'
import { openExportLog, verifyFile } from '../signing/log-actions.ts'
import { correctNext, toggleSpelling } from '../spelling/spelling-actions.ts'
import { addChapter } from '../stores/chapter-editors.ts'
import { reportStore } from '../stores/report-store.ts'
import {
  openDialog,
  selectChapter,
  selectReport,
  setFocusMode,
  togglePane,
  uiStore,
} from '../stores/ui-store.ts'
import { mayWrite } from '../stores/write-gate.ts'
import { text } from '../text/text.ts'
import { speakOtherLanguage } from '../text/window-language.ts'
import {
  leaveReport,
  mayLeave,
  openFromWindow,
  saveReport,
  saveReportAs,
} from './document-actions.ts'
import { startExport } from './export-actions.ts'
import { redo, undo } from './history-actions.ts'
import { startImport } from './import-actions.ts'
import { type InsertOffer, insertOffer } from './insert-offers.ts'
import { nextPane } from './panes.ts'
import { readingCommands } from './reading-commands.ts'
import { startRefresh } from './refresh-actions.ts'
import {
  clearFormat,
  insertContact,
  insertDivider,
  insertFootnote,
  insertHardSpace,
  insertMirror,
  insertPageBreak,
  insertRoster,
  insertSignatures,
  setAttribution,
  toggleAutoformat,
  toggleBlock,
  toggleBoxAt,
  toggleLanguage,
  toggleMark,
  write,
} from './text-actions.ts'

/** `Mod` is Ctrl, or Cmd on a Mac. */
export type Keys = string

export type Command = {
  readonly id: string
  readonly label: string
  readonly keys?: ReadonlyArray<Keys>
  /** Its keys count only while the caret is in the text. */
  readonly isForText?: true
  /** How it is offered where something is put into the text; absent for what is no such thing. */
  readonly insert?: InsertOffer
  readonly run: () => void
}

const words = text.commands

/** Everything the person can ask for, in the order it is listed. Shortcuts and the palette read this list. */
export const commands: ReadonlyArray<Command> = withOffers([
  { id: 'save', label: words.save, keys: ['Mod+S'], run: () => void saveReport() },
  { id: 'saveAs', label: words.saveAs, keys: ['Mod+Shift+S'], run: () => void saveReportAs() },
  { id: 'open', label: words.open, keys: ['Mod+O'], run: () => void openFromWindow() },
  { id: 'new', label: words.new, run: () => void startNew() },
  { id: 'import', label: words.import, run: () => void startImport() },
  { id: 'refresh', label: words.refresh, run: () => void startRefresh() },
  { id: 'export', label: words.export, keys: ['Mod+E'], run: startExport },
  { id: 'pdf', label: text.print.command, run: () => void makePdf() },
  { id: 'reportStatus', label: text.signing.open, run: () => openDialog('status') },
  { id: 'exportLog', label: text.signing.log.open, run: openExportLog },
  { id: 'verify', label: text.signing.log.verifyOpen, run: () => void verifyFile() },
  {
    id: 'aboutReport',
    label: words.aboutReport,
    // Once the text has told that the caret is back, for that shows the caret's chapter.
    run: () => queueMicrotask(selectReport),
  },
  { id: 'undo', label: words.undo, keys: ['Mod+Z'], run: undo },
  { id: 'redo', label: words.redo, keys: ['Mod+Y', 'Mod+Shift+Z'], run: redo },
  { id: 'number', label: words.insertNumber, run: () => openDialog('pick-number') },
  { id: 'reference', label: words.insertReference, run: () => openDialog('pick-reference') },
  { id: 'footnote', label: words.insertFootnote, run: insertFootnote },
  { id: 'link', label: words.insertLink, keys: ['Mod+Shift+K'], run: () => openDialog('link') },
  { id: 'newTable', label: words.newTable, run: () => openDialog('new-table') },
  { id: 'picture', label: words.insertPicture, run: () => void choosePicture() },
  { id: 'chart', label: words.insertChart, run: insertChart },
  {
    id: 'pageBreak',
    label: words.insertPageBreak,
    keys: ['Mod+Enter'],
    isForText: true,
    run: insertPageBreak,
  },
  { id: 'addChapter', label: words.addChapter, run: addNextChapter },
  { id: 'bold', label: words.bold, keys: ['Mod+B'], run: () => toggleMark('bold') },
  { id: 'italic', label: words.italic, keys: ['Mod+I'], run: () => toggleMark('italic') },
  { id: 'underline', label: words.underline, keys: ['Mod+U'], run: () => toggleMark('underline') },
  // On a Norwegian keyboard: Ctrl+Shift++ types `?`, and Ctrl+= is pressed with Shift and 0.
  {
    id: 'superscript',
    label: text.hands.superscript,
    keys: ['Mod+Shift+?'],
    isForText: true,
    run: () => toggleMark('superscript'),
  },
  {
    id: 'subscript',
    label: text.hands.subscript,
    keys: ['Mod+Shift+0'],
    isForText: true,
    run: () => toggleMark('subscript'),
  },
  {
    id: 'clearFormat',
    label: text.hands.clear,
    keys: ['Mod+ '],
    isForText: true,
    run: clearFormat,
  },
  {
    id: 'hardSpace',
    label: text.hands.hardSpace,
    keys: ['Mod+Shift+ '],
    isForText: true,
    run: insertHardSpace,
  },
  {
    id: 'formatBar',
    label: text.hands.formatBar,
    keys: ['Alt+F10'],
    run: () => void focusFormatBar(),
  },
  { id: 'blockMenu', label: text.hands.block.open, keys: ['Mod+.'], run: openMenuAtCaret },
  {
    id: 'duplicateBlock',
    label: text.hands.block.duplicate,
    keys: ['Mod+Shift+D'],
    isForText: true,
    run: () => write((editor) => duplicateBlocks(editor, chosenBlocks(editor), ids)),
  },
  ...(['en', 'nb', 'nn', 'se', 'sv', 'da', 'de', 'fr'] as const).map((language) => ({
    id: `language-${language}`,
    label: words.markLanguage(words.languages[language]),
    run: () => toggleLanguage(language),
  })),
  {
    id: 'paragraph',
    label: words.paragraph,
    keys: ['Mod+Alt+0'],
    run: () => toggleBlock({ type: 'paragraph' }),
  },
  { id: 'lead', label: words.lead, run: () => toggleBlock({ type: 'lead' }) },
  { id: 'quote', label: words.quote, run: () => toggleBlock({ type: 'quote' }) },
  { id: 'pullQuote', label: words.pullQuote, run: () => toggleBlock({ type: 'pull-quote' }) },
  { id: 'attribution', label: words.attribution, run: setAttribution },
  {
    id: 'bigNumber',
    label: words.bigNumber,
    run: () => toggleBlock({ type: 'big-number', style: { wording: 'words' } }),
  },
  { id: 'factBox', label: words.factBox, run: () => toggleBoxAt('fact') },
  { id: 'featureBox', label: words.featureBox, run: () => toggleBoxAt('feature') },
  { id: 'pairBox', label: words.pairBox, run: () => toggleBoxAt('pair') },
  { id: 'boxTitle', label: words.boxTitle, run: () => toggleBlock({ type: 'box-title' }) },
  ...([2, 3, 4] as const).map((level) => ({
    id: `heading${level}`,
    label: words[`heading${level}`],
    keys: [`Mod+Alt+${level}`],
    run: () => toggleBlock({ type: 'heading', level }),
  })),
  {
    id: 'bullets',
    label: words.bulletList,
    keys: ['Mod+Shift+L'],
    run: () => toggleBlock({ type: 'list-item', list: 'bullet' }),
  },
  {
    id: 'numbers',
    label: words.numberList,
    run: () => toggleBlock({ type: 'list-item', list: 'number' }),
  },
  {
    id: 'decisions',
    label: words.decisionList,
    run: () => toggleBlock({ type: 'list-item', list: 'decision' }),
  },
  { id: 'mirror', label: words.mirror, run: insertMirror },
  { id: 'divider', label: words.divider, run: insertDivider },
  { id: 'boardRoster', label: words.boardRoster, run: () => insertRoster('board') },
  { id: 'managementRoster', label: words.managementRoster, run: () => insertRoster('management') },
  { id: 'contact', label: words.contact, run: insertContact },
  { id: 'signatures', label: words.signatures, run: insertSignatures },
  { id: 'people', label: text.people.open, run: () => openDialog('people') },
  { id: 'find', label: words.find, keys: ['Mod+F'], run: () => openFind(false) },
  { id: 'replace', label: words.replace, keys: ['Mod+H', 'Mod+Alt+F'], run: () => openFind(true) },
  { id: 'findNext', label: words.findNext, keys: ['F3'], run: () => goToHit(1) },
  { id: 'findPrevious', label: words.findPrevious, keys: ['Shift+F3'], run: () => goToHit(-1) },
  { id: 'spelling', label: text.spelling.correct, keys: ['F7'], run: () => void correctNext() },
  { id: 'toggleAutoformat', label: text.hands.autoformat.toggle, run: toggleAutoformat },
  { id: 'duplicateChapter', label: text.chapters.duplicateChosen, run: duplicateChosen },
  { id: 'splitChapter', label: text.chapters.splitChosen, run: splitChosen },
  { id: 'mergeChapter', label: text.chapters.mergeChosen, run: mergeChosen },
  { id: 'toggleSpelling', label: text.spelling.turnOn, run: toggleSpelling },
  {
    id: 'shortcuts',
    label: text.hands.shortcuts.open,
    keys: ['F1'],
    run: () => openDialog('shortcuts'),
  },
  { id: 'palette', label: words.palette, keys: ['Mod+K'], run: () => openDialog('palette') },
  { id: 'nextPane', label: words.nextPane, keys: ['F6'], run: () => nextPane(1) },
  { id: 'lastPane', label: words.previousPane, keys: ['Shift+F6'], run: () => nextPane(-1) },
  {
    id: 'chapters',
    label: words.toggleChapters,
    run: () => togglePane('chaptersShown'),
  },
  {
    id: 'inspector',
    label: words.toggleInspector,
    run: () => togglePane('inspectorShown'),
  },
  {
    id: 'focusMode',
    label: words.focusMode,
    keys: ['Mod+Shift+F'],
    run: () => setFocusMode(!uiStore.getState().isFocusMode),
  },
  { id: 'otherLanguage', label: words.otherLanguage, run: () => void changeLanguage() },
  { id: 'leave', label: words.closeReport, run: () => void leaveReport() },
])

export type InsertCommand = Command & { readonly insert: InsertOffer }

/** Those that put something into the text, as they are offered in menus. */
export const insertCommands: ReadonlyArray<InsertCommand> = commands
  .flatMap((command) => (command.insert ? [{ ...command, insert: command.insert }] : []))
  .toSorted((a, b) => a.insert.order - b.insert.order)

function withOffers(all: ReadonlyArray<Command>): ReadonlyArray<Command> {
  return all.map((command) => {
    const insert = insertOffer(command.id)
    return { ...guarded(command), ...(insert && { insert }) }
  })
}

/** Refused while the report is read-only, unless it changes nothing. */
function guarded(command: Command): Command {
  if (readingCommands.has(command.id)) return command
  return {
    ...command,
    run: () => {
      if (mayWrite()) command.run()
    },
  }
}

async function changeLanguage(): Promise<void> {
  await leaveReport()
  if (reportStore.getState().id === null) speakOtherLanguage()
}

async function startNew(): Promise<void> {
  if (await mayLeave()) openDialog('new-report')
}

function addNextChapter(): void {
  selectChapter(addChapter(text.chapters.newTitle, uiStore.getState().chapter))
}
