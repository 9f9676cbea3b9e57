import type { Browser, BrowserContext, Page } from 'playwright-core'

import { restClient, type RestClient } from './restClient.js'

export interface SignedIn {
  rest: RestClient
  token: string
  context: BrowserContext
  page: Page
}

/** A page of the admin for somebody who is signed in, and REST with their token. */
export async function signedIn(
  url: string,
  browser: Browser,
  { email, password }: { email: string; password: string },
  viewport = { width: 1280, height: 900 },
): Promise<SignedIn> {
  const rest = restClient(url)
  const login = await rest.call<{ token: string }>('POST', '/users/login', { body: { email, password } })
  const { token } = login.body
  const context = await browser.newContext({ viewport })
  await context.addCookies([{ name: 'payload-token', value: token, url }])
  return { rest, token, context, page: await context.newPage() }
}
