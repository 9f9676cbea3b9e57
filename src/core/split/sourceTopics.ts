import type { Lexicon } from './names.js'
import type { Find, SplitSection } from './types.js'

/**
 * Files the story of an issue under the topics that its source names. Of several stories a tag does not say which one it
 * means: those that say its words have the topic already. No tag is lost, it stands in the findings.
 */
export function fileUnderTags(
  tags: readonly string[],
  sections: readonly SplitSection[],
  lexicon: Lexicon,
  find: Find,
): void {
  const stories = sections.flatMap(({ items }, section) =>
    items.flatMap(({ story }, item) =>
      story ? [{ story, path: `sections.${section}.items.${item}.story` }] : [],
    ),
  )
  const only = stories.length === 1 ? stories[0] : undefined
  for (const tag of tags) {
    const topic = lexicon.topic(tag)
    const stands = topic !== null && stories.some(({ story }) => story.topics.includes(topic))
    if (topic !== null && only && !stands) only.story.topics.push(topic)
    const isFiled = stands || (topic !== null && only !== undefined)
    find(isFiled && only ? only.path : '', {
      kind: 'topic',
      confidence: isFiled ? 0.95 : topic === null ? 0.3 : 0.5,
      text: tag,
      message:
        topic === null
          ? 'A tag of the source that is no topic'
          : isFiled
            ? 'A tag of the source'
            : 'A tag of the source; no story says that it is meant',
    })
  }
}
