import { siteRoute } from '../_components/respond.js'
import { searchPage } from '../_views/searchPage.js'

/** `/search?q=&page=`: the archive by words. */
export const GET = siteRoute(({ reader, query, page }) => searchPage(reader, query, page))
