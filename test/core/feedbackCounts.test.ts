import { describe, expect, it } from '@jest/globals'

import { feedbackCounts } from '../../src/core/delivery/feedbackCounts.js'

describe('what came back of a send', () => {
  it('should count each kind apart, and a mail under every kind that it had', () => {
    expect(
      feedbackCounts([
        { bounced: 'hard', complained: false, unsubscribed: false, count: 4 },
        { bounced: 'soft', complained: false, unsubscribed: false, count: 3 },
        { bounced: null, complained: true, unsubscribed: true, count: 2 },
        { bounced: null, complained: false, unsubscribed: true, count: 1 },
      ]),
    ).toEqual({ hardBounces: 4, softBounces: 3, complaints: 2, unsubscribes: 3 })
  })

  it('should be nothing but zeros where nothing came', () => {
    expect(feedbackCounts([])).toEqual({ hardBounces: 0, softBounces: 0, complaints: 0, unsubscribes: 0 })
  })
})
