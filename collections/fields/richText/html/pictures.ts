import type { SerializedUploadNode } from '@payloadcms/richtext-lexical'
import type { HTMLConverter } from '@payloadcms/richtext-lexical/html'

import { isRecord } from '../../../../src/core/richtext/isRecord.js'
import { escapeHtml } from './escapeHtml.js'

/**
 * A picture with its caption and credit, which Payload's own converter leaves out. The text has to be populated: a
 * picture that is only an id has no address, and gives ''.
 */
export const pictureHtml: HTMLConverter<SerializedUploadNode> = ({ node }) => {
  const media: unknown = node.value
  if (!isRecord(media) || typeof media.url !== 'string') return ''
  const image = `<img src="${escapeHtml(media.url)}" alt="${textOf(media.alt)}"${sizeOf(media)} />`
  const fields: unknown = node.fields
  const caption = (isRecord(fields) && textOf(fields.caption)) || textOf(media.caption)
  const lines = [caption, textOf(media.credit)].filter((line) => line !== '').join(' · ')
  return `<figure class="picture">${image}${lines === '' ? '' : `<figcaption>${lines}</figcaption>`}</figure>`
}

function sizeOf({ width, height }: Record<string, unknown>): string {
  return typeof width === 'number' && typeof height === 'number' ? ` width="${width}" height="${height}"` : ''
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? escapeHtml(value) : ''
}
