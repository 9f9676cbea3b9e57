import { describe, expect, it } from '@jest/globals'

import { knownNames } from '../../src/core/people/personName.js'
import { readMoveSentence } from '../../src/core/people/readMoveSentence.js'
import { sentences } from '../../src/core/people/sentences.js'

const read = (sentence: string) =>
  readMoveSentence(sentence, knownNames([], ['Bell at Work'])).map(
    ({ kind, person, role, company, fromRole, fromCompany, rest }) =>
      [kind, person, role, company, fromRole, fromCompany, rest].map((part) => part ?? '').join('|'),
  )

describe('a sentence on a move', () => {
  it.each([
    [
      'Ines Calder is now VP, Product at Larkhollow, based in Oslo',
      'joined|Ines Calder|VP, Product|Larkhollow|||based in Oslo',
    ],
    [
      'Jan de Vries, formerly CTO at Brightline, joins Larkhollow as COO',
      'joined|Jan de Vries|COO|Larkhollow|CTO|Brightline|',
    ],
    [
      'Ines Calder joined Larkhollow as CTO from Brightline',
      'joined|Ines Calder|CTO|Larkhollow||Brightline|',
    ],
    ['Ines Calder has been appointed CEO of Larkhollow', 'joined|Ines Calder|CEO|Larkhollow|||'],
    ['Ines Calder steps down as CEO of Larkhollow', 'left|Ines Calder|||CEO|Larkhollow|'],
    [
      'Ines Calder is leaving Brightline to join Larkhollow as CTO',
      'joined|Ines Calder|CTO|Larkhollow||Brightline|',
    ],
    [
      'Ines Calder moves from Brightline to Larkhollow as CFO',
      'joined|Ines Calder|CFO|Larkhollow||Brightline|',
    ],
    [
      'Former Brightline CTO Ines Calder joins Larkhollow as VP Engineering',
      'joined|Ines Calder|VP Engineering|Larkhollow|CTO|Brightline|',
    ],
    [
      '🎉 Congratulations to Ines Calder, who has been promoted to SVP Sales at Larkhollow!',
      'promoted|Ines Calder|SVP Sales|Larkhollow|||',
    ],
    ['Ines Calder – Head of Sales, Larkhollow', 'joined|Ines Calder|Head of Sales|Larkhollow|||'],
    ['Ines Calder is Larkhollow’s new CTO', 'joined|Ines Calder|CTO|Larkhollow|||'],
    [
      'Larkhollow has appointed Ines Calder as Chief Executive Officer',
      'joined|Ines Calder|Chief Executive Officer|Larkhollow|||',
    ],
    ['Ines Calder retires from Brightline', 'retired|Ines Calder||||Brightline|'],
    ['Ines Calder co-founded Mastline', 'founded|Ines Calder||Mastline|||'],
    ['Petra Kerr has left Parleyforge after 12 years', 'left|Petra Kerr||||Parleyforge|after 12 years'],
    ['Ines Calder is now CTO at Bell at Work', 'joined|Ines Calder|CTO|Bell at Work|||'],
  ])('should be read: %s', (sentence, wanted) => {
    expect(read(sentence)).toEqual([wanted])
  })

  it('should give a move to each of two people', () => {
    expect(read('Ines Calder and Omar Vale have joined Larkhollow')).toEqual([
      'joined|Ines Calder||Larkhollow|||',
      'joined|Omar Vale||Larkhollow|||',
    ])
  })

  it.each(['I’ve known Ines since 2009', 'The office cat has a badge now', 'She joined me in the lift', ''])(
    'should not be seen in: %s',
    (sentence) => {
      expect(read(sentence)).toEqual([])
    },
  )
})

describe('sentences', () => {
  it('should not end at initials and abbreviations', () => {
    expect(sentences('J. Lund joins Larkhollow Inc. I’ve known her. Dr. Vale waits.')).toEqual([
      'J. Lund joins Larkhollow Inc.',
      'I’ve known her.',
      'Dr. Vale waits.',
    ])
  })
})
