/**
 * A mail server to kill: `sink.ts PORT FILE`. It takes everything, and writes whom it got a mail for into
 * the file before it says so: what stands there was taken, whatever became of the answer.
 */
import { once } from 'node:events'
import { openSync, writeSync } from 'node:fs'
import type { AddressInfo, Socket } from 'node:net'

import { SMTPServer } from 'smtp-server'

const [port = '0', file = '/dev/null'] = process.argv.slice(2)
const log = openSync(file, 'a')

const server = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  disableReverseLookup: true,
  logger: false,
  onData: (stream, { envelope: { rcptTo } }, done) => {
    stream.resume()
    stream.on('end', () => {
      writeSync(log, rcptTo.map(({ address }) => `${address}\n`).join(''))
      done()
    })
  },
})
server.on('error', (error) => process.stderr.write(`${String(error)}\n`))
// Without it, each answer waits 40 ms for more to say.
server.server.on('connection', (socket: Socket) => socket.setNoDelay(true))
server.listen(Number(port), '127.0.0.1')
await once(server.server, 'listening')
process.stdout.write(`listening ${(server.server.address() as AddressInfo).port}\n`)
process.on('SIGTERM', () => process.exit(0))
