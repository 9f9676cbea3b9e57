import type { ExportPart } from '../../exportParts.js'
import { exportSubscribers } from '../operations/exportSubscribers.js'
import { sentMailbox } from './sentMailbox.js'

/** Who is subscribed, as the CSV that can be imported again, and what was sent, as a mailbox. */
export const exportMail: ExportPart = async (context) => {
  const { payload, req, write, onProgress } = context
  await write('mail/subscribers.csv', await exportSubscribers({ payload, req }))
  await write('mail/sent.mbox', sentMailbox(context))
  onProgress('Mail: subscribers.csv and sent.mbox')
}
