import { withPayload } from '@payloadcms/next/withPayload'

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  // The server in front compresses.
  compress: false,
  // The compile step checks types, with a configuration that Next does not rewrite.
  typescript: { ignoreBuildErrors: true, tsconfigPath: 'tsconfig.next.json' },
  // A form with a rich text of the largest allowed size goes through a server function.
  experimental: { serverActions: { bodySizeLimit: '10mb' } },
  // Imports name the compiled file, as Node wants it; the sources lie here.
  webpack: (webpackConfig) => {
    webpackConfig.resolve.extensionAlias = { '.js': ['.ts', '.tsx', '.js'] }
    return webpackConfig
  },
}

const withAdmin = withPayload(config)

/** What Payload tells browsers for its admin would make them ask twice for each page of the site. */
export default {
  ...withAdmin,
  headers: async () =>
    ((await withAdmin.headers?.()) ?? []).map((row) => ({ ...row, source: '/admin/:path*' })),
}
