import { text } from '../../../core/richtext/index.js'

export const bold = (content: string) => text(content, { bold: true })
export const italic = (content: string) => text(content, { italic: true })
