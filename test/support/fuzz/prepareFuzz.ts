import { COLLECTIONS } from './names.js'
import { type Known } from './oddValues.js'

const KEY = '0123456789abcdef0123456789abcdef'
const SCOPES = [
  ...['publications:write', 'issues:write', 'stories:write', 'moves:write', 'topics:write', 'people:write'],
  ...['companies:write', 'media:write', 'publish', 'subscribers:write'],
]

/** Whom a fuzz signs in as. */
export const FUZZ_ADMIN = { email: 'fuzz@example.org', password: 'fuzz-fuzz-fuzz-1' }

/** Signs in at a running server, makes an API key, and looks what there is to ask for. */
export async function prepareFuzz(url: string, admin = FUZZ_ADMIN): Promise<Known> {
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
  const documents: Known['documents'] = []
  const slugs = new Set<string>()
  for (const collection of COLLECTIONS) {
    const answer = await fetch(`${url}/api/${collection}?limit=3&depth=0`, { headers: signedIn })
    const { docs = [] } = (await answer.json()) as { docs?: { id: string; slug?: string | null }[] }
    for (const { id, slug } of docs) {
      documents.push({ collection, id })
      if (slug) slugs.add(slug)
    }
  }
  return {
    documents,
    slugs: [...slugs],
    callers: { nobody: {}, admin: signedIn, key: { Authorization: `integrations API-Key ${KEY}` } },
  }
}
