import { createContext } from 'react'

/** Whether the fields inside can be read but not changed. */
export const ReadOnlyContext = createContext<boolean>(false)
