import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { pino, stdSerializers, type DestinationStream, type Logger } from 'pino'
import { pinoHttp, type HttpLogger } from 'pino-http'
import type { LogLevel } from './environment.js'
import { loggableTarget } from './redact.js'

/** JSON lines, one an event. What could open a door is hidden wherever it turns up. */
export function createLogger({ level, stream }: { level: LogLevel; stream?: DestinationStream }): Logger {
  const options = { level, redact: { paths: SECRET_PATHS, censor: '***' }, serializers: { err: errorForLog } }
  return stream === undefined ? pino(options) : pino(options, stream)
}

/**
 * One line a finished request: id, method, target without tokens, status and time. No headers, bodies or addresses.
 * The id is the caller's `X-Request-Id` where that is a plain one, and is sent back.
 */
export function requestLog(logger: Logger): HttpLogger {
  return pinoHttp({
    logger,
    genReqId: (request, response) => {
      const id = requestId(request)
      response.setHeader('X-Request-Id', id)
      return id
    },
    serializers: { req: requestForLog, res: responseForLog, err: errorForLog },
    wrapSerializers: false,
    customLogLevel: (_request, response, error) =>
      error !== undefined || response.statusCode >= 500
        ? 'error'
        : response.statusCode >= 400
          ? 'warn'
          : 'info',
    autoLogging: { ignore: (request) => request.url === '/healthz' || request.url === '/readyz' },
  })
}

const SECRET_PATHS = ['password', 'secret', 'token', 'authorization', 'cookie'].flatMap((name) => [
  name,
  `*.${name}`,
  `*.*.${name}`,
])

function requestId(request: IncomingMessage): string {
  const given = request.headers['x-request-id']
  return typeof given === 'string' && /^[\w.-]{8,64}$/.test(given) ? given : randomUUID()
}

function requestForLog(request: IncomingMessage & { id?: unknown; originalUrl?: string }) {
  return {
    id: request.id,
    method: request.method,
    url: loggableTarget(request.originalUrl ?? request.url ?? ''),
  }
}

const responseForLog = (response: ServerResponse) => ({ statusCode: response.statusCode })

/** Drivers quote the address they were given, credentials and all. */
function errorForLog(error: Error) {
  const { type, message, stack } = stdSerializers.err(error)
  return {
    type,
    message: hidden(message),
    stack: hidden(stack),
    ...('code' in error ? { code: error.code } : {}),
  }
}

/** Credentials stand between the slashes and the last `@`; a path after an empty host (`file:///`) has none. */
const hidden = (text: string) => text.replace(/([a-z][a-z0-9+.-]*:\/\/)(?!\/)[^\s"']*@/gi, '$1***@')
