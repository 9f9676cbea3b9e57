import type { Id } from '../../../collections/ids.js'
import type { Duplicate } from '../../../collections/references/merging.js'
import { likelyDuplicates } from '../../../src/core/people/likelyDuplicates.js'
import { requestFor, type OperationContext } from '../../operationContext.js'

export type { Duplicate }

/**
 * The people, or companies, that are probably the same as this one, by their names.
 *
 * @example
 * await findDuplicates({ payload, collection: 'people', id: person.id }) // [{ id, name: 'O. Brandvoll', aliases: [] }]
 */
export async function findDuplicates(
  args: Pick<OperationContext, 'payload' | 'req'> & { collection: 'companies' | 'people'; id: Id },
): Promise<Duplicate[]> {
  const { payload, collection, id } = args
  const context = {
    collection,
    depth: 0,
    overrideAccess: true,
    joins: false,
    req: await requestFor(args),
  } as const
  const select = { name: true, aliases: true } as const
  const subject = await payload.findByID({ ...context, id, select, trash: true })
  const { docs } = await payload.find({
    ...context,
    where: { id: { not_equals: id } },
    select,
    sort: 'name',
    limit: 0,
    pagination: false,
  })
  return likelyDuplicates(subject, docs).map(({ id: other, name, aliases }) => ({
    id: other,
    name,
    aliases: aliases ?? [],
  }))
}
