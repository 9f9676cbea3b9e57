import type { Element } from 'hast'
import { h } from 'hastscript'

/** A button that sends its form, and says what for. */
export const submit = (action: string, label: string, isSecond = false): Element =>
  h('button', { type: 'submit', name: 'action', value: action, className: isSecond ? ['second'] : [] }, label)
