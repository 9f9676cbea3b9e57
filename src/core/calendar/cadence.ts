/** How often a publication means to come out. Skipped weeks are normal in every one of them. */
export const cadences = ['weekly', 'fortnightly', 'monthly', 'irregular'] as const

export type Cadence = (typeof cadences)[number]
