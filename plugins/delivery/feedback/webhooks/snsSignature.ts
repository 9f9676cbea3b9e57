import { createVerify, X509Certificate } from 'node:crypto'

import { z } from 'zod'

/** What SNS posts (without raw delivery, which is not signed). */
export const snsMessage = z.looseObject({
  Type: z.enum(['Notification', 'SubscriptionConfirmation', 'UnsubscribeConfirmation']),
  MessageId: z.string(),
  TopicArn: z.string(),
  Subject: z.string().nullish(),
  Message: z.string(),
  Timestamp: z.string(),
  SignatureVersion: z.enum(['1', '2']),
  Signature: z.string().max(2048),
  SigningCertURL: z.string().max(2048),
  SubscribeURL: z.string().max(2048).optional(),
  Token: z.string().optional(),
})
export type SnsMessage = z.infer<typeof snsMessage>

const ALGORITHMS = { '1': 'RSA-SHA1', '2': 'RSA-SHA256' } as const

/** Names and values of the signed fields, each on a line of its own, in the order that Amazon lays down. */
export function signedText(message: SnsMessage): string {
  const names =
    message.Type === 'Notification'
      ? (['Message', 'MessageId', 'Subject', 'Timestamp', 'TopicArn', 'Type'] as const)
      : (['Message', 'MessageId', 'SubscribeURL', 'Timestamp', 'Token', 'TopicArn', 'Type'] as const)
  return names
    .filter((name) => typeof message[name] === 'string')
    .map((name) => `${name}\n${message[name]}\n`)
    .join('')
}

/** Whether the certificate is valid now and its key made the signature. */
export function isSignedBy(certificate: string, message: SnsMessage, now: Date): boolean {
  const { publicKey, validFrom, validTo } = new X509Certificate(certificate)
  if (now < new Date(validFrom) || now > new Date(validTo)) return false
  return createVerify(ALGORITHMS[message.SignatureVersion])
    .update(signedText(message), 'utf8')
    .verify(publicKey, message.Signature, 'base64')
}

/**
 * An address at SNS itself, in the region of the topic. Anybody can have a host under amazonaws.com, so the first label
 * must be that of the service.
 *
 * @example
 * snsUrl('https://sns.eu-west-1.amazonaws.com/cert.pem', 'arn:aws:sns:eu-west-1:1:bounces') // URL
 */
export function snsUrl(address: string, topic: string): URL | undefined {
  const region = topic.split(':')[3] ?? ''
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (!url || !/^[a-z0-9-]+$/.test(region)) return undefined
  const isHost = [`sns.${region}.amazonaws.com`, `sns.${region}.amazonaws.com.cn`].includes(url.host)
  return url.protocol === 'https:' && isHost && !url.username && !url.password ? url : undefined
}
