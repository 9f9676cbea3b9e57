/** Where a story stands in the editor's week. Only `written` ones are assembled. */
export const STAGES = ['inbox', 'shortlisted', 'written', 'parked', 'dropped'] as const
export type Stage = (typeof STAGES)[number]

export const STORY_KINDS = ['story', 'podcast', 'video', 'event', 'report'] as const
export type StoryKind = (typeof STORY_KINDS)[number]
