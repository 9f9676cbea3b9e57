import type { Metadata } from 'next'
import config from '@payload-config'
import { generatePageMetadata, NotFoundPage } from '@payloadcms/next/views'
import { importMap } from '../importMap.js'

interface PageProps {
  params: Promise<{ segments: string[] }>
  searchParams: Promise<Record<string, string | string[]>>
}

export const generateMetadata = (props: PageProps): Promise<Metadata> =>
  generatePageMetadata({ config, ...props })

/** What the admin shows for an address it does not know; Next wants it as the default export. */
export default function NotFound(props: PageProps) {
  return NotFoundPage({ config, importMap, ...props })
}
