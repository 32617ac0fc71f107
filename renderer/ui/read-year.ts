/** A year of four digits, 1900–2200; null for anything else. */
export function readYear(typed: string): number | null {
  const year = /^\d{4}$/.test(typed.trim()) ? Number(typed) : 0
  return year >= 1900 && year <= 2200 ? year : null
}
