import type { PayloadRequest } from 'payload'

import type { Import } from '../../../../collections/payload-types.js'
import { loadPublication } from '../../../../collections/publications/loadPublication.js'
import type { ImportPorts } from '../../options.js'
import { saveRow, type Row } from '../importedRow.js'
import { splitContext } from '../splitContext.js'
import { listPictures } from './listPictures.js'
import type { KeptPicture } from '../../../../src/core/richtext/index.js'
import { takePicture } from './takePicture.js'

/**
 * One step towards the pictures of a row: lists them, or takes one, so that a slow server of somebody else's never holds
 * a worker past its lease.
 *
 * @returns false where there is nothing left to do
 */
export async function workOnPictures(
  row: Row,
  run: Import,
  ports: ImportPorts,
  req: PayloadRequest,
): Promise<boolean> {
  const mayFetch = run.options?.fetchImages ?? false
  if (!mayFetch && !row.pictures) return false
  if (row.pictures?.of !== row.hash) {
    const publication = await loadPublication(row.publication, req)
    // Then the import of the row says what is wrong.
    if (!publication) return false
    const split = ports.split(row.source, await splitContext(publication, req))
    await saveRow(row.id, { pictures: await listPictures(row, split, mayFetch, req) }, req)
    return true
  }
  const { list } = row.pictures
  const next = list.find(({ state }) => state === 'waiting')
  if (!next) return false
  const taken = await takePicture(next, row, ports.fetchPicture, req)
  const pictures = { of: row.hash, list: list.map((picture) => (picture === next ? taken : picture)) }
  await saveRow(row.id, { pictures }, req)
  return true
}

/** Whether there is a picture of the row that an import with pictures would try to get. */
export function lacksPictures({ pictures }: Pick<Row, 'pictures'>): boolean {
  return !pictures || pictures.list.some(({ state }) => state === 'failed')
}

/** The pictures of a row that texts can show, by their addresses in the text. */
export function keptPictures({ pictures }: Row): (src: string) => KeptPicture | null {
  const kept = new Map(
    (pictures?.list ?? []).flatMap(({ made, state, url }) =>
      made && state === 'kept' ? [[url, { id: made.id }] as const] : [],
    ),
  )
  return (src) => kept.get(src) ?? null
}
