import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { afterOutcome, CLOSED, isOpen, pauseAfter } from '../../src/core/delivery/circuit.js'
import { classifySmtp } from '../../src/core/delivery/classifySmtp.js'
import { countsOf } from '../../src/core/delivery/counts.js'
import { BACK_OFF, judge } from '../../src/core/delivery/retry.js'
import {
  DELIVERY_STATES,
  STEPS,
  take,
  type DeliveryState,
  type Step,
} from '../../src/core/delivery/states.js'
import type { SendOutcome } from '../../src/core/delivery/transport.js'

const steps = Object.keys(STEPS) as Step[]
const someStep = fc.constantFrom(...steps)
const byChoice: readonly Step[] = ['retryFailed', 'retryUncertain']

const outcome: fc.Arbitrary<SendOutcome> = fc.oneof(
  fc.constant<SendOutcome>({ state: 'accepted', response: '250' }),
  fc.constant<SendOutcome>({ state: 'uncertain', response: 'closed' }),
  fc.record({
    state: fc.constant('failed' as const),
    permanent: fc.boolean(),
    scope: fc.constantFrom('recipient' as const, 'server' as const),
    response: fc.constant('450'),
  }),
)

describe('the states of a delivery', () => {
  it('should add up to what was prepared, whatever happens in whatever order', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat({ max: 9 }), someStep), { maxLength: 300 }), (happenings) => {
        const states: DeliveryState[] = Array.from({ length: 10 }, () => 'waiting')
        for (const [index, step] of happenings) {
          states[index] = take(states[index] ?? 'waiting', step) ?? states[index] ?? 'waiting'
          const counts = countsOf(tally(states))
          expect(counts.prepared).toBe(10)
          const { waiting, accepted, failed, skipped, uncertain } = counts
          expect(waiting + accepted + failed + skipped + uncertain).toBe(10)
        }
      }),
    )
  })

  it('should send a delivery once, unless the server postponed it or an editor retries what failed or is uncertain', () => {
    fc.assert(
      fc.property(fc.array(someStep, { maxLength: 200 }), (happenings) => {
        let state: DeliveryState = 'waiting'
        let mayBegin = true
        for (const step of happenings) {
          const next = take(state, step)
          if (next === null) continue
          if (step === 'begin') {
            expect(mayBegin).toBe(true)
            mayBegin = false
          }
          if (step === 'postpone' || byChoice.includes(step)) mayBegin = true
          state = next
        }
      }),
    )
  })

  it('should never leave accepted and skipped', () => {
    for (const step of steps) {
      expect(take('accepted', step)).toBeNull()
      expect(take('skipped', step)).toBeNull()
    }
  })

  it('should lead every state somewhere, and only to states that there are', () => {
    for (const step of steps) expect(DELIVERY_STATES).toContain(STEPS[step].to)
  })
})

describe('what an answer means', () => {
  it('should be a step that can be taken from sending, whatever the answer', () => {
    fc.assert(
      fc.property(outcome, fc.nat({ max: 8 }), (answer, attempts) => {
        const { step, wait } = judge(answer, attempts)
        expect(take('sending', step)).not.toBeNull()
        expect(wait !== null).toBe(step === 'postpone')
      }),
    )
  })

  it('should give up after the last wait, and at once where the refusal is for good', () => {
    const temporary: SendOutcome = { state: 'failed', permanent: false, scope: 'recipient', response: '451' }
    expect(BACK_OFF.map((_, attempts) => judge(temporary, attempts).step)).toEqual(
      BACK_OFF.map(() => 'postpone'),
    )
    expect(judge(temporary, BACK_OFF.length).step).toBe('fail')
    expect(judge({ ...temporary, permanent: true }, 0).step).toBe('fail')
  })

  it('should not hold a server that refuses everybody against one delivery', () => {
    const down: SendOutcome = { state: 'failed', permanent: false, scope: 'server', response: 'ECONNREFUSED' }
    expect(judge(down, 3)).toEqual({ step: 'postpone', attempts: 3, wait: 0 })
  })
})

