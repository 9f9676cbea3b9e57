import { siteRoute } from '../../_components/respond.js'
import { findCompany } from '../../_data/companies.js'
import { movedFrom } from '../../_data/formerSlug.js'
import { companyPage } from '../../_views/companyPage.js'

/** `/companies/<slug>?page=`: who came, who left, and the stories that mention it. */
export const GET = siteRoute<{ slug: string }>(async ({ reader, params, page }) => {
  const found = await findCompany(reader, params.slug)
  return found ? companyPage(reader, found, page) : movedFrom(reader, 'companies', params.slug)
})
