import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'

import { assembleIssue } from '../../plugins/newsroom/operations/assembleIssue.js'
import { publishIssue } from '../../plugins/newsroom/operations/publishIssue.js'
import { settingsOf } from '../../plugins/syndication/settings.js'
import { desk } from '../support/desk.js'
import { startNewsroom, type Newsroom } from '../support/newsroom.js'

describe('the WebSub hub', () => {
  let newsroom: Newsroom
  let on: ReturnType<typeof desk>
  let hub: Server
  let status = 204
  let asked: string[] = []

  const publishOne = async () => {
    const publication = await on.publication()
    await on.story(publication, 'The story')
    const { issue } = await assembleIssue({
      payload: newsroom.payload,
      publication: publication.id,
      year: 2023,
      week: 35,
    })
    await publishIssue({ payload: newsroom.payload, issue: String(issue.id) })
    return publication
  }

  beforeAll(async () => {
    hub = createServer((request, response) => {
      void bodyOf(request).then((body) => {
        asked.push(body)
        response.writeHead(status).end()
      })
    }).listen(0, '127.0.0.1')
    await once(hub, 'listening')
    newsroom = await startNewsroom()
    on = desk(newsroom)
    settingsOf(newsroom.payload).hub = `http://127.0.0.1:${(hub.address() as AddressInfo).port}/`
  })
  afterAll(async () => {
    hub.close()
    await newsroom.close()
  })
  beforeEach(async () => {
    asked = []
    status = 204
    await newsroom.payload.delete({
      collection: 'payload-jobs',
      where: { id: { exists: true } },
      overrideAccess: true,
    })
  })

  it('should be told of each feed of an issue that is published', async () => {
    const { slug } = await publishOne()
    await newsroom.payload.jobs.run()
    const told = asked.map((body) => Object.fromEntries(new URLSearchParams(body)))
    expect(told).toEqual(
      ['feed.xml', 'atom.xml', 'feed.json'].map((file) => ({
        'hub.mode': 'publish',
        'hub.url': expect.stringMatching(new RegExp(`/${slug}/${file}$`)),
      })),
    )
  })

  it('should be asked again later when it does not take it', async () => {
    status = 503
    await publishOne()
    await newsroom.payload.jobs.run()
    const { docs } = await newsroom.payload.find({ collection: 'payload-jobs', overrideAccess: true })
    expect(docs).toMatchObject([{ taskSlug: 'mastheadPingHub', hasError: false, totalTried: 1 }])
    expect(new Date(docs[0]?.waitUntil ?? 0).getTime()).toBeGreaterThan(Date.now())
  })
})

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}
