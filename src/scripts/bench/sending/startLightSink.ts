import { startChild, withPort, type Child } from '../child.js'

/** Starts a mail server that takes everything and keeps nothing. */
export async function startLightSink(): Promise<Child & { port: number }> {
  return withPort(await startChild(new URL('lightSink.ts', import.meta.url), []))
}
