import type { Block } from 'payload'

import { webUrl } from './webUrl.js'

/** A video or a podcast episode. Where nothing can be embedded (mail, feeds) it is a link with a picture. */
export function createEmbedBlock(): Block {
  return {
    slug: 'embed',
    interfaceName: 'EmbedBlock',
    labels: { singular: 'Video or podcast', plural: 'Videos and podcasts' },
    fields: [
      webUrl({
        name: 'url',
        label: 'Address',
        required: true,
        schemes: ['https:'],
        admin: {
          description:
            'The page of the video or episode: YouTube, Vimeo, Spotify, Apple Podcasts, or any other.',
        },
      }),
      {
        name: 'title',
        type: 'text',
        required: true,
        admin: { description: 'Names it for screen readers, and is the text of the link in mail.' },
      },
      webUrl({ name: 'thumbnailUrl', label: 'Address of a preview picture' }),
      {
        name: 'provider',
        type: 'text',
        admin: { readOnly: true, description: 'Derived from the address when the text is saved.' },
      },
    ],
  }
}
