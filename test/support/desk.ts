import type { Issue, Move, Publication, Story } from '../../collections/payload-types.js'
import type { Newsroom } from './newsroom.js'

/** Short ways to put things on the editor's desk. Everything goes through the Local API, as drafts. */
export function desk({ payload }: Newsroom) {
  let count = 0
  return {
    publication: (data: Partial<Publication> = {}): Promise<Publication> =>
      payload.create({
        collection: 'publications',
        data: {
          name: `Letter ${(count += 1)}`,
          timezone: 'Europe/London',
          cadence: 'weekly',
          titleTemplate: '{name} Week {week} {year}',
          ...data,
        },
        overrideAccess: true,
      }),
    story: (publication: Publication, title: string, data: Partial<Story> = {}): Promise<Story> =>
      payload.create({
        collection: 'stories',
        data: { title, publication: publication.id, stage: 'written', kind: 'story', weight: 5, ...data },
        draft: true,
        depth: 0,
        overrideAccess: true,
      }) as Promise<Story>,
    move: async (publication: Publication, name: string, data: Partial<Move> = {}): Promise<Move> => {
      const person = await payload.create({ collection: 'people', data: { name }, overrideAccess: true })
      return payload.create({
        collection: 'moves',
        data: { person: person.id, kind: 'joined', role: 'Editor', publication: publication.id, ...data },
        draft: true,
        depth: 0,
        overrideAccess: true,
      }) as Promise<Move>
    },
    /** The newest state of an issue, as the admin shows it. */
    issue: (id: string): Promise<Issue> =>
      payload.findByID({
        collection: 'issues',
        id,
        draft: true,
        depth: 0,
        overrideAccess: true,
      }) as Promise<Issue>,
    /** Saves as the admin's autosave does. */
    autosave: (id: string, data: Partial<Issue>): Promise<Issue> =>
      payload.update({
        collection: 'issues',
        id,
        data,
        draft: true,
        autosave: true,
        depth: 0,
        overrideAccess: true,
      }),
    save: (id: string, data: Partial<Issue>): Promise<Issue> =>
      payload.update({ collection: 'issues', id, data, depth: 0, overrideAccess: true }),
  }
}

/** Headings of an issue's sections, in order. */
export const headings = (issue: { sections?: Issue['sections'] }) =>
  (issue.sections ?? []).map(({ heading }) => heading)
