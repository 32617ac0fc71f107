/** One file in a ZIP, as its central directory declares it. */
export type ZipEntry = {
  readonly name: string
  readonly encrypted: boolean
  /** 0 is stored, 8 is deflate (APPNOTE 4.4.5). */
  readonly method: number
  readonly crc: number
  readonly compressedSize: number
  readonly size: number
  /** Where the local header starts. */
  readonly offset: number
  /** It stands for another file (a symbolic link of Unix). */
  readonly isLink: boolean
}

const END_SIGNATURE = 0x06054b50
const END_SIZE = 22
const MAX_COMMENT = 0xffff
const ZIP64_LOCATOR_SIGNATURE = 0x07064b50
const ZIP64_END_SIGNATURE = 0x06064b50
const CENTRAL_SIGNATURE = 0x02014b50
const CENTRAL_SIZE = 46
const LOCAL_SIGNATURE = 0x04034b50
const LOCAL_SIZE = 30
const ZIP64_FIELD = 0x0001
const IN_ZIP64 = 0xffffffff
/** Flag: the sizes stand after the bytes. */
const SIZES_FOLLOW = 1 << 3
/** The kind of file in the mode that Unix keeps in the upper half of the external attributes. */
const UNIX_KIND = 0o170000
const UNIX_LINK = 0o120000

/**
 * Reads the list of files without unpacking anything. Null when the directory is missing or broken, which is what a
 * truncated file looks like: the directory stands last.
 * Reference: APPNOTE.TXT 6.3.10, 4.3.12–4.3.16.
 */
export function readZipDirectory(bytes: Uint8Array): ReadonlyArray<ZipEntry> | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (!end || end.offset + end.size > bytes.length) return null
  const entries: ZipEntry[] = []
  let at = end.offset
  const stop = end.offset + end.size
  while (at < stop) {
    if (at + CENTRAL_SIZE > stop || view.getUint32(at, true) !== CENTRAL_SIGNATURE) return null
    const nameLength = view.getUint16(at + 28, true)
    const extraLength = view.getUint16(at + 30, true)
    const next = at + CENTRAL_SIZE + nameLength + extraLength + view.getUint16(at + 32, true)
    if (next > stop) return null
    entries.push(readEntry(view, at, nameLength, extraLength))
    at = next
  }
  return entries.length === end.count ? entries : null
}

/** The packed bytes of an entry; null when they lie outside the file. */
export function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array | null {
  if (entry.offset + LOCAL_SIZE > bytes.length) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint32(entry.offset, true) !== LOCAL_SIGNATURE) return null
  const start =
    entry.offset +
    LOCAL_SIZE +
    view.getUint16(entry.offset + 26, true) +
    view.getUint16(entry.offset + 28, true)
  const end = start + entry.compressedSize
  return end > bytes.length ? null : bytes.subarray(start, end)
}

export type LocalEntry = ZipEntry & { readonly headerSize: number }

/** A file as the header before it says; null when there is none, or when it does not say how long the file is. */
export function readLocalHeader(bytes: Uint8Array, offset: number): LocalEntry | null {
  if (offset + LOCAL_SIZE > bytes.length) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset + offset)
  const flags = view.getUint16(6, true)
  if (view.getUint32(0, true) !== LOCAL_SIGNATURE || (flags & SIZES_FOLLOW) !== 0) return null
  const nameLength = view.getUint16(26, true)
  const headerSize = LOCAL_SIZE + nameLength + view.getUint16(28, true)
  if (offset + headerSize > bytes.length) return null
  return {
    name: readName(view, LOCAL_SIZE, nameLength),
    encrypted: (flags & 1) === 1,
    method: view.getUint16(8, true),
    crc: view.getUint32(14, true),
    compressedSize: view.getUint32(18, true),
    size: view.getUint32(22, true),
    isLink: false,
    offset,
    headerSize,
  }
}

type DirectoryEnd = { readonly count: number; readonly size: number; readonly offset: number }

function findEnd(view: DataView): DirectoryEnd | null {
  const lowest = Math.max(0, view.byteLength - END_SIZE - MAX_COMMENT)
  for (let at = view.byteLength - END_SIZE; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END_SIGNATURE) continue
    const count = view.getUint16(at + 10, true)
    const size = view.getUint32(at + 12, true)
    const offset = view.getUint32(at + 16, true)
    const inZip64 = count === 0xffff || size === IN_ZIP64 || offset === IN_ZIP64
    return inZip64 ? findZip64End(view, at - 20) : { count, size, offset }
  }
  return null
}

function findZip64End(view: DataView, locator: number): DirectoryEnd | null {
  if (locator < 0 || view.getUint32(locator, true) !== ZIP64_LOCATOR_SIGNATURE) return null
  const at = Number(view.getBigUint64(locator + 8, true))
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== ZIP64_END_SIGNATURE) return null
  return {
    count: Number(view.getBigUint64(at + 32, true)),
    size: Number(view.getBigUint64(at + 40, true)),
    offset: Number(view.getBigUint64(at + 48, true)),
  }
}

function readEntry(view: DataView, at: number, nameLength: number, extra: number): ZipEntry {
  const nameStart = at + CENTRAL_SIZE
  const [size, compressedSize, offset] = withZip64(view, nameStart + nameLength, extra, [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ])
  return {
    name: readName(view, nameStart, nameLength),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    compressedSize,
    size,
    offset,
    isLink: ((view.getUint32(at + 38, true) >>> 16) & UNIX_KIND) === UNIX_LINK,
  }
}

function readName(view: DataView, start: number, length: number): string {
  let name = ''
  for (let i = 0; i < length; i++) name += String.fromCharCode(view.getUint8(start + i))
  // Some programs write the separator of Windows; the standard has only the slash (APPNOTE 4.4.17).
  return name.replaceAll('\\', '/')
}

type Sizes = readonly [number, number, number]

/** The zip64 field holds only those of size, packed size and offset that did not fit, in this order. */
function withZip64(view: DataView, start: number, length: number, sizes: Sizes): Sizes {
  if (!sizes.includes(IN_ZIP64)) return sizes
  const end = start + length
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== ZIP64_FIELD) continue
    let field = at + 4
    const read = (small: number): number => {
      if (small !== IN_ZIP64 || field + 8 > end) return small
      field += 8
      return Number(view.getBigUint64(field - 8, true))
    }
    return [read(sizes[0]), read(sizes[1]), read(sizes[2])]
  }
  return sizes
}
