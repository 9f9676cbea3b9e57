import { siteRoute } from './_components/respond.js'
import { frontPage } from './_views/frontPage.js'
import { newslettersPage } from './_views/newslettersPage.js'

/** `/`: the front page of the only publication, or the list of them all. */
export const GET = siteRoute(({ reader, page }) => {
  const [only, ...others] = reader.publications
  return only && others.length === 0 ? frontPage(reader, only, page) : newslettersPage(reader)
})
