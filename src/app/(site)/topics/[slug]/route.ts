import { siteRoute } from '../../_components/respond.js'
import { findTopic } from '../../_data/topics.js'
import { movedFrom } from '../../_data/formerSlug.js'
import { topicPage } from '../../_views/topicPage.js'

/** `/topics/<slug>?page=`: what was written on a topic, issue by issue. */
export const GET = siteRoute<{ slug: string }>(async ({ reader, params, page }) => {
  const found = await findTopic(reader, params.slug)
  return found ? topicPage(reader, found, page) : movedFrom(reader, 'topics', params.slug)
})
