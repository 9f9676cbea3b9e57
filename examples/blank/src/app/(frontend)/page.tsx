import config from '@payload-config'
import { getPayload } from 'payload'

export const dynamic = 'force-dynamic'

/** The newest issue, as any reader may see it. */
export default async function NewestIssue() {
  const payload = await getPayload({ config })
  const { docs } = await payload.find({
    collection: 'issues',
    where: { _status: { equals: 'published' } },
    sort: '-periodStart',
    limit: 1,
    depth: 1,
    overrideAccess: false,
  })
  const issue = docs[0]
  if (!issue) return <p>No issue has been published yet.</p>

  return (
    <main>
      <h1>{issue.title}</h1>
      {issue.sections?.map((section) => (
        <section id={section.anchor ?? undefined} key={section.id}>
          <h2>{section.heading}</h2>
          <ul>
            {section.items?.map(({ id, move, story }) => (
              <li key={id}>
                {story && typeof story === 'object' ? (
                  <a href={story.url ?? undefined}>{story.title}</a>
                ) : null}
                {move && typeof move === 'object' ? move.summary : null}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </main>
  )
}
