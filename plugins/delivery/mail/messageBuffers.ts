/** Memory of mails that are gone, for those that come. */
export interface MessageBuffers {
  /** So many octets, with whatever stands in them. */
  take: (size: number) => Buffer
  /** What was taken, once nobody reads it any more. */
  giveBack: (taken: Buffer) => void
}

/** As many as are on their way at a time, and some. */
const MOST = 64
const PAGE = 4_096

/**
 * Lends the memory of mails again and again: two thousand a second, of 60 kB each, are more than the collector cares to
 * take away before the process has grown by as much.
 */
export function messageBuffers(): MessageBuffers {
  const free: ArrayBuffer[] = []
  return {
    take: (size) => {
      const at = free.findIndex(({ byteLength }) => byteLength >= size)
      const [found] = at < 0 ? [] : free.splice(at, 1)
      return Buffer.from(found ?? new ArrayBuffer(Math.ceil(size / PAGE) * PAGE), 0, size)
    },
    giveBack: ({ buffer }) => {
      if (free.length < MOST && buffer instanceof ArrayBuffer) free.push(buffer)
    },
  }
}
