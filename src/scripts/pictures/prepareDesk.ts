import { importOldIssues } from './importOldIssues.js'
import { sendSample } from './sendSample.js'
import type { Sample } from './startSample.js'

/** Where things are in the sample, for the addresses of pictures. */
export interface Desk extends Sample {
  token: string
  publication: { id: string; slug: string }
  /** The coming issue: assembled, a draft, with one story written since. */
  issue: { id: string }
  /** The story that the coming issue leads with. */
  story: { id: string }
  /** The newest issue that is published. */
  published: { id: string; slug: string }
  /** A send of that issue, some days after. */
  sent: { id: string }
  /** An import of old issues, to be looked over. */
  imported: { id: string }
}

interface Doc {
  id: string
  slug: string
  name: string
  sections: { items: { story: string | null }[] }[]
}

/** Does what an editor does before the pictures: opens the next issue, and writes one more story. */
export async function prepareDesk(sample: Sample): Promise<Desk> {
  const ask = async <T>(path: string, body?: object, token?: string): Promise<T> => {
    const response = await fetch(`${sample.url}/api${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { 'Content-Type': 'application/json', ...(token ? { Authorization: `JWT ${token}` } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    if (!response.ok) throw new Error(`${path} answers ${response.status}: ${await response.text()}`)
    return (await response.json()) as T
  }
  const first = ({ docs: [doc] }: { docs: Doc[] }): Doc => {
    if (!doc) throw new Error('The sample publication lacks what its pictures show')
    return doc
  }

  const { email, password } = sample
  const { token } = await ask<{ token: string }>('/users/login', { email, password })
  const publication = first(await ask('/publications?limit=1'))
  const published = first(await ask('/issues?limit=1&sort=-periodStart&depth=0'))
  const { issue } = await ask<{ issue: Doc }>(`/publications/${publication.id}/next-issue`, {}, token)
  const lead = issue.sections.flatMap(({ items }) => items).find(({ story }) => story !== null)
  if (!lead?.story) throw new Error('The next issue of the sample has no story')
  await ask(
    '/stories?draft=true',
    {
      title: 'The Exchange That Kept Its Bell',
      publication: publication.id,
      stage: 'written',
      weight: 6,
    },
    token,
  )
  const imported = { id: await importOldIssues({ url: sample.url, token, publication }) }
  const sent = { id: await sendSample(sample, { publication: publication.id, issue: published.id }) }
  return { ...sample, token, imported, sent, publication, published, issue, story: { id: lead.story } }
}
