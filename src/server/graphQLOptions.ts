import { GraphQLError, type ExecutionArgs, type ValidationRule } from 'graphql'
import {
  createComplexityRule,
  fieldExtensionsEstimator,
  simpleEstimator,
  type ComplexityEstimator,
} from 'graphql-query-complexity'
import type { Config } from 'payload'
import type { Environment } from './environment.js'

/** Points a query may cost: about one a field in the answer, with lists counted as long as they are asked for. */
export const MAX_COST = 20_000

/** Points by Payload's own count, which knows relationships (10 points) but takes every list for one document. */
export const MAX_COMPLEXITY = 2_000

/**
 * The `graphQL` part of a Payload config: what a query may cost, and who may see the schema and the playground.
 *
 * @example
 * buildConfig({ graphQL: graphQLOptions(settings) })
 */
export function graphQLOptions({
  introspection,
}: Pick<Environment, 'introspection'>): NonNullable<Config['graphQL']> {
  return {
    maxComplexity: MAX_COMPLEXITY,
    disablePlaygroundInProduction: !introspection,
    // Payload's own switch refuses signed-in users as well; the rule below takes its place.
    disableIntrospectionInProduction: false,
    validationRules: (args) =>
      mayIntrospect(args, introspection) ? [costRule(args)] : [costRule(args), refuseIntrospection],
  }
}

/** A list that names no limit holds 10 documents, Payload's default; `limit: 0` means all of them. */
const DEFAULT_PAGE = 10
const WHOLE_COLLECTION = 1_000

const listEstimator: ComplexityEstimator = ({ field, args, childComplexity }) => {
  if (!field.args.some(({ name }) => name === 'limit')) return undefined
  const asked: unknown = args.limit ?? DEFAULT_PAGE
  const size = typeof asked === 'number' && asked > 0 ? asked : WHOLE_COLLECTION
  return 1 + size * childComplexity
}

function costRule({ variableValues }: ExecutionArgs): ValidationRule {
  return createComplexityRule({
    estimators: [listEstimator, fieldExtensionsEstimator(), simpleEstimator({ defaultComplexity: 1 })],
    maximumComplexity: MAX_COST,
    variables: { ...variableValues },
    createError: (most, cost) =>
      new GraphQLError(`The query costs ${cost} points, and ${most} is the most that is answered`, {
        extensions: { code: 'GRAPHQL_TOO_COMPLEX', statusCode: 400 },
      }),
  })
}

const refuseIntrospection: ValidationRule = (context) => ({
  Field(node) {
    if (node.name.value !== '__schema' && node.name.value !== '__type') return
    context.reportError(
      new GraphQLError('The schema is shown to signed-in users and API keys only', {
        nodes: [node],
        extensions: { code: 'INTROSPECTION_FORBIDDEN', statusCode: 403 },
      }),
    )
  },
})

/** Payload puts its request, with the user or API key that it recognised, into the context. */
function mayIntrospect({ contextValue }: ExecutionArgs, everybody: boolean): boolean {
  if (everybody) return true
  const request: unknown = isRecord(contextValue) ? contextValue.req : undefined
  return isRecord(request) && isRecord(request.user)
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
