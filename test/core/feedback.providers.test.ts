import { describe, expect, it } from '@jest/globals'

import {
  readAmazonEvent,
  readMailgunEvent,
  readPostmarkEvent,
  readResendEvent,
} from '../../src/core/delivery/feedback/index.js'
import { classifyBounce } from '../../src/core/delivery/feedback/classifyBounce.js'

const DELIVERY = '6f9d2c1e-0000-4000-8000-1234567890ab'
const RECEIVED = '2023-09-05T00:00:00.000Z'
const AT = '2023-09-01T10:00:00.000Z'
const ANN = { deliveryId: DELIVERY, address: 'ann@example.org', at: AT }

describe('a failure for good', () => {
  it.each([
    ['5.1.1', '550 5.1.1 user unknown', 'hard-bounce'],
    ['5.0.0', '550 5.1.1 no', 'hard-bounce'],
    ['5.0.0', '550 mailbox unavailable', 'hard-bounce'],
    ['5.4.1', '550 5.4.1 Recipient address rejected: Access denied', 'hard-bounce'],
    ['5.2.1', '550 5.2.1 The email account is disabled', 'hard-bounce'],
    [undefined, 'Unrouteable address', 'hard-bounce'],
    ['5.2.2', '552 5.2.2 mailbox full', 'soft-bounce'],
    ['5.1.1', '552 5.1.1 quota exceeded', 'soft-bounce'],
    ['5.3.4', 'message too large', 'soft-bounce'],
    ['5.7.1', '550 5.7.1 blocked for spam', 'soft-bounce'],
    ['5.7.26', '550 5.7.26 unauthenticated mail is refused', 'soft-bounce'],
    ['4.4.7', 'message expired', 'soft-bounce'],
    [undefined, '', 'soft-bounce'],
  ])('should be told by %s and “%s”: %s', (status, said, kind) => {
    expect(classifyBounce(status, said).kind).toBe(kind)
  })
})

describe('an event of Amazon SES', () => {
  const mail = { tags: { delivery: [DELIVERY] } }
  const bounced = (bounceType: string, bounceSubType: string) => ({
    notificationType: 'Bounce',
    mail,
    bounce: {
      bounceType,
      bounceSubType,
      timestamp: AT,
      bouncedRecipients: [
        {
          emailAddress: 'ann@example.org',
          action: 'failed',
          status: '5.1.1',
          diagnosticCode: 'smtp; 550 5.1.1 <ann@example.org> unknown',
        },
      ],
    },
  })
  it.each([
    ['Permanent', 'General', 'hard-bounce'],
    ['Permanent', 'OnAccountSuppressionList', 'hard-bounce'],
    ['Permanent', 'MessageTooLarge', 'soft-bounce'],
    ['Transient', 'MailboxFull', 'soft-bounce'],
    ['Undetermined', 'Undetermined', 'soft-bounce'],
  ])('should be a bounce: %s, %s', (type, subType, kind) => {
    expect(readAmazonEvent(bounced(type, subType), RECEIVED)).toEqual([
      { ...ANN, kind, status: '5.1.1', diagnostic: 'smtp; 550 5.1.1 <***> unknown' },
    ])
  })

  it('should be a complaint, or a delay', () => {
    const complaint = {
      mail,
      complaint: {
        complainedRecipients: [{ emailAddress: 'ann@example.org' }],
        complaintFeedbackType: 'abuse',
        timestamp: AT,
      },
    }
    const deliveryDelay = {
      delayType: 'MailboxFull',
      delayedRecipients: [{ emailAddress: 'ann@example.org' }],
      timestamp: AT,
    }
    expect(readAmazonEvent(complaint, RECEIVED)).toEqual([{ ...ANN, kind: 'complaint', diagnostic: 'abuse' }])
    expect(readAmazonEvent({ mail, deliveryDelay }, RECEIVED)).toMatchObject([{ kind: 'delayed' }])
  })
})

