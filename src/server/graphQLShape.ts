import {
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type SelectionNode,
} from 'graphql'
import { MastheadError } from '../core/errors.js'

/** What a GraphQL document asks for by its form alone, fragments spread out. */
export interface DocumentShape {
  /** Fields inside one another, at most. */
  depth: number
  /** Fields in all. */
  fields: number
  /** Fields under another name: the way to ask for the same thing many times. */
  aliases: number
}

export const SHAPE_LIMITS: DocumentShape = { depth: 15, fields: 2_000, aliases: 50 }

/**
 * Refuses a document by its form, before anything walks it: validators spread fragments out one by one, so that thirty
 * fragments of two spreads each cost them a thousand million steps. Here each fragment is measured once.
 *
 * @throws MastheadError GRAPHQL_TOO_COMPLEX; BAD_REQUEST for a fragment that contains itself.
 */
export function assertShape(document: DocumentNode, limits: DocumentShape = SHAPE_LIMITS): void {
  const shape = shapeOf(document)
  for (const [what, limit] of Object.entries(limits) as [keyof DocumentShape, number][]) {
    if (shape[what] <= limit) continue
    const message = `The query has a ${NAMES[what]} of ${shape[what]}, and ${limit} is the most that is answered`
    throw new MastheadError('GRAPHQL_TOO_COMPLEX', message, { path: 'query', value: shape[what] })
  }
}

/** @throws MastheadError BAD_REQUEST for a fragment that contains itself. */
export function shapeOf(document: DocumentNode): DocumentShape {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node)
  }
  const known = new Map<string, DocumentShape | 'under way'>()

  const ofFragment = (name: string): DocumentShape => {
    const seen = known.get(name)
    if (seen === 'under way') throw containsItself(name)
    if (seen !== undefined) return seen
    known.set(name, 'under way')
    const shape = ofSelections(fragments.get(name)?.selectionSet.selections ?? [])
    known.set(name, shape)
    return shape
  }
  const ofSelection = (node: SelectionNode): DocumentShape => {
    if (node.kind === Kind.FRAGMENT_SPREAD) return ofFragment(node.name.value)
    if (node.kind === Kind.INLINE_FRAGMENT) return ofSelections(node.selectionSet.selections)
    return around(node, isIntrospection(node) ? NOTHING : ofSelections(node.selectionSet?.selections ?? []))
  }
  const ofSelections = (nodes: readonly SelectionNode[]) => nodes.map(ofSelection).reduce(together, NOTHING)

  return document.definitions
    .filter((node) => node.kind === Kind.OPERATION_DEFINITION)
    .map((node) => ofSelections(node.selectionSet.selections))
    .reduce(together, NOTHING)
}

const NAMES = { depth: 'depth', fields: 'number of fields', aliases: 'number of aliases' } as const

const NOTHING: DocumentShape = { depth: 0, fields: 0, aliases: 0 }

const together = (a: DocumentShape, b: DocumentShape): DocumentShape => ({
  depth: Math.max(a.depth, b.depth),
  fields: a.fields + b.fields,
  aliases: a.aliases + b.aliases,
})

const around = (node: FieldNode, inside: DocumentShape): DocumentShape => ({
  depth: inside.depth + 1,
  fields: inside.fields + 1,
  aliases: inside.aliases + (node.alias === undefined || node.alias.value === node.name.value ? 0 : 1),
})

/** Tools ask for the schema thirteen fields deep; graphql-js has its own limit for that. */
const isIntrospection = (node: FieldNode) => node.name.value === '__schema' || node.name.value === '__type'

const containsItself = (name: string) =>
  new MastheadError('BAD_REQUEST', `The fragment "${name}" contains itself`, { path: 'query', value: name })
