import { join } from 'node:path'

/** A route of the site, as Next calls it. */
interface Route {
  GET: (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>
}

/** The pages of the site, without a server in front. */
export interface SiteAddresses {
  get: (
    path: string,
    headers?: Record<string, string>,
  ) => Promise<{ status: number; headers: Headers; body: string }>
}

const SUBJECTS = ['topics', 'people', 'companies']

/** Opens the routes of the site on the newsroom that is running, by the folders in which they stand. */
export async function openSite(): Promise<SiteAddresses> {
  const at = (folder: string) =>
    import(join(import.meta.dirname, '../../src/app/(site)', folder, 'route.ts')) as Promise<Route>
  const subjects = new Map<string, Route>()
  for (const name of SUBJECTS) subjects.set(name, await at(`${name}/[slug]`))
  const routes = {
    root: await at(''),
    search: await at('search'),
    publication: await at('[publication]'),
    issue: await at('[publication]/[issue]'),
    rest: await at('[...path]'),
  }
  const routeOf = ([first = '', second = '', ...more]: string[]): [Route, Record<string, string>] => {
    if (first === '') return [routes.root, {}]
    if (second === '')
      return first === 'search' ? [routes.search, {}] : [routes.publication, { publication: first }]
    const subject = subjects.get(first)
    if (more.length > 0) return [routes.rest, {}]
    return subject ? [subject, { slug: second }] : [routes.issue, { publication: first, issue: second }]
  }
  return {
    get: async (path, headers = {}) => {
      const url = new URL(path, 'http://127.0.0.1:3000')
      const [route, params] = routeOf(url.pathname.split('/').slice(1).map(decodeURIComponent))
      const answer = await route.GET(new Request(url, { headers }), { params: Promise.resolve(params) })
      return { status: answer.status, headers: answer.headers, body: await answer.text() }
    },
  }
}
