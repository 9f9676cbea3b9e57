import fc from 'fast-check'

import type { OddRequest } from './makers.js'
import { oddRequests } from './oddRequests.js'
import type { Known } from './oddValues.js'
import { sendOdd, type OddAnswer } from './sendOdd.js'

/** What a fuzz found out. */
export interface Findings {
  seed: number
  requests: number
  /** How often each status came from each kind of endpoint. */
  statuses: Map<string, Map<string, number>>
  /** Requests that were answered by a fault of the server, or not at all; one of each kind. */
  faults: { request: OddRequest; answer: OddAnswer; times: number }[]
}

export interface FuzzOptions {
  url: string
  known: Known
  seed: number
  seconds: number
  /** Requests under way at a time. */
  parallel?: number
}

/** So many are thought out at a time. */
const BATCH = 200

/**
 * Asks a running server odd things for so many seconds, the same ones for the same seed, and counts what it answers.
 * Ends early where the server is gone.
 */
export async function fuzz({ url, known, seed, seconds, parallel = 4 }: FuzzOptions): Promise<Findings> {
  const findings: Findings = { seed, requests: 0, statuses: new Map(), faults: [] }
  const end = Date.now() + seconds * 1000
  const requests = thoughtOut(known, seed)
  const ask = async () => {
    for (const request of requests) {
      const answer = await sendOdd(url, request)
      note(findings, request, answer)
      if (Date.now() >= end || answer.body.includes('ECONNREFUSED')) return
    }
  }
  await Promise.all(Array.from({ length: parallel }, ask))
  return findings
}

function* thoughtOut(known: Known, seed: number): Generator<OddRequest> {
  const requests = oddRequests(known)
  for (let batch = 0; ; batch += 1)
    yield* fc.sample(requests, { seed: seed * 10_000 + batch, numRuns: BATCH })
}

function note(findings: Findings, request: OddRequest, answer: OddAnswer): void {
  findings.requests += 1
  const counts = findings.statuses.get(request.area) ?? new Map<string, number>()
  findings.statuses.set(request.area, counts)
  const status = String(answer.status)
  counts.set(status, (counts.get(status) ?? 0) + 1)
  if (!isFault(answer)) return
  const same = findings.faults.find((fault) => kindOf(fault) === kindOf({ request, answer }))
  if (same) same.times += 1
  else findings.faults.push({ request, answer, times: 1 })
}

/** 502, 503 and 504 are what a server says of others, and of what it was not given. */
const isFault = ({ status, body }: OddAnswer) =>
  typeof status === 'string' || (status >= 500 && !/"code":"(?!INTERNAL_ERROR)[A-Z_]+"/.test(body))

const kindOf = ({ request, answer }: { request: OddRequest; answer: OddAnswer }) =>
  [
    request.area,
    request.method,
    answer.status,
    answer.body.slice(0, 60),
    request.path.split('?')[0]?.split('/')[2],
  ].join()
