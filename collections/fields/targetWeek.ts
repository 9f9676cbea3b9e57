import type { GroupField } from 'payload'

/** The ISO week whose issue this is meant for; empty: whichever issue comes next. */
export function targetWeekField(): GroupField {
  return {
    name: 'targetWeek',
    label: 'For the issue of',
    type: 'group',
    admin: {
      position: 'sidebar',
      description: 'Empty: the issue of the week its date falls in, or the next one.',
    },
    fields: [
      {
        type: 'row',
        fields: [
          { name: 'week', type: 'number', index: true },
          { name: 'year', type: 'number', index: true },
        ],
      },
    ],
  }
}
