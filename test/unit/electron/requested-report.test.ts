import { describe, expect, it } from 'vitest'
import { createRequestedReport } from '../../../electron/requested-report.ts'

function requests(atStart: string | null = null) {
  const told: string[] = []
  return { told, requested: createRequestedReport(atStart, (path) => told.push(path)) }
}

describe('a report the system asks for', () => {
  it('waits for the page, and is given once', () => {
    const { requested, told } = requests('/a.beretning')
    expect(requested.take()).toBe('/a.beretning')
    expect(requested.take()).toBeNull()
    expect(told).toEqual([])
  })

  it('is not lost while the page is loading', () => {
    const { requested, told } = requests()
    requested.request('/a.beretning')
    expect(told).toEqual([])
    expect(requested.take()).toBe('/a.beretning')
  })

  it('is told to a page that is there', () => {
    const { requested, told } = requests()
    requested.take()
    requested.request('/a.beretning')
    expect(told).toEqual(['/a.beretning'])
    expect(requested.take()).toBeNull()
  })

  it('waits for the next page when the last is gone', () => {
    const { requested, told } = requests()
    requested.take()
    requested.pageGone()
    requested.request('/a.beretning')
    expect(told).toEqual([])
    expect(requested.take()).toBe('/a.beretning')
  })
})
