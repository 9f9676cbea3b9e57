/** The code of a system or library error (`ENOENT`, `EADDRINUSE`), where it has one. */
export function errorCode(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
}
