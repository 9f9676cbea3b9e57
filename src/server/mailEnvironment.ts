import type { DeliveryOptions } from '../../plugins/delivery/index.js'
import { createProviderTransport, readProviderUrl } from '../../plugins/delivery/transports/index.js'
import { parseEmailAddress } from '../core/delivery/emailAddress.js'
import { MastheadError } from '../core/errors.js'
import { givenIn } from './environmentValues.js'

/** What the delivery plugin gets from the variables about providers, and about bounces and complaints. */
export type MailOptions = Pick<DeliveryOptions, 'feedback' | 'returnPath' | 'transport'>

/**
 * Reads and checks them. Pure: no provider is asked.
 *
 * @throws MastheadError CONFIG_INVALID, naming the variable, and never its value where that is a secret
 * @example
 * readMailEnvironment({ MAIL_RETURN_PATH: 'bounces+{delivery}@news.example' }).returnPath
 */
export function readMailEnvironment(env: Readonly<Record<string, string | undefined>>): MailOptions {
  const given = givenIn(env)
  const provider = given('MAIL_PROVIDER')
  const settings = provider === undefined ? undefined : providerFrom(provider)
  return {
    feedback: feedbackFrom(given),
    ...(settings ? { transport: () => createProviderTransport(settings) } : {}),
    ...returnPathFrom(given('MAIL_RETURN_PATH')),
  }
}

type Given = (name: string) => string | undefined

function providerFrom(url: string) {
  try {
    return readProviderUrl(url)
  } catch (error) {
    if (error instanceof MastheadError) throw invalid('MAIL_PROVIDER', `cannot be read: ${error.message}`)
    throw error
  }
}

function returnPathFrom(returnPath: string | undefined): Pick<MailOptions, 'returnPath'> {
  if (returnPath === undefined) return {}
  if (parseEmailAddress(returnPath.replace('{delivery}', 'x')) !== null) return { returnPath }
  throw invalid(
    'MAIL_RETURN_PATH',
    `is "${returnPath}", but must be an address such as bounces+{delivery}@news.example`,
  )
}

const TOKEN_LENGTH = 16

function feedbackFrom(given: Given): NonNullable<MailOptions['feedback']> {
  const topics = given('FEEDBACK_SES_TOPICS')
    ?.split(/[\s,]+/)
    .filter(Boolean)
  const login = given('FEEDBACK_POSTMARK')
  const signingKey = given('FEEDBACK_MAILGUN_KEY')
  const secret = given('FEEDBACK_RESEND_SECRET')
  const token = given('FEEDBACK_MAIL_TOKEN')
  if (topics?.some((topic) => !/^arn:aws[\w-]*:sns:[\w-]+:\d+:[\w.-]+$/.test(topic)))
    throw invalid('FEEDBACK_SES_TOPICS', 'must hold ARNs of topics: arn:aws:sns:<region>:<account>:<name>')
  if (secret !== undefined && !/^whsec_[\w+/-]{20,}=*$/.test(secret))
    throw invalid('FEEDBACK_RESEND_SECRET', 'must be a signing secret: whsec_…')
  if (token !== undefined && token.length < TOKEN_LENGTH)
    throw invalid('FEEDBACK_MAIL_TOKEN', `must have at least ${TOKEN_LENGTH} characters`)
  return {
    ...(topics ? { ses: { topics } } : {}),
    ...(login === undefined ? {} : { postmark: loginFrom(login) }),
    ...(signingKey === undefined ? {} : { mailgun: { signingKey } }),
    ...(secret === undefined ? {} : { resend: { secret } }),
    ...(token === undefined ? {} : { mail: { token } }),
  }
}

function loginFrom(text: string): { username: string; password: string } {
  const colon = text.indexOf(':')
  const login = { username: text.slice(0, Math.max(colon, 0)), password: text.slice(colon + 1) }
  if (login.username && login.password.length >= TOKEN_LENGTH) return login
  throw invalid(
    'FEEDBACK_POSTMARK',
    `must be user:password, the password with at least ${TOKEN_LENGTH} characters`,
  )
}

const invalid = (variable: string, what: string) =>
  new MastheadError('CONFIG_INVALID', `${variable} ${what}`, { path: variable })
