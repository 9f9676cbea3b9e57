/**
 * As little of a mail server as it takes to measure a sender: it takes everything and keeps nothing. A real one would be
 * busier than what is measured, on a machine of two cores.
 */
import { once } from 'node:events'
import { createServer, type AddressInfo, type Socket } from 'node:net'

const END = '\r\n.\r\n'

const server = createServer((socket) => {
  // Without it, each answer waits 40 ms for more to say.
  socket.setNoDelay(true)
  socket.on('error', () => socket.destroy())
  socket.write('220 sink\r\n')
  let isData = false
  let rest = ''
  socket.on('data', (chunk) => {
    if (isData) {
      const tail = rest + chunk.toString('latin1', Math.max(0, chunk.length - END.length))
      isData = !tail.endsWith(END)
      rest = isData ? tail.slice(-END.length) : ''
      if (!isData) socket.write('250 2.0.0 taken\r\n')
      return
    }
    const lines = (rest + chunk.toString('latin1')).split('\r\n')
    rest = lines.pop() ?? ''
    for (const line of lines) isData = answer(line, socket) || isData
  })
})

/** True where a message follows. */
function answer(line: string, socket: Socket): boolean {
  const command = line.slice(0, 4).toUpperCase()
  socket.write(
    command === 'EHLO' ? '250-sink\r\n250 8BITMIME\r\n' : command === 'DATA' ? '354 go on\r\n' : '250 ok\r\n',
  )
  return command === 'DATA'
}

server.listen(0, '127.0.0.1')
await once(server, 'listening')
process.stdout.write(`listening ${(server.address() as AddressInfo).port}\n`)
process.on('SIGTERM', () => process.exit(0))
