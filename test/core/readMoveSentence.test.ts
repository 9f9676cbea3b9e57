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

  it.each([
    ['Ostermark CEO Deirdre Quill steps down', 'left|Deirdre Quill|||CEO|Ostermark'],
    [
      'Brightwater hires Joao Prado from Mistral Labs as Head of Growth',
      'joined|Joao Prado|Head of Growth|Brightwater||Mistral Labs',
    ],
    [
      'Elif Demir, until now CTO of Ostermark, becomes CEO of Brightwater',
      'joined|Elif Demir|CEO|Brightwater|CTO|Ostermark',
    ],
    [
      'Congratulations to Sam Okonjo on the new role as VP Sales at Tollgate Media',
      'joined|Sam Okonjo|VP Sales|Tollgate Media||',
    ],
    [
      'After a decade at Ostermark, Per Aspen is off to Mistral Labs',
      'joined|Per Aspen||Mistral Labs||Ostermark',
    ],
    [
      'Giulia Ferrante is now Senior Director, Wholesale, at Ostermark',
      'joined|Giulia Ferrante|Senior Director, Wholesale|Ostermark||',
    ],
    ['Nokuthula Dube has returned to Brightwater as CIO', 'joined|Nokuthula Dube|CIO|Brightwater||'],
    ['Leila Nasser is leaving Ostermark at the end of the month', 'left|Leila Nasser||||Ostermark'],
    ['Anders Holt is no longer with Brightwater', 'left|Anders Holt||||Brightwater'],
    ['Rita Mwangi takes the helm at Bellmaker as CEO', 'joined|Rita Mwangi|CEO|Bellmaker||'],
    ['Kim Seo-yeon was made Partner at Hollis & Crane', 'joined|Kim Seo-yeon|Partner|Hollis & Crane||'],
    ['Olaf Brandt now leads Product at Ferncall', 'joined|Olaf Brandt|Product|Ferncall||'],
    ['Pebblecom has a new CFO, Ivo Hartmann', 'joined|Ivo Hartmann|CFO|Pebblecom||'],
    ["Pebblecom's new CFO is Ivo Hartmann", 'joined|Ivo Hartmann|CFO|Pebblecom||'],
    ['Ivo Hartmann (ex-Nordwire) is now CFO at Pebblecom', 'joined|Ivo Hartmann|CFO|Pebblecom||Nordwire'],
    [
      'Tariq Aziz-Khan is now Head of Voice at Pebblecom (was Product Manager at Nordwire)',
      'joined|Tariq Aziz-Khan|Head of Voice|Pebblecom|Product Manager|Nordwire',
    ],
    [
      'Susan Ling, Chief of Staff at Nordwire, has been promoted to COO',
      'promoted|Susan Ling|COO|Nordwire|Chief of Staff|',
    ],
    [
      'Chief Architect Bram Visser has left Larkspur Networks',
      'left|Bram Visser|||Chief Architect|Larkspur Networks',
    ],
    [
      'Daniela Rossi moves up to Group CTO at Larkspur Networks',
      'promoted|Daniela Rossi|Group CTO|Larkspur Networks||',
    ],
    [
      'Good to see Amina Yusuf land at Ferncall as Principal Engineer',
      'joined|Amina Yusuf|Principal Engineer|Ferncall||',
    ],
    ['Hugo Leclerc takes early retirement from Bellmaker', 'retired|Hugo Leclerc||||Bellmaker'],
    ['Petra Lindgren swaps Nordwire for Pebblecom', 'joined|Petra Lindgren||Pebblecom||Nordwire'],
    [
      'Ines Calder now Chief Strategy Officer at Brightline',
      'joined|Ines Calder|Chief Strategy Officer|Brightline||',
    ],
    ['Brightline names Ines Calder its first CTO', 'joined|Ines Calder|CTO|Brightline||'],
    ['Dr. Ines Calder is no longer CEO of the Numbering Forum', 'left|Ines Calder|||CEO|Numbering Forum'],
    ['After 31 years Ines Calder retired from Brightline', 'retired|Ines Calder||||Brightline'],
    [
      'Ines Calder is now CTO at Larkhollow, she was Engineer at Brightline',
      'joined|Ines Calder|CTO|Larkhollow|Engineer|Brightline',
    ],
    [
      'Ines Calder has joined Larkhollow as co-founder and CTO, after 12 years at Brightline',
      'joined|Ines Calder|co-founder and CTO|Larkhollow||Brightline',
    ],
    ['Ines Calder → CEO, Larkhollow', 'joined|Ines Calder|CEO|Larkhollow||'],
    [
      'Larkhollow has appointed Ines Calder Chief Financial Officer',
      'joined|Ines Calder|Chief Financial Officer|Larkhollow||',
    ],
    ['Ines Calder is now Senior Advisor to Larkhollow', 'joined|Ines Calder|Senior Advisor|Larkhollow||'],
  ])('should be read in other words too: %s', (sentence, wanted) => {
    expect(read(sentence).map((row) => row.split('|').slice(0, 6).join('|'))).toEqual([wanted])
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
