import { expect } from '@jest/globals'

export interface RestAnswer<T> {
  status: number
  body: T
}

/** Calls the REST API of a product that is running, as anybody or with a token. */
export interface RestClient {
  call: <T>(method: string, path: string, call?: { body?: object; as?: string }) => Promise<RestAnswer<T>>
  /** Creates a document with a token; gives back its id. */
  create: (collection: string, body: object, as: string) => Promise<string>
}

export function restClient(url: string): RestClient {
  const call: RestClient['call'] = async <T>(
    method: string,
    path: string,
    { body, as }: { body?: object; as?: string } = {},
  ) => {
    const response = await fetch(`${url}/api${path}`, {
      method,
      headers: { 'Content-Type': 'application/json', ...(as ? { Authorization: `JWT ${as}` } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    return { status: response.status, body: (await response.json()) as T }
  }
  return {
    call,
    create: async (collection, body, as) => {
      const answer = await call<{ doc: { id: string } }>('POST', `/${collection}`, { body, as })
      expect(answer).toMatchObject({ status: 201, body: { doc: { id: expect.any(String) } } })
      return answer.body.doc.id
    },
  }
}
