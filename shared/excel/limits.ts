import { type FailureCode, fail, ok, type Result } from '../base/result.ts'
import { unpackEntry } from '../zip/unpack-entry.ts'
import { readZipDirectory, type ZipEntry } from '../zip/zip-directory.ts'
import { looksLikeText } from './decode-text.ts'
import type { WorkbookFormat } from './workbook.ts'

/**
 * What a workbook may hold at most: above it the file is refused before it is unpacked or as soon as it shows. Of what it
 * holds, no more is read at once than a window can show and a job can hold.
 */
export const workbookLimits = {
  fileBytes: 100 * 1024 * 1024,
  unpackedBytes: 200 * 1024 * 1024,
  zipEntries: 10_000,
  /** Unpacked by packed. Real sheets stay below 60; a part of repeated bytes comes near 1000. */
  ratio: 200,
  /** Below this size the ratio says nothing: a small styles part of repeated lines packs very well. */
  ratioFromBytes: 20 * 1024 * 1024,
  /** Rows read of a sheet at once. What is left out is told, and can be read as a part. */
  rowsRead: 5000,
  cellsInSheet: 100_000,
  /** In all sheets together. */
  cellsRead: 300_000,
  sheets: 500,
  /** Characters that a cell can have in a spreadsheet; what is beyond is left out as it is there. */
  charactersInCell: 32_767,
  /** In all cells together: one text may stand in a hundred thousand of them. */
  characters: 20_000_000,
} as const

const PK = [0x50, 0x4b]
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
/** What the stream of cells is called, in Excel 97 and later and in Excel 5. */
const OLE_NAMES = ['Workbook', 'WORKBOOK', 'Book', 'BOOK'] as const
const SMALL_BYTES = 256
/** What only an Excel file has. Some programs put the workbook at the top instead of in a folder. */
const IN_WORKBOOK = /^\/?(?:xl\/.*|workbook)\.xml$/i
const TEXT_EXTENSIONS = ['csv', 'tsv', 'txt', 'tab', '']
const ODS_TYPE = 'application/vnd.oasis.opendocument.spreadsheet'

/** What a workbook of each format may be called; a name without extension goes for all. */
const extensionsOf: Readonly<Record<WorkbookFormat, ReadonlyArray<string>>> = {
  xlsx: ['xlsx', 'xlsm', 'xltx', 'xltm', 'xlam'],
  xlsm: ['xlsm', 'xlsx', 'xltx', 'xltm', 'xlam'],
  xlsb: ['xlsb'],
  xls: ['xls', 'xlt', 'xla'],
  ods: ['ods', 'ots'],
  csv: TEXT_EXTENSIONS,
}

/** What a file that may be a workbook is called at the end. */
export const workbookExtensions: ReadonlySet<string> = new Set(
  Object.values(extensionsOf)
    .flat()
    .filter((extension) => extension !== '' && extension !== 'txt'),
)

/**
 * Says what kind of workbook the bytes are, or why they are refused, without unpacking. The content decides what a file
 * is. One that is named as something else is refused with what it is: a person who sends on a file that only this program
 * opens is not helped, and a name that lies is a warning.
 */
export function checkWorkbookBytes(bytes: Uint8Array, fileName: string): Result<WorkbookFormat> {
  const code = (code: FailureCode) => fail({ code, file: fileName })
  if (bytes.length === 0) return code('workbook-empty')
  if (bytes.length > workbookLimits.fileBytes) return code('file-too-large')
  const checked = startsWith(bytes, PK)
    ? checkZip(bytes)
    : startsWith(bytes, OLE)
      ? checkOle(bytes)
      : checkOther(bytes, fileName)
  if (!checked.ok) return code(checked.error)
  const extension = extensionOf(fileName)
  const isNamedSo = extension === '' || extensionsOf[checked.value].includes(extension)
  return isNamedSo
    ? checked
    : fail({ code: 'workbook-wrong-extension', file: fileName, detail: checked.value })
}

/** As `checkWorkbookBytes`, before a job; null for an encrypted package, which only the job can try to open. */
export function checkBeforeReading(
  bytes: Uint8Array,
  fileName: string,
): Result<WorkbookFormat | null> {
  const checked = checkWorkbookBytes(bytes, fileName)
  const isOpenedLater =
    !checked.ok && checked.error.code === 'workbook-encrypted' && isEncryptedPackage(bytes)
  return isOpenedLater ? ok(null) : checked
}

/** Whether Office has encrypted the file: then a workbook or a document lies whole in an OLE file. */
export function isEncryptedPackage(bytes: Uint8Array): boolean {
  return startsWith(bytes, OLE) && containsUtf16(bytes, 'EncryptedPackage')
}

