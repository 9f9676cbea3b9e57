/**
 * The mails of a mailbox in one file (RFC 4155); what is no mailbox is one mail.
 *
 * @param text one character an octet (latin1), so that no octet is lost
 */
export function splitMbox(text: string): string[] {
  if (!text.startsWith('From ')) return text.trim() === '' ? [] : [text]
  return text
    .split(/^From [^\r\n]*\r?\n/m)
    .filter((mail) => mail.trim() !== '')
    .map((mail) => mail.replace(/^>(>*From )/gm, '$1'))
}
