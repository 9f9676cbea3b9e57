import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Config, Payload } from 'payload'

import { MastheadError } from '../../src/core/errors.js'
import { splitDocuments, splitIssue } from '../../src/core/split/index.js'
import { fetchPublic } from '../fetchPublic.js'
import type { ArchiveOptions, ImportPorts } from './options.js'
import { readSources } from './readers/index.js'

const KEY = 'mastheadArchive'

export interface ArchiveSettings {
  folder: string
  titlePatterns: string[]
  movesHeadings: string[]
  ports: ImportPorts
}

/** Fills every default, once. Never changes the object that it is given. */
export function resolveSettings(options: ArchiveOptions = {}): ArchiveSettings {
  return {
    folder: options.folder ?? join(tmpdir(), 'masthead-imports'),
    titlePatterns: [...(options.titlePatterns ?? [])],
    movesHeadings: [...(options.movesHeadings ?? [])],
    ports: {
      read: readSources,
      split: splitIssue,
      divide: splitDocuments,
      fetchPicture: (url) => fetchPublic(url, { accept: 'image/*', ...options.pictures }),
      ...options.ports,
    },
  }
}

/** Keeps the settings in the config, for what runs later: jobs, endpoints and scripts. */
export function withSettings(config: Config, settings: ArchiveSettings): Config {
  return { ...config, custom: { ...config.custom, [KEY]: settings } }
}

export function settingsOf({ config }: Payload): ArchiveSettings {
  const settings = config.custom?.[KEY] as ArchiveSettings | undefined
  if (settings) return settings
  throw new MastheadError('CONFIG_INVALID', 'The archive plugin is not among the plugins', {
    path: 'plugins',
  })
}
