import { Kind, visit, type DocumentNode, type ValueNode } from 'graphql'
import { MastheadError } from '../core/errors.js'

/**
 * Refuses `@skip` and `@include` without a truth value: what counts the cost of a query reads them before it is known
 * whether they are right, and takes the wrong ones for a fault of the server.
 *
 * @param variables as the request gives them
 * @throws MastheadError BAD_REQUEST
 */
export function assertDirectives(document: DocumentNode, variables: unknown): void {
  const defaults = new Map<string, ValueNode | undefined>()
  visit(document, {
    VariableDefinition: ({ variable, defaultValue }) => void defaults.set(variable.name.value, defaultValue),
  })
  const given = new Map(typeof variables === 'object' && variables !== null ? Object.entries(variables) : [])
  visit(document, {
    Directive({ name, arguments: [condition, ...more] = [] }) {
      if (name.value !== 'skip' && name.value !== 'include') return
      const value = condition?.value
      const isTruth =
        value?.kind === Kind.VARIABLE
          ? given.has(value.name.value)
            ? typeof given.get(value.name.value) === 'boolean'
            : defaults.get(value.name.value)?.kind === Kind.BOOLEAN
          : value?.kind === Kind.BOOLEAN
      if (isTruth && condition?.name.value === 'if' && more.length === 0) return
      throw new MastheadError('BAD_REQUEST', `@${name.value} takes “if”, true or false`, { path: 'query' })
    },
  })
}