describe('an event of Postmark', () => {
  const event = (Type: string, RecordType = 'Bounce') => ({
    RecordType,
    Type,
    Email: 'ann@example.org',
    BouncedAt: '2023-09-01T12:00:00+02:00',
    Details: 'smtp;550 5.1.1 unknown',
    Metadata: { delivery: DELIVERY },
  })
  it.each([
    ['HardBounce', 'Bounce', 'hard-bounce'],
    ['SoftBounce', 'Bounce', 'soft-bounce'],
    ['Blocked', 'Bounce', 'soft-bounce'],
    ['Transient', 'Bounce', 'delayed'],
    ['SpamComplaint', 'Bounce', 'complaint'],
    ['SpamComplaint', 'SpamComplaint', 'complaint'],
  ])('should be read: %s as %s', (type, record, kind) => {
    expect(readPostmarkEvent(event(type, record), RECEIVED)).toEqual([
      { ...ANN, kind, status: '5.1.1', diagnostic: 'smtp;550 5.1.1 unknown' },
    ])
  })

  it('should be nothing for answers by machines', () => {
    expect(readPostmarkEvent(event('AutoResponder'), RECEIVED)).toEqual([])
  })
})

describe('an event of Mailgun', () => {
  const event = (data: object) => ({
    'event-data': {
      event: 'failed',
      severity: 'permanent',
      recipient: 'ann@example.org',
      timestamp: 1693562400,
      'user-variables': { delivery: DELIVERY },
      ...data,
    },
  })
  const status = (code: string, message: string) => ({
    'delivery-status': { code: 550, 'enhanced-code': code, message },
  })
  it.each([
    [{ reason: 'bounce', ...status('5.1.1', 'no such user') }, 'hard-bounce'],
    [{ reason: 'suppress-bounce' }, 'hard-bounce'],
    [{ reason: 'bounce', ...status('5.7.1', 'refused by policy') }, 'soft-bounce'],
    [{ reason: 'old', ...status('', 'Too old') }, 'soft-bounce'],
    [{ severity: 'temporary', ...status('4.2.2', 'full') }, 'delayed'],
    [{ event: 'complained' }, 'complaint'],
    [{ reason: 'suppress-complaint' }, 'complaint'],
  ])('should be read: %j as %s', (data, kind) => {
    expect(readMailgunEvent(event(data), RECEIVED)).toMatchObject([{ ...ANN, kind }])
  })

  it('should be nothing for those who left by its own page', () => {
    expect(readMailgunEvent(event({ reason: 'suppress-unsubscribe' }), RECEIVED)).toEqual([])
  })
})

describe('an event of Resend', () => {
  const event = (type: string, bounce?: object, tags: unknown = { delivery: DELIVERY }) => ({
    type,
    created_at: AT,
    data: { email_id: 're-1', to: ['ann@example.org'], tags, ...(bounce ? { bounce } : {}) },
  })
  it.each([
    ['email.bounced', { type: 'Permanent', message: '5.1.1 unknown' }, 'hard-bounce'],
    ['email.bounced', { type: 'Transient', message: '4.2.2 full' }, 'soft-bounce'],
    ['email.complained', undefined, 'complaint'],
    ['email.delivery_delayed', undefined, 'delayed'],
  ])('should be read: %s %j', (type, bounce, kind) => {
    expect(readResendEvent(event(type, bounce), RECEIVED)).toMatchObject([{ ...ANN, kind }])
  })

  it('should be read with its tags as a list', () => {
    const tags = [{ name: 'delivery', value: DELIVERY }]
    expect(readResendEvent(event('email.complained', undefined, tags), RECEIVED)).toMatchObject([
      { deliveryId: DELIVERY },
    ])
  })
})

describe('an event of any provider', () => {
  it.each([
    null,
    'text',
    {},
    { type: 'email.opened', 'event-data': { event: 'opened' }, RecordType: 'Open', mail: {} },
  ])('should be nothing when it is %j', (body) => {
    for (const read of [readAmazonEvent, readMailgunEvent, readPostmarkEvent, readResendEvent])
      expect(read(body, RECEIVED)).toEqual([])
  })
})
