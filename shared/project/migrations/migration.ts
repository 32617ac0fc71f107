/** Lifts the value of a file one schema up: pure, and never edited once a version with it has been released. */
export type Migration = { readonly from: number; readonly up: (value: unknown) => unknown }
