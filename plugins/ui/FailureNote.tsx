'use client'

import { Banner } from '@payloadcms/ui'

import type { Failure } from './useApi.js'

/** What went wrong and what to do about it, read out at once. */
export function FailureNote({ failure }: { failure: Failure }) {
  return (
    <div role="alert">
      <Banner type="error">
        <strong>{failure.message}</strong>
        {failure.advice ? <div>{failure.advice}</div> : null}
      </Banner>
    </div>
  )
}
