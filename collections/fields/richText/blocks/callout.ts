import type { Block } from 'payload'

import { CALLOUT_STYLES } from '../../../../src/core/richtext/index.js'

/** A short text set apart from the rest. */
export function createCalloutBlock(): Block {
  return {
    slug: 'callout',
    interfaceName: 'CalloutBlock',
    labels: { singular: 'Call-out', plural: 'Call-outs' },
    fields: [
      {
        name: 'style',
        type: 'select',
        required: true,
        defaultValue: 'info',
        options: [...CALLOUT_STYLES],
      },
      { name: 'text', type: 'textarea', required: true },
    ],
  }
}
