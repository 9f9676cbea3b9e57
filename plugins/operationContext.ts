import { createLocalReq, type Payload, type PayloadRequest } from 'payload'

/** What every operation takes: a Payload, and the request under way where there is one. */
export interface OperationContext {
  payload: Payload
  /** Carries the user, the transaction and the context of hooks. */
  req?: PayloadRequest
  /** `false`: as the user of `req` may. Default `true`, as in Payload's Local API. */
  overrideAccess?: boolean
}

/** The request that an operation runs in. */
export async function requestFor({ payload, req }: OperationContext): Promise<PayloadRequest> {
  return req ?? createLocalReq({}, payload)
}
