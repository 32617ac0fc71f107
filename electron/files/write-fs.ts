import type * as nodeFs from 'node:fs/promises'

/** The part of `node:fs/promises` that writing needs; a test hands in one that fails halfway. */
export type WriteFs = Pick<
  typeof nodeFs,
  'open' | 'rename' | 'link' | 'copyFile' | 'rm' | 'stat' | 'realpath' | 'readdir'
>
