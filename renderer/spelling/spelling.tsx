import { useEffect } from 'react'
import './spelling.css'
import { listenForMenu } from './spelling-keys.ts'
import { SpellingMenu } from './spelling-menu.tsx'
import { spellingStore } from './spelling-store.ts'
import { watchSpelling } from './spelling-watch.ts'

/** Underlines wrong words while a report is open, and offers to correct them. */
export function Spelling() {
  const isAvailable = spellingStore.use((state) => state.isAvailable)
  useEffect(() => (isAvailable ? watchSpelling() : undefined), [isAvailable])
  useEffect(() => (isAvailable ? listenForMenu() : undefined), [isAvailable])
  return <SpellingMenu />
}
