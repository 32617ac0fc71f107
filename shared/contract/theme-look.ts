/** The colours that a theme has, by what they are for. */
export const themeColors = ['ink', 'quietInk', 'brand', 'brandLight', 'tint', 'line'] as const
export type ThemeColor = (typeof themeColors)[number]

/** A line of a table; its weight is in points. */
export type TableLine = { readonly color: ThemeColor; readonly weight: number }

/** What a theme says of its tables. A line that is null is not drawn, and neither is a shade. */
export type TableLook = {
  readonly underHead: TableLine | null
  /** Under a heading that stands over several columns, where heads are merged. */
  readonly underGroup: TableLine | null
  readonly betweenRows: TableLine | null
  readonly atEnd: TableLine | null
  readonly overSubtotal: TableLine | null
  readonly overTotal: TableLine | null
  readonly underTotal: TableLine | null
  readonly headShade: ThemeColor | null
  /** The shade of every other row. */
  readonly banding: ThemeColor | null
}

/** How a theme has a report look, in Word and on paper. */
export type ThemeLook = {
  readonly fonts: { readonly text: string; readonly table: string }
  /** Six hexadecimal digits without a hash. */
  readonly colors: Readonly<Record<ThemeColor, string>>
  /** Points. */
  readonly sizes: {
    readonly text: number
    readonly lead: number
    readonly table: number
    readonly caption: number
    readonly note: number
    readonly running: number
    readonly coverTitle: number
    readonly coverYear: number
    /** Headings 1–7. */
    readonly headings: ReadonlyArray<number>
  }
  /** Millimetres. */
  readonly page: {
    readonly marginSide: number
    readonly marginTop: number
    readonly marginBottom: number
  }
  readonly chapterStartsPage: boolean
  readonly tables: TableLook
}