describe('the circuit', () => {
  const after = (answers: SendOutcome[]) => isOpen(answers.reduce(afterOutcome, CLOSED))
  const down: SendOutcome = { state: 'failed', permanent: false, scope: 'server', response: 'ECONNREFUSED' }
  const dead: SendOutcome = { state: 'failed', permanent: true, scope: 'recipient', response: '550 5.1.1' }
  const fine: SendOutcome = { state: 'accepted', response: '250' }
  const many = (answer: SendOutcome, count: number) => Array.from({ length: count }, () => answer)

  it('should open when the server refuses everything', () => expect(after(many(down, 3))).toBe(true))
  it('should stay closed while mails are taken in between', () =>
    expect(after([down, down, fine, down, down])).toBe(false))
  it('should bear dead addresses, but not a whole list of them', () => {
    expect(after(many(dead, 20))).toBe(false)
    expect(after(many(dead, 50))).toBe(true)
  })
  it('should wait longer each time, a quarter of an hour at most', () => {
    expect([0, 1, 2, 9, 99].map((stalls) => pauseAfter(stalls) / 1000)).toEqual([30, 60, 120, 900, 900])
  })
})

describe('a refusal over SMTP', () => {
  const cases: [string, Parameters<typeof classifySmtp>, object][] = [
    [
      'of a mailbox that there is not: for good',
      [{ command: 'RCPT TO', responseCode: 550, response: '550 5.1.1 No such user', message: '' }, false],
      { state: 'failed', permanent: true, scope: 'recipient', status: '5.1.1' },
    ],
    [
      'by greylisting: for now',
      [{ command: 'RCPT TO', responseCode: 451, response: '451 4.7.1 Greylisted', message: '' }, false],
      { state: 'failed', permanent: false, scope: 'recipient', status: '4.7.1' },
    ],
    [
      'of the message after all of it was read: definite',
      [{ command: 'DATA', responseCode: 552, response: '552 5.2.2 Mailbox full', message: '' }, true],
      { state: 'failed', permanent: true, scope: 'recipient', status: '5.2.2' },
    ],
    [
      'of the sender: of everything',
      [{ command: 'MAIL FROM', responseCode: 550, response: '550 5.7.1 Not allowed', message: '' }, false],
      { state: 'failed', permanent: true, scope: 'server' },
    ],
    [
      'by a server that shuts down: of everything, for now',
      [{ command: 'RCPT TO', responseCode: 421, response: '421 4.3.2 Shutting down', message: '' }, false],
      { state: 'failed', permanent: false, scope: 'server', status: '4.3.2' },
    ],
    [
      'of a login: of everything',
      [
        { code: 'EAUTH', command: 'AUTH PLAIN', responseCode: 535, response: '535 5.7.8 No', message: '' },
        false,
      ],
      { state: 'failed', permanent: true, scope: 'server' },
    ],
    [
      'by nobody there: of everything, for now',
      [{ code: 'ECONNECTION', command: 'CONN', message: 'connect ECONNREFUSED' }, false],
      { state: 'failed', permanent: false, scope: 'server' },
    ],
    [
      'by silence after the message was given away: uncertain',
      [{ code: 'ECONNECTION', command: 'CONN', message: 'Connection closed unexpectedly' }, true],
      { state: 'uncertain', response: 'Connection closed unexpectedly' },
    ],
    [
      'of an address that is none: for good',
      [{ code: 'EENVELOPE', command: 'API', message: 'Invalid recipient' }, false],
      { state: 'failed', permanent: true, scope: 'recipient' },
    ],
  ]
  it.each(cases)('should be read: %s', (_, args, expected) => {
    expect(classifySmtp(...args)).toMatchObject(expected)
  })
})

function tally(states: readonly DeliveryState[]): Partial<Record<DeliveryState, number>> {
  return Object.fromEntries(
    DELIVERY_STATES.map((state) => [state, states.filter((each) => each === state).length]),
  )
}
