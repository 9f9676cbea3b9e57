import compression from 'compression'
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express'
import type { SanitizedConfig } from 'payload'
import type { Logger } from 'pino'
import { MastheadError } from '../core/errors.js'
import type { Environment } from './environment.js'
import { favicon } from './favicon.js'
import { FEED_PATHS, feedRoute } from './feedRoutes.js'
import { graphQLRoute, playgroundRoute } from './graphQLRoute.js'
import { liveness, onceServing, readiness } from './health.js'
import type { Lifecycle } from './lifecycle.js'
import { requestLog } from './logger.js'
import { sendProblem, toProblem } from './problem.js'
import { restRoute } from './restRoute.js'
import { adminPolicy, commonHeaders, dataPolicy, playgroundPolicy, sitePolicy } from './securityHeaders.js'

export interface ServerParts {
  /** Built, of the same Payload that `lifecycle.payload` will be. */
  config: SanitizedConfig
  settings: Pick<Environment, 'production' | 'publicUrl' | 'admin'> &
    Partial<Pick<Environment, 'trustedProxies'>>
  lifecycle: Lifecycle
  logger: Logger
}

/**
 * The HTTP side of Masthead: health checks, REST and GraphQL straight on Payload's handlers, and Next for the admin and
 * the site, to which every other address goes.
 * Nothing reads a body before the handler that wants it does.
 *
 * @example
 * const lifecycle = createLifecycle()
 * const server = createServer({ config, settings, lifecycle, logger }).listen(3000)
 * Object.assign(lifecycle, { payload: await getPayload({ config }), phase: 'ready' })
 */
export function createServer({ config, settings, lifecycle, logger }: ServerParts): Express {
  const { publicUrl, admin, production, trustedProxies = 0 } = settings
  const app = express().disable('x-powered-by').disable('etag').set('trust proxy', trustedProxies)
  const api = config.routes.api
  const rest = restRoute(config, publicUrl)

  app.use(requestLog(logger), commonHeaders(publicUrl), countAnswers(lifecycle))
  app.get('/healthz', liveness)
  app.get('/readyz', readiness(lifecycle))
  app.get('/favicon.ico', favicon)
  app.use(compression(), onceServing(lifecycle))

  app.get(api + config.routes.graphQLPlayground, playgroundPolicy, playgroundRoute(config, publicUrl))
  app.use(dataPolicy)
  app.options([api, `${api}/{*path}`], rest)
  app.all(api + config.routes.graphQL, graphQLRoute(config, publicUrl))
  app.all(`${api}/{*path}`, rest)
  app.get(FEED_PATHS, feedRoute(api, rest))

  if (admin) {
    app.all(
      ['/_next/{*path}', `${config.routes.admin}{/*path}`],
      adminPolicy({ production }),
      pagesOf(lifecycle),
    )
    app.get('/{*path}', sitePolicy(publicUrl), pagesOf(lifecycle))
  } else {
    app.get('/', (_request, response) => void response.json({ name: 'Masthead', api, ready: '/readyz' }))
  }
  app.use(nothingHere, answerErrors(logger))
  return app
}

/** Keeps the list of unfinished answers. While the server stops, each connection ends with the answer it waits for. */
function countAnswers(lifecycle: Lifecycle): RequestHandler {
  return (_request, response, next) => {
    lifecycle.underWay.add(response)
    response.once('close', () => lifecycle.underWay.delete(response))
    if (lifecycle.phase === 'stopping') response.set('Connection', 'close')
    next()
  }
}

function pagesOf(lifecycle: Lifecycle): RequestHandler {
  return (request, response, next) =>
    lifecycle.pages === undefined ? next() : lifecycle.pages(request, response, next)
}

const nothingHere: RequestHandler = (request) => {
  throw new MastheadError('NOT_FOUND', `Nothing is served at ${request.path}`)
}

function answerErrors(logger: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    // A caller that went away gets no answer, and is no fault of ours.
    if (request.socket.destroyed) return next()
    if (toProblem(error).status >= 500) (request.log ?? logger).error({ err: error }, 'A request failed')
    sendProblem(response, error)
  }
}
