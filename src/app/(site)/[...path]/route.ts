import { siteRoute } from '../_components/respond.js'

/** Every address that is none of the site's: the page that says so. */
export const GET = siteRoute(() => null)
