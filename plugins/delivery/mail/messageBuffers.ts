/** Memory of mails that are gone, for those that come. */
export interface MessageBuffers {
  /** At least so many octets. */
  take: (size: number) => Buffer
  giveBack: (buffer: Buffer) => void
}

/** As many as are on their way at a time, and some. */
const MOST = 64
const PAGE = 4_096

/**
 * Lends the memory of mails again and again: two thousand a second, of 60 kB each, are more than the collector cares to
 * take away before the process has grown by as much.
 */
export function messageBuffers(): MessageBuffers {
  const free: Buffer[] = []
  return {
    take: (size) => {
      const at = free.findIndex(({ length }) => length >= size)
      const [found] = at < 0 ? [] : free.splice(at, 1)
      return found ?? Buffer.allocUnsafeSlow(Math.ceil(size / PAGE) * PAGE)
    },
    giveBack: (buffer) => {
      if (free.length < MOST) free.push(buffer)
    },
  }
}
