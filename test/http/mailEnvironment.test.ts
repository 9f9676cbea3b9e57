import { describe, expect, it } from '@jest/globals'

import { readMailEnvironment } from '../../src/server/mailEnvironment.js'
import { errorFrom } from '../support/errorFrom.js'

describe('the environment about mail', () => {
  it('should let nobody report anything by itself', () => {
    expect(readMailEnvironment({})).toEqual({ feedback: {} })
  })

  it('should set up who may report', () => {
    expect(
      readMailEnvironment({
        FEEDBACK_SES_TOPICS: 'arn:aws:sns:eu-west-1:123456789012:bounces, arn:aws:sns:eu-west-1:1:complaints',
        FEEDBACK_POSTMARK: 'postmark:a long password: really',
        FEEDBACK_MAILGUN_KEY: 'key',
        FEEDBACK_RESEND_SECRET: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
        FEEDBACK_MAIL_TOKEN: 'sixteen letters!',
        MAIL_RETURN_PATH: 'bounces+{delivery}@news.example',
      }),
    ).toEqual({
      feedback: {
        ses: {
          topics: ['arn:aws:sns:eu-west-1:123456789012:bounces', 'arn:aws:sns:eu-west-1:1:complaints'],
        },
        postmark: { username: 'postmark', password: 'a long password: really' },
        mailgun: { signingKey: 'key' },
        resend: { secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw' },
        mail: { token: 'sixteen letters!' },
      },
      returnPath: 'bounces+{delivery}@news.example',
    })
  })

  it('should make the transport of a provider', async () => {
    const { transport } = readMailEnvironment({ MAIL_PROVIDER: 'mailgun://KEY@mg.example.org?region=eu' })
    const made = transport?.(undefined as never)
    expect(made).toMatchObject({ name: 'mailgun', capabilities: { signs: true } })
    await made?.close()
  })

  it.each([
    ['MAIL_PROVIDER', 'pigeon://hidden@post'],
    ['MAIL_PROVIDER', 'ses://hidden@eu-west-1'],
    ['MAIL_RETURN_PATH', 'bounces'],
    ['FEEDBACK_SES_TOPICS', 'bounces'],
    ['FEEDBACK_POSTMARK', 'hidden'],
    ['FEEDBACK_POSTMARK', 'user:hidden'],
    ['FEEDBACK_RESEND_SECRET', 'hidden'],
    ['FEEDBACK_MAIL_TOKEN', 'hidden'],
  ])('should refuse %s when it is wrong, without repeating a secret', (variable, value) => {
    const error = errorFrom(() => readMailEnvironment({ [variable]: value }))
    expect(error).toMatchObject({ code: 'CONFIG_INVALID', path: variable })
    expect(JSON.stringify(error) + String(error)).not.toContain('hidden')
  })
})
