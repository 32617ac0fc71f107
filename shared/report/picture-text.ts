/** What can be written about a picture or a chart beside its caption. */
export const pictureTexts = ['alt', 'credit'] as const
export type PictureText = (typeof pictureTexts)[number]

type Described = {
  readonly type: string
  readonly alt?: string
  readonly credit?: string
  readonly decorative?: boolean
}

/** What a person has written about a picture or a chart; empty for every other block, and where nobody is told of it. */
export function pictureText(block: Described, kind: PictureText): string {
  return kind === 'alt' && block.decorative ? '' : (block[kind] ?? '')
}
