import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'

import { has, run } from './command.mjs'

const SOURCES = resolve('test/support/mongo')
const JARS = resolve('node_modules/.cache/mongo-wire')

/**
 * A MongoDB to test against: the one that MONGODB_URI names, or a server of its wire protocol, fetched by
 * Maven and run by Java. Where there is neither, `reason` says so in words.
 */
export async function startMongo() {
  if (process.env.MONGODB_URI) return { name: 'the server of MONGODB_URI', env: {}, stop: () => undefined }
  if (!has('java', ['-version']) || !has('mvn')) {
    return {
      reason:
        'MONGODB_URI is not set, and Java with Maven is not here. Run it with MONGODB_URI=mongodb://... npm test',
    }
  }
  const fetch = [
    '-q',
    '-B',
    '-f',
    `${SOURCES}/pom.xml`,
    'dependency:copy-dependencies',
    `-DoutputDirectory=${JARS}`,
  ]
  if (!existsSync(`${JARS}/mongo-java-server-1.47.0.jar`) && (await run('mvn', fetch)) !== 0) {
    return { reason: 'Maven could not fetch the wire server. Run it with MONGODB_URI=mongodb://... npm test' }
  }
  const server = spawn('java', ['-cp', `${JARS}/*`, `${SOURCES}/WireServer.java`], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const [line] = await once(createInterface(server.stdout), 'line')
  const uri = `mongodb://127.0.0.1:${line.split(' ')[1]}/masthead`
  return {
    name: 'mongo-java-server, over the wire',
    env: { MONGODB_URI: uri, MONGODB_COMPAT: '1' },
    stop: async () => {
      server.kill()
      if (server.exitCode === null) await once(server, 'exit')
    },
  }
}
