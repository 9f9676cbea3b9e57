import { Kind, OperationTypeNode, visit, type DocumentNode, type ValueNode } from 'graphql'
import { MastheadError } from '../core/errors.js'

/**
 * Refuses what those rules stumble over that count the cost of a query before it is known whether the query is right:
 * subscriptions, which the schema does not have, and `@skip` and `@include` without a truth value.
 *
 * @param variables as the request gives them
 * @throws MastheadError BAD_REQUEST
 */
export function assertForm(document: DocumentNode, variables: unknown): void {
  const defaults = new Map<string, ValueNode | undefined>()
  visit(document, {
    OperationDefinition({ operation }) {
      if (operation === OperationTypeNode.SUBSCRIPTION) throw odd('There is nothing to subscribe to')
    },
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
      throw odd(`@${name.value} takes “if”, true or false`)
    },
  })
}

const odd = (message: string) => new MastheadError('BAD_REQUEST', message, { path: 'query' })
