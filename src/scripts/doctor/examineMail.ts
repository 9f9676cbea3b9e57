import {
  checkArrivedMail,
  checkDkim,
  checkDmarc,
  checkOneClick,
  checkSpf,
  findings,
  type Finding,
  type ResolveTxt,
} from '../../core/delivery/doctor/index.js'
import type { DkimKey } from '../../../plugins/delivery/mail/signDkim.js'
import { domainOf } from '../../core/delivery/messageId.js'
import { keyFacts, recordKeyOf } from './keys.js'
import type { MailSetup } from './mailSetup.js'
import { sendToOurselves } from './sendToOurselves.js'

export interface MailExam {
  setup: MailSetup
  /** Where a provider's key stands. */
  selector: string | null
  /** Where subscriptions end, up to the token. */
  unsubscribeUrl: string
  resolve: ResolveTxt
}

/** Everything about mail, for each domain that mail is from. */
export async function examineMail(exam: MailExam): Promise<Finding[]> {
  const { setup, unsubscribeUrl } = exam
  const found: Finding[] = []
  if (setup.carrierSigns === null)
    found.push(
      findings('transport').warning(
        'Nothing is set up that carries mail',
        'Set SMTP_URL, or give the delivery plugin a transport.',
      ),
    )
  if (setup.senders.length === 0)
    return [
      ...found,
      findings('sender').warning(
        'Nothing says whom mail is from',
        'Give a publication its sender, or look at one address with --from.',
      ),
    ]
  found.push(...checkOneClick(unsubscribeUrl))
  for (const from of setup.senders) found.push(...(await examineSender(from, exam)))
  return found
}

async function examineSender(from: string, exam: MailExam): Promise<Finding[]> {
  const { setup, resolve } = exam
  const fromDomain = domainOf(from)
  const returnPathDomain = domainOf(setup.returnPath ?? from)
  const dkimDomain = setup.dkim?.domain ?? (exam.selector === null ? undefined : fromDomain)
  return [
    ...(await asked('spf', () => checkSpf(returnPathDomain, resolve))),
    ...(await asked('dkim', () => examineKey(fromDomain, exam))),
    ...(await asked('dmarc', () =>
      checkDmarc({ fromDomain, returnPathDomain, resolve, ...(dkimDomain ? { dkimDomain } : {}) }),
    )),
    ...(await asked('loop-back', () => examineArrival(from, setup.dkim, exam))),
  ]
}

async function examineKey(fromDomain: string, { setup, selector, resolve }: MailExam): Promise<Finding[]> {
  const { failure, skipped } = findings('dkim')
  const { dkim, carrierSigns } = setup
  if (dkim) {
    const ownKey = recordKeyOf(dkim.privateKey)
    if (ownKey === undefined)
      return [
        failure('The DKIM key that mail is signed with is no private key', 'Give it in PEM, unencrypted.'),
      ]
    return checkDkim({ ...dkim, resolve, keyFacts, ownKey })
  }
  if (selector !== null) return checkDkim({ domain: fromDomain, selector, resolve, keyFacts })
  if (carrierSigns === false)
    return [
      failure(
        'Mail is not signed with DKIM',
        'Give the delivery plugin a key, or let your mail server sign.',
      ),
    ]
  return [skipped('Whoever carries the mail signs it', 'Look at the key with --selector.')]
}

async function examineArrival(from: string, dkim: DkimKey | null, exam: MailExam): Promise<Finding[]> {
  // A key that cannot sign was named before.
  const key = dkim && recordKeyOf(dkim.privateKey) !== undefined ? dkim : null
  const mail = await sendToOurselves({
    from,
    dkim: key,
    unsubscribeUrl: `${exam.unsubscribeUrl}/example`,
    resolve: exam.resolve,
  })
  return checkArrivedMail(mail, { isSigned: key !== null })
}

/** A DNS that does not answer says nothing about the records. */
async function asked(check: string, look: () => Promise<Finding[]>): Promise<Finding[]> {
  try {
    return await look()
  } catch (error) {
    const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined
    const why = typeof code === 'string' ? code : String(error)
    return [
      findings(check).failure(
        `This could not be found out: ${why}`,
        'Try again; see that this machine reaches its name server, or name one with --dns.',
      ),
    ]
  }
}
