import { Writable } from 'node:stream'
import { describe, expect, it } from '@jest/globals'
import { createLogger } from '../../src/server/logger.js'

function logged(write: (logger: ReturnType<typeof createLogger>) => void): string {
  let text = ''
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      text += chunk.toString()
      done()
    },
  })
  write(createLogger({ level: 'info', stream }))
  return text
}

describe('createLogger', () => {
  it('should hide the credentials of an address that an error quotes', () => {
    const text = logged((logger) =>
      logger.error({ err: new Error('no mongodb://me:p@ss/w@db.example.org/x') }, 'failed'),
    )
    expect(text).toContain('no mongodb://***@db.example.org/x')
    expect(text).not.toContain('p@ss/w')
  })

  it('should leave the file names of a stack as they are', () => {
    const err = new Error('broken')
    err.stack = 'Error: broken\n    at f (file:///app/node_modules/@payloadcms/next/dist/index.js:1:2)'
    expect(logged((logger) => logger.error({ err }))).toContain('file:///app/node_modules/@payloadcms/next')
  })

  it.each(['password', 'secret', 'token', 'authorization', 'cookie'])(
    'should hide what is called %s',
    (name) => {
      const text = logged((logger) => logger.info({ [name]: 'hunter22', user: { [name]: 'hunter22' } }))
      expect(text).not.toContain('hunter22')
    },
  )

  it('should leave out what is below its level', () => {
    expect(logged((logger) => logger.debug('too much'))).toBe('')
  })
})
