import type { Config } from '../collections/payload-types.js'

declare module 'payload' {
  // Types Payload's Local API inside this project; not part of the package, whose hosts generate their own.
  export interface GeneratedTypes extends Config {}
}
