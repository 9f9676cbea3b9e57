import { COLLECTIONS, type Known } from './oddValues.js'

const KEY = '0123456789abcdef0123456789abcdef'
const SCOPES = [
  ...['publications:write', 'issues:write', 'stories:write', 'moves:write', 'topics:write', 'people:write'],
  ...['companies:write', 'media:write', 'publish', 'subscribers:write'],
]

/** Signs in at a running server, makes an API key, and looks what there is to ask for. */
export async function prepareFuzz(url: string, admin: { email: string; password: string }): Promise<Known> {
  const post = async (path: string, body: object, headers: Record<string, string> = {}) => {
    const answer = await fetch(`${url}/api${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
    return (await answer.json()) as Record<string, unknown>
  }
  const { token } = await post('/users/login', admin)
  const signedIn = { Authorization: `JWT ${String(token)}` }
  await post('/integrations', { name: 'fuzz', enableAPIKey: true, apiKey: KEY, scopes: SCOPES }, signedIn)
  const ids = new Set<string>()
  const slugs = new Set<string>()
  for (const collection of COLLECTIONS) {
    const answer = await fetch(`${url}/api/${collection}?limit=3&depth=0`, { headers: signedIn })
    const { docs = [] } = (await answer.json()) as { docs?: { id: string; slug?: string | null }[] }
    for (const { id, slug } of docs) {
      ids.add(id)
      if (slug) slugs.add(slug)
    }
  }
  return {
    ids: [...ids],
    slugs: [...slugs],
    callers: { nobody: {}, admin: signedIn, key: { Authorization: `integrations API-Key ${KEY}` } },
  }
}
