import type { Transport } from '../../../src/core/delivery/transport.js'
import { amazonSes, type AmazonSesSettings } from './amazonSes.js'
import type { HttpOptions } from './httpTransport.js'
import { mailgun, type MailgunSettings } from './mailgun.js'
import { postmark, type PostmarkSettings } from './postmark.js'
import { resend, type ResendSettings } from './resend.js'

export type { AmazonCredentials, AmazonSesSettings } from './amazonSes.js'
export type { HttpOptions } from './httpTransport.js'
export type { MailgunSettings } from './mailgun.js'
export type { PostmarkSettings } from './postmark.js'
export { readProviderUrl } from './providerUrl.js'
export type { ResendSettings } from './resend.js'

/** A provider that is spoken to over HTTP. */
export type ProviderSettings = AmazonSesSettings | PostmarkSettings | MailgunSettings | ResendSettings

/**
 * The transport of a provider. SMTP has its own.
 *
 * @example
 * const transport = createProviderTransport({ provider: 'postmark', serverToken })
 * await transport.send({ deliveryId, envelope, raw }) // { state: 'accepted', response: '200 OK', providerId: '…' }
 */
export function createProviderTransport(settings: ProviderSettings, options: HttpOptions = {}): Transport {
  switch (settings.provider) {
    case 'ses':
      return amazonSes(settings, options)
    case 'postmark':
      return postmark(settings, options)
    case 'mailgun':
      return mailgun(settings, options)
    case 'resend':
      return resend(settings, options)
  }
}
