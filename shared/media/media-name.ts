/** The kinds of picture a report can hold. */
export const pictureTypes = ['png', 'jpg', 'svg'] as const
export type PictureType = (typeof pictureTypes)[number]

/** The SHA-256 of a picture in hexadecimal and its type, as a file name: what a block holds instead of the bytes. */
export type MediaName = `${string}.${PictureType}`

export function isMediaName(value: unknown): value is MediaName {
  return typeof value === 'string' && /^[0-9a-f]{64}\.(?:png|jpg|svg)$/.test(value)
}

export function mediaName(sha256: string, type: PictureType): MediaName {
  return `${sha256}.${type}`
}

/** The hash a picture is stored by. */
export function hashOfMedia(name: MediaName): string {
  return name.slice(0, name.indexOf('.'))
}

/** What the name says that the picture is. */
export function typeOfMedia(name: MediaName): PictureType {
  return pictureTypes.find((type) => name.endsWith(`.${type}`)) ?? 'png'
}
