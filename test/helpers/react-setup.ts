import { configure } from '@testing-library/react'

// React warns at every `act` unless the environment says that it is a test.
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

// jsdom has no CSS object; the dialogs of react-aria ask it to escape a name in a selector.
const escapeName = (name: string) => name.replace(/[^\w-]/g, (character) => `\\${character}`)
Object.assign(globalThis, { CSS: { ...globalThis.CSS, escape: escapeName } })

// A machine with much to do draws later, not never.
configure({ asyncUtilTimeout: 20_000 })
