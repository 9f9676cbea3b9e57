import { describe, expect, it } from '@jest/globals'
import { h } from 'hastscript'

import { NOBODY } from '../../src/core/people/personName.js'
import { movesOf } from '../../src/core/split/moves.js'
import { createLexicon } from '../../src/core/split/names.js'
import { FIXTURE_CONTEXT } from '../../src/scripts/bench/splitScore.js'

const read = (line: string) =>
  movesOf(h('p', line), NOBODY, createLexicon(FIXTURE_CONTEXT)).map(({ move }) =>
    [move.kind, move.person.name, move.role, move.company?.name, move.fromRole, move.fromCompany?.name]
      .map((part) => part ?? '')
      .join('|'),
  )

describe('a line on people', () => {
  it.each([
    [
      'Congratulations to Marta Oyelaran on the new role as Head of Carrier Relations at Voxbridge!',
      ['joined|Marta Oyelaran|Head of Carrier Relations|Voxbridge||'],
    ],
    [
      'Voxbridge has hired Dmitri Halloran as VP Sales EMEA.',
      ['joined|Dmitri Halloran|VP Sales EMEA|Voxbridge||'],
    ],
    ['Telnyx names Sarah Kim CEO', ['joined|Sarah Kim|CEO|Telnyx||']],
    ['Great to see Paolo Ricci land at Ferncall', ['joined|Paolo Ricci||Ferncall||']],
    [
      'Joanna Whitby takes over from Pete Larsen as Chair of the Numbering Forum.',
      ['joined|Joanna Whitby|Chair|Numbering Forum||'],
    ],
    ['After 12 years at Orange, Luc Besnard is off to 8x8.', ['joined|Luc Besnard||8x8||Orange']],
    ['Hannah Vogel (ex-Infobip) joins tyntec to run partnerships.', ['joined|Hannah Vogel||tyntec||Infobip']],
    ['Welcome Raj Patel, our new Head of Product!', ['joined|Raj Patel|Head of Product|||']],
    [
      'Gordon Pike steps down as CEO of Larkspur; Anita Desai succeeds him.',
      ['left|Gordon Pike|||CEO|Larkspur', 'joined|Anita Desai|CEO|Larkspur||'],
    ],
    ['The new face of Ferncall’s fraud team is Tove Lindqvist.', ['joined|Tove Lindqvist||Ferncall||']],
    [
      'Maria-José Núñez → Chief Product Officer, Dialpad',
      ['joined|Maria-José Núñez|Chief Product Officer|Dialpad||'],
    ],
    ['Wei Zhang – VP Engineering – Bandwidth', ['joined|Wei Zhang|VP Engineering|Bandwidth||']],
    [
      'Sipgate has poached Lena Brandt from Telekom to head up its developer platform.',
      ['joined|Lena Brandt||Sipgate||Telekom'],
    ],
    [
      'Chris O’Dowd has been at Colt for fifteen years; on Monday he starts at Zayo as Director, Wholesale.',
      ['joined|Chris O’Dowd|Director, Wholesale|Zayo||Colt'],
    ],
    [
      'Nadia El-Amin is moving to Dubai to join e& as General Manager, Voice.',
      ['joined|Nadia El-Amin|General Manager, Voice|e&||'],
    ],
    [
      'Ex-Twilio VP Tom Ashby has surfaced at Vonage as Chief Revenue Officer.',
      ['joined|Tom Ashby|Chief Revenue Officer|Vonage|VP|Twilio'],
    ],
    ['It’s official: Kwame Mensah is the new CTO at MTN.', ['joined|Kwame Mensah|CTO|MTN||']],
    [
      'Pleased for Birgit Olsen, who becomes Managing Director of Nordvoice in January.',
      ['joined|Birgit Olsen|Managing Director|Nordvoice||'],
    ],
    ['Bandwidth’s board has elected Susan Cole chair.', ['joined|Susan Cole|chair|Bandwidth||']],
    [
      'A new job for Ian McTavish: he’s Director of Regulatory Affairs at BT Wholesale.',
      ['joined|Ian McTavish|Director of Regulatory Affairs|BT Wholesale||'],
    ],
    ['Ana Ruiz got the top job at Cellnex.', ['joined|Ana Ruiz||Cellnex||']],
    ['Ali Reza hangs up his headset at Gamma after 20 years.', ['left|Ali Reza||||Gamma']],
    ['Julie Tran has moved on from Sinch.', ['left|Julie Tran||||Sinch']],
    [
      'Fiona Grant is leaving AT&T after 18 years to start her own consultancy.',
      ['left|Fiona Grant||||AT&T'],
    ],
    ['Henk de Boer called it a day at KPN.', ['left|Henk de Boer||||KPN']],
    ['Olu Adeyemi has been made redundant by Gamma.', ['left|Olu Adeyemi||||Gamma']],
    [
      'Sofia Rossi, most recently at Kaleyra, pops up at Infobip as Regional VP.',
      ['joined|Sofia Rossi|Regional VP|Infobip||Kaleyra'],
    ],
    [
      'Mike Tan and Lucy Hale were promoted to Senior Director at Plivo.',
      ['promoted|Mike Tan|Senior Director|Plivo||', 'promoted|Lucy Hale|Senior Director|Plivo||'],
    ],
    [
      'Promotion for Erik Lund: he is now SVP Networks at Telia.',
      ['promoted|Erik Lund|SVP Networks|Telia||'],
    ],
    ['Carmen Diaz has been bumped up to COO of Masmovil.', ['promoted|Carmen Diaz|COO|Masmovil||']],
    [
      'Steve Roth, who left Mitel in June, has resurfaced as CEO of Pinwheel.',
      ['joined|Steve Roth|CEO|Pinwheel||Mitel'],
    ],
    [
      'Tomás Ó Briain has a new gig: Developer Advocate at SignalWire.',
      ['joined|Tomás Ó Briain|Developer Advocate|SignalWire||'],
    ],
    ['Grace Lim now looks after APAC partnerships for Twilio.', ['joined|Grace Lim||Twilio||']],
    [
      'Welcome to the world of CPaaS, Jeroen Bakker, who joins CM.com from ING.',
      ['joined|Jeroen Bakker||CM.com||ING'],
    ],
    ['Farewell to Bob Stark, retiring from Ribbon after 34 years.', ['retired|Bob Stark||||Ribbon']],
    ['Pat Noonan is hanging up his boots after 40 years at Eir.', ['retired|Pat Noonan||||Eir']],
    [
      'Yuki Tanaka has been named to the board of Rakuten Symphony.',
      ['joined|Yuki Tanaka||Rakuten Symphony||'],
    ],
    [
      'Claire Dubois has launched her own firm, Dubois Numbering.',
      ['founded|Claire Dubois||Dubois Numbering||'],
    ],
    [
      'Ex-colleagues Rob Hill and Amy Chu have founded Loopback, a fraud-detection start-up.',
      ['founded|Rob Hill||Loopback||', 'founded|Amy Chu||Loopback||'],
    ],
    [
      'Vijay Rao replaces Hans Gruber as CFO at Nakatomi Telecom.',
      ['joined|Vijay Rao|CFO|Nakatomi Telecom||'],
    ],
    [
      'Hans Gruber is replaced by Vijay Rao as CFO at Nakatomi Telecom.',
      ['joined|Vijay Rao|CFO|Nakatomi Telecom||'],
    ],
    ['Ofcom has a new chief executive: Melanie Frost.', ['joined|Melanie Frost|chief executive|Ofcom||']],
    [
      'Simon Page, long-time head of messaging at Vodafone, has left the building.',
      ['left|Simon Page|||head of messaging|Vodafone'],
    ],
    [
      'Emma Stone swaps Deutsche Telekom for a start-up: she is Chief of Staff at Flink Voice.',
      ['joined|Emma Stone|Chief of Staff|Flink Voice||Deutsche Telekom'],
    ],
    [
      'Former Syniverse CEO Dean Douglas has joined the board of Route Mobile.',
      ['joined|Dean Douglas||Route Mobile|CEO|Syniverse'],
    ],
    [
      'Andrés Gómez Restrepo, PhD, is now Principal Scientist at Nokia Bell Labs.',
      ['joined|Andrés Gómez Restrepo|Principal Scientist|Nokia Bell Labs||'],
    ],
    [
      'T. J. Malone Jr. was named President of US Cellular',
      ['joined|T. J. Malone Jr.|President|US Cellular||'],
    ],
    ['Zayo taps Lumen’s Beth Carr as CIO', ['joined|Beth Carr|CIO|Zayo||Lumen']],
    ['Katja Novak starts next week as product lead at A1', ['joined|Katja Novak|product lead|A1||']],
    ['Good luck to Ray Ortiz in his new role at Crexendo', ['joined|Ray Ortiz||Crexendo||']],
    [
      'Marigold Freight has promoted Ifeoma Nwachukwu to Chief Operating Officer.',
      ['promoted|Ifeoma Nwachukwu|Chief Operating Officer|Marigold Freight||'],
    ],
    [
      'Jo Lindell has moved from Museum Nord to the Tate as Head of Learning.',
      ['joined|Jo Lindell|Head of Learning|Tate||Museum Nord'],
    ],
    [
      'Big congrats to Arjun Mehta, now Director of Engineering at SkyHop.',
      ['joined|Arjun Mehta|Director of Engineering|SkyHop||'],
    ],
    [
      'Captain Elena Popova joins Baltic Air as Chief Pilot.',
      ['joined|Elena Popova|Chief Pilot|Baltic Air||'],
    ],
    ['After four years, Ken Mori leaves Nippon Ferry.', ['left|Ken Mori||||Nippon Ferry']],
    [
      'Penny Achebe is stepping down as chair of First Harbour Bank.',
      ['left|Penny Achebe|||chair|First Harbour Bank'],
    ],
    [
      'First Harbour Bank has appointed Luis Carvalho as its new chief executive.',
      ['joined|Luis Carvalho|chief executive|First Harbour Bank||'],
    ],
    [
      'Dr Hana Sato, until recently curator of prints at Museum Nord, is now Director of the Leith Gallery.',
      ['joined|Hana Sato|Director|Leith Gallery|curator of prints|Museum Nord'],
    ],
    ['Mo Farouk → VP Network Operations, Telco4', ['joined|Mo Farouk|VP Network Operations|Telco4||']],
    [
      'Gwen Parry – Harbour Master, Port of Holyhead',
      ['joined|Gwen Parry|Harbour Master|Port of Holyhead||'],
    ],
    ['Rasmus Holm has been made redundant from Nordic Cargo.', ['left|Rasmus Holm||||Nordic Cargo']],
    [
      'Lovely to see Tina Brandt back at Lufttaxi as Chief Commercial Officer.',
      ['joined|Tina Brandt|Chief Commercial Officer|Lufttaxi||'],
    ],
    ['Sunil Gupta takes the reins at Gulf Ferries.', ['joined|Sunil Gupta||Gulf Ferries||']],
    [
      'Ruth Okafor retires as General Manager of Port Authority of Lagos.',
      ['retired|Ruth Okafor|||General Manager|Port Authority of Lagos'],
    ],
    ['Former SkyHop CTO Dan Weiss has founded Runway Labs.', ['founded|Dan Weiss||Runway Labs|CTO|SkyHop']],
    [
      'Olga Ivanova has taken up the post of Registrar at the Leith Gallery.',
      ['joined|Olga Ivanova|Registrar|Leith Gallery||'],
    ],
    [
      'Peter Nagy is the new voice of Budapest Tower Control.',
      ['joined|Peter Nagy||Budapest Tower Control||'],
    ],
    [
      'Chloe Martin, formerly of Air Breizh, joins Baltic Air.',
      ['joined|Chloe Martin||Baltic Air||Air Breizh'],
    ],
    [
      'Baltic Air’s CFO Hans Peters is leaving for Lufttaxi.',
      ['joined|Hans Peters||Lufttaxi|CFO|Baltic Air'],
    ],
    [
      'Ali Demir steps up to Head of Risk at First Harbour Bank.',
      ['promoted|Ali Demir|Head of Risk|First Harbour Bank||'],
    ],
    [
      'Daniela Moretti is now Chief Commercial Officer at Voxwave.',
      ['joined|Daniela Moretti|Chief Commercial Officer|Voxwave||'],
    ],
    [
      'Kofi Mensah-Boateng is now VP EMEA Sales at Bandbridge, he was at Twistle for 8 years.',
      ['joined|Kofi Mensah-Boateng|VP EMEA Sales|Bandbridge||Twistle'],
    ],
    [
      'Tom Ashworth has a new gig, Head of Voice at Telnova.',
      ['joined|Tom Ashworth|Head of Voice|Telnova||'],
    ],
    [
      'Helena Lindqvist has started a new position as Director, Carrier Relations at Sinchora.',
      ['joined|Helena Lindqvist|Director, Carrier Relations|Sinchora||'],
    ],
    ['Raj Patel is moving on from Kaleyro after 6 years.', ['left|Raj Patel||||Kaleyro']],
    ['Mike Delgado, ex-Twistle, is the new CRO at Plivora.', ['joined|Mike Delgado|CRO|Plivora||Twistle']],
    ['Sanne de Wit takes the helm at Messagebloom.', ['joined|Sanne de Wit||Messagebloom||']],
    [
      'Alan Byrne steps down as CEO of Openmarkt, Julie Kwan takes over.',
      ['left|Alan Byrne|||CEO|Openmarkt', 'joined|Julie Kwan|CEO|Openmarkt||'],
    ],
    [
      'Beatriz Salgado starts as Product Manager at Infobeat next week.',
      ['joined|Beatriz Salgado|Product Manager|Infobeat||'],
    ],
    [
      'After 12 years at Vonagle, Peter Hsu is now CTO at Nexcomm.',
      ['joined|Peter Hsu|CTO|Nexcomm||Vonagle'],
    ],
    [
      'Congrats to Aisha Bello on her promotion to VP Engineering at Telnova.',
      ['promoted|Aisha Bello|VP Engineering|Telnova||'],
    ],
    [
      'Lars Ekström has been promoted from Product Manager to Head of Product at Sinchora.',
      ['promoted|Lars Ekström|Head of Product|Sinchora|Product Manager|'],
    ],
    ["Gavin O'Leary retired from BT last Friday.", ["retired|Gavin O'Leary||||BT"]],
    ['Julia Stein was let go from Voxwave.', ['left|Julia Stein||||Voxwave']],
    ['Nadia Rahman has left Telnova to join Infobeat as CMO.', ['joined|Nadia Rahman|CMO|Infobeat||Telnova']],
    ["Voxwave's CFO, Hugo Lambert, is leaving.", ['left|Hugo Lambert|||CFO|Voxwave']],
    [
      'Chris Poole is back at Twistle as Developer Evangelist.',
      ['joined|Chris Poole|Developer Evangelist|Twistle||'],
    ],
    ['Mei Tanaka has co-founded Ringlet.', ['founded|Mei Tanaka||Ringlet||']],
    [
      'Omar Haddad has launched his own consultancy, Haddad Advisory.',
      ['founded|Omar Haddad||Haddad Advisory||'],
    ],
    ['Elena Petrova joins the board of Kaleyro.', ['joined|Elena Petrova||Kaleyro||']],
    [
      'Stephen Wright, former CEO of Openmarkt, has joined Bandbridge as Chairman.',
      ['joined|Stephen Wright|Chairman|Bandbridge|CEO|Openmarkt'],
    ],
    [
      'Infobeat appoints Sara Lindholm as Chief People Officer.',
      ['joined|Sara Lindholm|Chief People Officer|Infobeat||'],
    ],
    ['Bandbridge names Victor Osei CFO.', ['joined|Victor Osei|CFO|Bandbridge||']],
    ['Gregor Novak VP Product at Messagebloom', ['joined|Gregor Novak|VP Product|Messagebloom||']],
    ['Yasmin Farouk - Head of Compliance, Telnova', ['joined|Yasmin Farouk|Head of Compliance|Telnova||']],
    ['Paul Simmons: now Director of Sales at Plivora', ['joined|Paul Simmons|Director of Sales|Plivora||']],
    [
      'Ingrid Sørensen has swapped Kaleyro for Sinchora, where she is VP Marketing.',
      ['joined|Ingrid Sørensen|VP Marketing|Sinchora||Kaleyro'],
    ],
    [
      'Diego Fernández, previously at Vonagle, is now leading partnerships at Nexcomm.',
      ['joined|Diego Fernández||Nexcomm||Vonagle'],
    ],
    ['Karen Whitfield has moved from Ofcom to GSMA.', ['joined|Karen Whitfield||GSMA||Ofcom']],
    [
      'Ben Schaefer was appointed Managing Director of Ringlet.',
      ['joined|Ben Schaefer|Managing Director|Ringlet||'],
    ],
    [
      'Matt Kowalski has taken a new role at Twistle as Senior Director, Trust.',
      ['joined|Matt Kowalski|Senior Director, Trust|Twistle||'],
    ],
    ["Priyanka Nair's last day at Bandbridge was Friday.", ['left|Priyanka Nair||||Bandbridge']],
    [
      'Jean-Marc Dubois is stepping back from day-to-day at Openmarkt.',
      ['left|Jean-Marc Dubois||||Openmarkt'],
    ],
    [
      'Anthony Caruso is looking for his next role, after being made redundant by Kaleyro.',
      ['left|Anthony Caruso||||Kaleyro'],
    ],
    [
      'Fatima Zahra El Idrissi joined Nexcomm, she was Head of Policy at Ofcom.',
      ['joined|Fatima Zahra El Idrissi||Nexcomm|Head of Policy|Ofcom'],
    ],
    ['Robert "Bob" Jensen is now CEO at Telnova', ['joined|Robert "Bob" Jensen|CEO|Telnova||']],
    ['Sir Nigel Ford has been appointed Chair of Infobeat.', ['joined|Nigel Ford|Chair|Infobeat||']],
    ["Simone Weber, Voxwave's first employee, has left the building.", ['left|Simone Weber||||Voxwave']],
    ['I met Carl Voss at the summit, he is now at Plivora.', ['joined|Carl Voss||Plivora||']],
    [
      'Laura Kim gets promoted to Principal Engineer at Messagebloom',
      ['promoted|Laura Kim|Principal Engineer|Messagebloom||'],
    ],
    ['Mohammed Al-Sayed is no longer with Nexcomm.', ['left|Mohammed Al-Sayed||||Nexcomm']],
    ['New CEO at Kaleyro: Francesca Romano.', ['joined|Francesca Romano|CEO|Kaleyro||']],
    [
      'William Chen succeeds Martha Ruiz as General Counsel at Twistle.',
      ['joined|William Chen|General Counsel|Twistle||'],
    ],
    [
      'Good to see Erik Lund landing at Telnova as Head of Numbering.',
      ['joined|Erik Lund|Head of Numbering|Telnova||'],
    ],
  ])('should tell its moves: %s', (line, moves) => {
    expect(read(line)).toEqual(moves)
  })

  it.each([
    'NUMBERING UK has joined the Telecom Alliance as a member.',
    'Larkspur has named its new product Beacon.',
    'Jill Hart spoke at Capacity Europe in London.',
    'Happy birthday to Sam Poole!',
    'Ferncall raised $20m led by Accel.',
    'Tom Berg won the lifetime award at the Carrier Awards.',
    'Farewell to Skype, which shut down in May.',
    'Alan Quayle and I met Bob Frost at TADSummit.',
    'Nina Shaw is writing a book on 10DLC.',
    'Twilio has joined the STIR/SHAKEN governance board.',
    'Colt has moved to new offices in Shoreditch.',
    'Dave Horton is now a grandfather.',
    'Congratulations to Lina Park on 20 years at KT!',
    'Vonage opens an office in Lagos.',
    'Karen Wu celebrates ten years as CEO of Ostermark.',
    'Sarah Quinn was named Curator of the Year by Museum Weekly.',
    'Nordic Cargo was named best small carrier.',
    'Happy 50th to Bert de Wit!',
    'SkyHop named its new hangar after Amelia Earhart.',
    'Baltic Air joins the Clean Skies Pact.',
    'Lars Vik gave a talk at Posidonia.',
    'Gulf Ferries has opened an office in Muscat.',
    'Runway Labs raised €4m from Aldgate Capital.',
    'Twistle has laid off 17% of staff.',
    'Plivora is hiring.',
    'Tobias Frank celebrates 10 years at Voxwave.',
    'Happy birthday to Lisa Crane!',
    'Sinchora acquires Ringlet for $40M.',
    'Twistle and Bandbridge are now partners.',
    'Big Muddy Grain has added a third leg at Hannibal',
    'Corrib Voice is now live at 40 exchanges, one of them on an island.',
    'The Cedar Flats marching band is going to Pasadena.',
    'Liffey Mobile won Best Hold Music for the third year.',
    'Silver Peak has opened its new lab in Reno.',
    'Copper Canyon joined forces with Blue Mesa on a joint bid.',
    'Red Fern named its new satellite Mabel.',
    'Northern Star is now available in 14 countries.',
    'Blue Mesa has left the European market.',
    'Copper Canyon was appointed preferred supplier to the Navy.',
    'Iron Bridge has moved its head office to Leeds.',
    'Silver Peak promotes its summer sale with a giant duck.',
    'Quiet Harbour launched a new app for dog walkers.',
    'Maria Gomez gave a talk on spam at the summit.',
    'Maria Gomez was on the podcast this week.',
    'Happy anniversary to Jo and Pete Larkin!',
    'Green Valley has been named Best Small Farm of the year.',
    'Lucy Chan published a paper on caller ID.',
    'Bright Water announced a partnership with Iron Bridge.',
    'Ben Stokes ran the London Marathon in 3:42.',
    'Iron Bridge joins the Open Grid Alliance.',
    'Red Fern retired its oldest server, which had a name.',
    'Copper Canyon is looking for a new CEO.',
    'Silver Peak is hiring a Head of Sales.',
    'Blue Mesa signed a deal with Iron Bridge as exclusive distributor.',
    'Tom and Lena Fischer welcomed a baby girl.',
    'Old Mill took over the lease from Green Valley.',
    'Bright Water turned 20 this week, with cake at the office.',
    'Andy Reed shaved his beard for charity.',
    'The regulator has appointed a panel of three judges.',
    'Congratulations to Quiet Harbour on its Series B!',
    'Lisa Moore is speaking at Capacity in October.',
    'Peter Hall has been in the industry for 40 years.',
    'Iron Bridge stepped down its tariffs.',
    'Red Fern exits bankruptcy.',
    "Silver Peak's CEO, Dana Hill, was on stage at Web Summit.",
    'Harry Potter is now on Netflix.',
    'Great to meet Joanna Fields and Tariq Aziz in Berlin.',
    'Sam Whitmore is now a father.',
    'Nora Singh is off on parental leave until May.',
    'Congratulations to Ivan Petrov, who won the golf day.',
  ])('should tell of no move: %s', (line) => {
    expect(read(line)).toEqual([])
  })
})
