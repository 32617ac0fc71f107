/** Whether a process of this machine runs. */
export function isAlive(id: number): boolean {
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    // The system knows it but does not let us signal it.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
