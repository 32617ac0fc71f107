/** A file as it is put in a ZIP: packed already, so that what has not changed need not be packed again. */
export type PackedFile = {
  readonly name: string
  /** 0 is stored, 8 is deflate (APPNOTE 4.4.5). */
  readonly method: 0 | 8
  readonly packed: Uint8Array
  readonly size: number
  readonly crc: number
}

const LOCAL_SIGNATURE = 0x04034b50
const CENTRAL_SIGNATURE = 0x02014b50
const END_SIGNATURE = 0x06054b50
const VERSION_NEEDED = 20
/** ZIP cannot hold dates before 1980; a fixed one makes the same files the same bytes. */
const FIRST_OF_JANUARY_1980 = 0x00210000

/**
 * Puts files together to a ZIP. It is given in pieces, so that large files need not be copied to one place. Names are
 * ASCII. All together must be less than 4 GB and 65 536 files, above which ZIP has another form.
 * Reference: APPNOTE.TXT 6.3.10, 4.3.7, 4.3.12, 4.3.16.
 */
export function packZip(files: ReadonlyArray<PackedFile>): ReadonlyArray<Uint8Array> {
  const pieces: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const file of files) {
    const local = header(file, null)
    pieces.push(local, file.packed)
    directory.push(header(file, offset))
    offset += local.length + file.packed.length
  }
  const directorySize = directory.reduce((sum, { length }) => sum + length, 0)
  return [...pieces, ...directory, directoryEnd(files.length, directorySize, offset)]
}

/** The header before a file's bytes or, with where that stands, its line in the directory. */
function header({ name, method, packed, size, crc }: PackedFile, offset: number | null) {
  const isCentral = offset !== null
  const start = isCentral ? 46 : 30
  const bytes = new Uint8Array(start + name.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, isCentral ? CENTRAL_SIGNATURE : LOCAL_SIGNATURE, true)
  if (isCentral) view.setUint16(4, VERSION_NEEDED, true)
  const at = isCentral ? 6 : 4
  view.setUint16(at, VERSION_NEEDED, true)
  view.setUint16(at + 4, method, true)
  view.setUint32(at + 6, FIRST_OF_JANUARY_1980, true)
  view.setUint32(at + 10, crc, true)
  view.setUint32(at + 14, packed.length, true)
  view.setUint32(at + 18, size, true)
  view.setUint16(at + 22, name.length, true)
  if (isCentral) view.setUint32(42, offset, true)
  for (let i = 0; i < name.length; i++) bytes[start + i] = name.charCodeAt(i)
  return bytes
}

function directoryEnd(count: number, size: number, offset: number): Uint8Array {
  const bytes = new Uint8Array(22)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, END_SIGNATURE, true)
  view.setUint16(8, count, true)
  view.setUint16(10, count, true)
  view.setUint32(12, size, true)
  view.setUint32(16, offset, true)
  return bytes
}
