import { MastheadError } from '../../../src/core/errors.js'
import type { ProviderSettings } from './index.js'

/**
 * A provider in one line, for an environment variable: the scheme names it, the user part holds the key.
 *
 * @throws MastheadError CONFIG_INVALID, without the value, as that holds a secret
 * @example
 * readProviderUrl('ses://KEY:SECRET@eu-west-1?configurationSet=news')
 * readProviderUrl('postmark://TOKEN@broadcast') // the host is the message stream
 * readProviderUrl('mailgun://KEY@mg.example.org?region=eu')
 * readProviderUrl('resend://KEY@resend')
 */
export function readProviderUrl(value: string): ProviderSettings {
  const url = URL.canParse(value) ? new URL(value) : undefined
  const user = decodeURIComponent(url?.username ?? '')
  const password = decodeURIComponent(url?.password ?? '')
  if (!url || !user || !url.hostname) throw invalid('has the form scheme://key@host')
  const query = url.searchParams
  const endpoint = query.get('endpoint') ?? undefined
  switch (url.protocol) {
    case 'ses:':
      if (!password) throw invalid('holds the key and the secret: ses://KEY:SECRET@region')
      return {
        provider: 'ses',
        region: url.hostname,
        credentials: { accessKeyId: user, secretAccessKey: password },
        ...given('configurationSet', query.get('configurationSet')),
        ...given('endpoint', endpoint),
      }
    case 'postmark:':
      return {
        provider: 'postmark',
        serverToken: user,
        messageStream: url.hostname,
        ...given('endpoint', endpoint),
      }
    case 'mailgun:':
      return {
        provider: 'mailgun',
        apiKey: user,
        domain: url.hostname,
        region: query.get('region') === 'eu' ? 'eu' : 'us',
        ...given('endpoint', endpoint),
      }
    case 'resend:':
      return { provider: 'resend', apiKey: user, ...given('endpoint', endpoint) }
    default:
      throw invalid('begins with ses:, postmark:, mailgun: or resend:')
  }
}

function given<K extends string>(name: K, value: string | null | undefined): Partial<Record<K, string>> {
  return value ? ({ [name]: value } as Record<K, string>) : {}
}

const invalid = (form: string) =>
  new MastheadError('CONFIG_INVALID', `The address of a mail provider ${form}`, { path: 'transport' })
