const MiB = 1024 * 1024

/** How much a reader takes in before it refuses. Bytes, unless said otherwise. */
export interface ReadLimits {
  /** One document: a page, a text, a post of an export. What is larger is a problem; its neighbours are read. */
  documentBytes: number
  /** Files in one folder or zip, counted with its subfolders. */
  entries: number
  /** Size of one file in a zip, divided by what it takes up there. Text seldom passes 20; a bomb reaches 1,000. */
  ratio: number
  /** All that is unpacked from zips in one run. */
  unpackedBytes: number
  /** A zip that does not stand on disk and has to be put there while it is read. */
  spooledBytes: number
}

/** Room for twenty years of a weekly newsletter with its export in one file. */
export const DEFAULT_LIMITS: Readonly<ReadLimits> = {
  documentBytes: 10 * MiB,
  entries: 20_000,
  ratio: 200,
  unpackedBytes: 4096 * MiB,
  spooledBytes: 2048 * MiB,
}

/** How deep zips may lie in zips: a zip of exports is read, what is packed once more is not. */
export const ZIPS_IN_ZIPS = 1

/** Elements of XML, or values of JSON, within each other. Exports and feeds have about ten. */
export const DEPTH = 200

/** Below this size a file may be packed as tightly as it likes: what repeats itself is not an attack yet. */
export const RATIO_FLOOR = MiB