type Checked = Result<WorkbookFormat, FailureCode>

function checkZip(bytes: Uint8Array): Checked {
  const entries = readZipDirectory(bytes)
  if (!entries) return fail('workbook-damaged')
  // OpenDocument 1.4 puts the whole file, encrypted, in one entry; older ones are found when they are read.
  const isEncrypted = entries.some(
    ({ encrypted, name }) => encrypted || name === 'encrypted-package',
  )
  if (isEncrypted) return fail('workbook-encrypted')
  const size = entries.reduce((sum, entry) => sum + entry.size, 0)
  if (entries.length > workbookLimits.zipEntries || size > workbookLimits.unpackedBytes) {
    return fail('workbook-too-large')
  }
  if (size > workbookLimits.ratioFromBytes && size > bytes.length * workbookLimits.ratio) {
    return fail('workbook-too-large')
  }
  const format = zipFormat(bytes, entries)
  return format ? ok(format) : fail('not-a-workbook')
}

function zipFormat(bytes: Uint8Array, entries: ReadonlyArray<ZipEntry>): WorkbookFormat | null {
  const has = (name: string) => entries.some((entry) => entry.name.toLowerCase() === name)
  if (has('[content_types].xml')) {
    if (has('xl/workbook.bin')) return 'xlsb'
    if (has('xl/vbaproject.bin')) return 'xlsm'
    return entries.some(({ name }) => IN_WORKBOOK.test(name)) ? 'xlsx' : null
  }
  if (!has('content.xml')) return null
  const mimetype = entries.find((entry) => entry.name === 'mimetype')
  // Some programs leave it out; what the file holds is then seen when it is read.
  if (!mimetype) return has('meta-inf/manifest.xml') ? 'ods' : null
  const type = smallText(bytes, mimetype)
  return type.startsWith(ODS_TYPE) ? 'ods' : null
}

/** The text of an entry that is only a line; empty when it is more than that. */
function smallText(bytes: Uint8Array, entry: ZipEntry): string {
  const content = entry.size <= SMALL_BYTES ? unpackEntry(bytes, entry) : null
  return content ? asciiText(content) : ''
}

/**
 * Names in an OLE file are UTF-16, in capitals from some programs; searching for them is enough to tell a workbook from a
 * document.
 */
function checkOle(bytes: Uint8Array): Checked {
  if (isEncryptedPackage(bytes)) return fail('workbook-encrypted')
  const isWorkbook = OLE_NAMES.some((name) => containsUtf16(bytes, name))
  return isWorkbook ? ok('xls') : fail('not-a-workbook')
}

function checkOther(bytes: Uint8Array, fileName: string): Checked {
  if (isOldBiff(bytes)) return ok('xls')
  const start = asciiText(bytes.subarray(0, 2048)).trimStart().toLowerCase()
  if (start.includes('urn:schemas-microsoft-com:office:spreadsheet')) {
    return fail('workbook-legacy-format')
  }
  const isMarkup = /^(\u00ef\u00bb\u00bf)?\s*<(\?xml|!doctype|html|head|body|table|svg)/.test(start)
  // Only what is named as text is read as text, because almost anything could be taken for it.
  const isText = TEXT_EXTENSIONS.includes(extensionOf(fileName)) && looksLikeText(bytes)
  return isText && !isMarkup ? ok('csv') : fail('not-a-workbook')
}

function extensionOf(fileName: string): string {
  const dot = fileName.lastIndexOf('.')
  return dot === -1 ? '' : fileName.slice(dot + 1).toLowerCase()
}

/** A sheet from before Excel 5 (2 to 4) is a bare stream that starts with BOF: record 0x0009, 0x0209 or 0x0409. */
function isOldBiff(bytes: Uint8Array): boolean {
  const [low, high = 0xff, length, lengthHigh] = bytes
  const isBof = low === 0x09 && (high === 0x00 || high === 0x02 || high === 0x04 || high === 0x08)
  return isBof && lengthHigh === 0 && (length === 4 || length === 6 || length === 8)
}

function startsWith(bytes: Uint8Array, start: ReadonlyArray<number>): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}

function asciiText(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return text
}

function containsUtf16(bytes: Uint8Array, word: string): boolean {
  const first = word.charCodeAt(0)
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    let i = 0
    while (
      i < word.length &&
      bytes[at + 2 * i] === word.charCodeAt(i) &&
      bytes[at + 2 * i + 1] === 0
    ) {
      i++
    }
    // A name ends with a null character; without it "Book" would be found in "Bookmarks".
    if (i === word.length && bytes[at + 2 * i] === 0 && bytes[at + 2 * i + 1] === 0) return true
  }
  return false
}
