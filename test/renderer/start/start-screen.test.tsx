import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { openedAtText } from '../../../renderer/start/opened-at-text.ts'
import { StartScreen, type StartScreenProps } from '../../../renderer/start/start-screen.tsx'

const file = { token: 'file-token-0000001', name: 'rapport.beretning', folder: '/Felles' }

function show(more: Partial<StartScreenProps> = {}) {
  const asked: Array<unknown> = []
  render(
    <StartScreen
      recent={[]}
      now={new Date(2026, 10, 22, 14, 40)}
      failure={null}
      isBusy={false}
      onNew={() => asked.push('new')}
      onOpen={() => asked.push('open')}
      onOpenSample={() => asked.push('sample')}
      onOpenRecent={(chosen) => asked.push(chosen)}
      {...more}
    />,
  )
  return asked
}

afterEach(cleanup)

test('there are three ways to begin', () => {
  const asked = show()
  for (const name of [/Ny rapport fra mal/, /Åpne/, /Prøv eksempelrapporten/]) {
    fireEvent.click(screen.getByRole('button', { name }))
  }
  expect(asked).toEqual(['new', 'open', 'sample'])
})

test('nothing more can be begun while a report is opened', () => {
  const asked = show({ isBusy: true })
  fireEvent.click(screen.getByRole('button', { name: /Åpne/ }))
  expect(asked).toEqual([])
  expect(screen.getByRole('status').textContent).toBe('Åpner rapporten …')
})

test('without recent reports it says what to do', () => {
  show()
  expect(screen.getByText(/Begynn med en ny rapport/)).toBeTruthy()
})

test('opens a report used before', () => {
  const openedAt = new Date(2026, 10, 22, 9, 5).toISOString()
  const asked = show({
    recent: [{ file, title: 'Årsrapport 2024', organisation: 'Prøve HF', openedAt }],
  })
  const report = screen.getByRole('button', { name: /Årsrapport 2024/ })
  expect(report.textContent).toContain('Prøve HF · åpnet i dag 09.05')
  fireEvent.click(report)
  expect(asked).toEqual([file])
})

test('a failure is read aloud', () => {
  show({ failure: 'Fant ikke filen.' })
  expect(screen.getByRole('alert').textContent).toBe('Fant ikke filen.')
})

test.each([
  [new Date(2026, 2, 29, 23, 59), new Date(2026, 2, 30, 0, 1), 'åpnet i går 23.59'],
  [new Date(2026, 3, 3, 10, 0), new Date(2026, 10, 22), 'åpnet 3. april'],
  [new Date(2025, 3, 3, 10, 0), new Date(2026, 10, 22), 'åpnet 3. april 2025'],
])('%s seen from %s is «%s»', (opened, now, said) => {
  expect(openedAtText(opened.toISOString(), now)).toBe(said)
})

test('a time that cannot be read is not mentioned', () => {
  expect(openedAtText('i fjor', new Date())).toBe('')
})
