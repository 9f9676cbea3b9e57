'use client'

import { useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useCallback } from 'react'

import { useWords } from './useWords.js'

/** What went wrong, in words, and what the editor can do about it. */
export interface Failure {
  message: string
  advice?: string
}

export type Answer<T> = { ok: true; body: T } | { ok: false; failure: Failure }

type Method = 'GET' | 'PATCH' | 'POST'

/**
 * Calls the REST API as the signed-in user. Never throws: a refusal and a dead line are both a `failure`.
 *
 * @example
 * const answer = await call<{ doc: Issue }>('PATCH', `/issues/${id}`, { title: 'Week 35' })
 */
export function useApi() {
  const { config } = useConfig()
  const { i18n, t } = useWords()
  const apiRoute = config.routes.api

  return useCallback(
    async <T>(method: Method, path: `/${string}`, body?: unknown): Promise<Answer<T>> => {
      const unreachable = { message: t('masthead:unreachable'), advice: t('masthead:unreachableAdvice') }
      try {
        const response = await fetch(formatAdminURL({ apiRoute, path }), {
          method,
          credentials: 'include',
          headers: {
            'Accept-Language': i18n.language,
            ...(body instanceof FormData ? {} : { 'Content-Type': 'application/json' }),
          },
          body: body === undefined || body instanceof FormData ? body : JSON.stringify(body),
        })
        const json: unknown = await response.json().catch(() => null)
        if (response.ok) return { ok: true, body: json as T }
        return {
          ok: false,
          failure: failureIn(json) ?? { message: t('masthead:failed'), advice: response.statusText },
        }
      } catch {
        return { ok: false, failure: unreachable }
      }
    },
    [apiRoute, i18n.language, t],
  )
}

/** Payload answers `errors[0]` with our code and advice in `data`; the server in front of it, problem details. */
function failureIn(json: unknown): Failure | null {
  const [first] = (field(json, 'errors') as unknown[] | undefined) ?? []
  const message = text(field(first, 'message')) ?? text(field(json, 'detail'))
  if (!message) return null
  return { message, advice: text(field(field(first, 'data'), 'advice')) ?? text(field(json, 'advice')) }
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && name in value ? Reflect.get(value, name) : undefined
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
