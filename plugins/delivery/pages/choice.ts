import type { Element } from 'hast'
import { h } from 'hastscript'

export interface Choice {
  type: 'checkbox' | 'radio'
  name: string
  value: string
  checked?: boolean
  required?: boolean
  describedBy?: string
}

/** A box to tick, with its words. */
export const choice = ({ describedBy, ...input }: Choice, label: string): Element =>
  h('label', { className: ['choice'] }, [
    h('input', { ...input, ...(describedBy ? { ariaDescribedBy: [describedBy] } : {}) }),
    h('span', { dir: 'auto' }, label),
  ])
