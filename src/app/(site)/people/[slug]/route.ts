import { siteRoute } from '../../_components/respond.js'
import { findPerson } from '../../_data/people.js'
import { movedFrom } from '../../_data/formerSlug.js'
import { personPage } from '../../_views/personPage.js'

/** `/people/<slug>?page=`: the career of a person, and the stories that mention them. */
export const GET = siteRoute<{ slug: string }>(async ({ reader, params, page }) => {
  const found = await findPerson(reader, params.slug)
  return found ? personPage(reader, found, page) : movedFrom(reader, 'people', params.slug)
})
