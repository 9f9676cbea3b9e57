import { fromHtml } from 'hast-util-from-html'

import {
  EDITION_VERSION,
  pathOf,
  type DocumentRef,
  type Edition,
  type EditionItem,
  type EditionStory,
  type EditionText,
  type Site,
} from '../../src/core/edition/index.js'

export const site: Site = {
  url: 'https://news.example',
  feedsUrl: 'https://news.example/api/feeds',
  pathOf,
}

/** A text of an edition from HTML. */
export const html = (source: string): EditionText => fromHtml(source, { fragment: true })

export const larkhollow: DocumentRef = {
  collection: 'companies',
  id: 'larkhollow',
  slug: 'larkhollow',
  title: 'Larkhollow',
}
export const ines: DocumentRef = {
  collection: 'people',
  id: 'ines',
  slug: 'ines-calder',
  title: 'Ines Calder',
}
export const portingTopic: DocumentRef = {
  collection: 'topics',
  id: 'porting',
  slug: 'number-porting',
  title: 'Number porting',
}
export const theFilm: DocumentRef = {
  collection: 'stories',
  id: 'the-film',
  slug: 'the-film',
  title: 'The film',
  publication: 'signal-and-switch',
  issue: 'week-3-2024',
  anchor: 'the-film',
}
export const weekTwo: DocumentRef = {
  collection: 'issues',
  id: 'week-2',
  slug: 'week-2-2024',
  title: 'Signal & Switch Week 2 2024',
  publication: 'signal-and-switch',
}

export const item = (values: Partial<EditionItem> & { id: string }): EditionItem => ({
  label: null,
  heading: null,
  anchor: values.id,
  note: null,
  story: null,
  move: null,
  ...values,
})

export const story = (values: Partial<EditionStory> & { id: string; title: string }): EditionStory => ({
  slug: values.id,
  kind: 'story',
  url: `https://source.example/${values.id}`,
  source: { name: 'The Source', author: 'Ann Author', publishedAt: '2024-01-16T09:00:00.000Z' },
  commentary: null,
  event: null,
  topics: [],
  people: [],
  companies: [],
  series: null,
  references: [],
  sponsors: [],
  ...values,
})

/** A small issue that has something of everything; `changes` replace what is on the first level. */
export function createEdition(changes: Partial<Edition> = {}): Edition {
  return {
    version: EDITION_VERSION,
    revision: 2,
    publication: {
      id: 'p1',
      slug: 'signal-and-switch',
      name: 'Signal & Switch',
      tagline: 'What moves the networks, once a week',
      language: 'en',
      timezone: 'Europe/London',
      postalAddress: 'Signal & Switch Ltd\n12 Harbour Row\nBristol BS1 5DB',
      accent: '#0b6e76',
      author: 'Tess Marlowe',
      publisher: 'Signal & Switch Ltd',
    },
    issue: {
      id: 'i3',
      slug: 'week-3-2024',
      title: 'Signal & Switch Week 3 2024',
      subject: 'Number porting, and who left Larkhollow',
      preheader: 'Three parts on porting, a new CTO, and a film worth your lunch.',
      year: 2024,
      week: 3,
      number: 3,
      periodStart: '2024-01-15',
      periodEnd: '2024-01-21',
      publishedAt: '2024-01-22T07:00:00.000Z',
      updatedAt: '2024-01-23T10:30:00.000Z',
      wordCount: 900,
      readingMinutes: 5,
    },
    opening: {
      purpose: html('<p><strong>Signal &amp; Switch Week 3 2024</strong> is what mattered in networks.</p>'),
      signUpCall: html(
        '<p>Not on the list? <a href="https://news.example/signal-and-switch">Sign up</a>.</p>',
      ),
      tipsCall: html('<p>Tips go to <a href="mailto:tips@news.example">tips@news.example</a>.</p>'),
      pitch: html(
        '<p>I help carriers test their routes. <a href="https://marlowe.example/">Write to me</a>.</p>',
      ),
      intro: html('<p>A short week with long consequences: porting finally has dates.</p>'),
    },
    covered: [
      {
        label: 'Number porting',
        anchor: 'porting',
        entries: [
          { label: 'The rule', anchor: 'the-rule' },
          { label: 'The film', anchor: 'the-film' },
        ],
      },
      { label: 'شبكات المستقبل', anchor: 'arabic', entries: [] },
      { label: 'People, Gossip, and Frivolous Stuff', anchor: 'people', entries: [] },
    ],
    sections: [porting(), arabic(), people()],
    documents: [larkhollow, ines, portingTopic, theFilm, weekTwo],
    references: [{ kind: 'mentions', target: weekTwo }],
    corrections: [
      { revision: 2, at: '2024-01-23T10:30:00.000Z', note: 'The rule starts in May, not March.' },
    ],
    ...changes,
  }
}

function porting(): Edition['sections'][number] {
  return {
    heading: 'Number porting',
    anchor: 'porting',
    kind: 'stories',
    intro: html('<p>Two parts this week.</p>'),
    items: [
      item({
        id: 'the-rule',
        label: '1',
        heading: 'The rule',
        story: story({
          id: 'the-rule',
          title: 'The rule',
          commentary: html(COMMENTARY),
          series: { title: 'Number porting', part: 1 },
          topics: [portingTopic],
          people: [ines],
          companies: [larkhollow],
          sponsors: [{ name: 'Larkhollow', company: larkhollow }],
          references: [{ kind: 'followsUp', target: weekTwo }],
        }),
      }),
      item({
        id: 'the-film',
        label: '2',
        heading: 'The film',
        note: html('<p>Twelve minutes; skip the first two.</p>'),
        story: story({
          id: 'the-film',
          title: 'The film',
          kind: 'video',
          url: 'https://www.youtube.com/watch?v=abc',
          source: { name: null, author: null, publishedAt: null },
          commentary: html(FILM),
          event: {
            startsAt: '2024-02-05T09:00:00.000Z',
            endsAt: '2024-02-07T17:00:00.000Z',
            place: 'Lisbon',
            url: 'https://event.example/',
          },
        }),
      }),
    ],
  }
}

function arabic(): Edition['sections'][number] {
  return {
    heading: 'شبكات المستقبل',
    anchor: 'arabic',
    kind: 'note',
    intro: null,
    items: [
      item({
        id: 'arabic-note',
        note: html(
          '<p>تعمل الشبكات الجديدة بسرعة أكبر، ويقول <a href="https://ar.example/">التقرير</a> إن التكلفة أقل.</p>' +
            '<blockquote>أفضل شبكة هي التي لا تلاحظها.</blockquote><ul><li>أولا</li><li>ثانيا 🚀</li></ul>' +
            '<figure class="quotation"><blockquote><p>السرعة ليست كل شيء.</p></blockquote><figcaption>ليلى ناصر</figcaption></figure>',
        ),
      }),
    ],
  }
}

function people(): Edition['sections'][number] {
  return {
    heading: 'People, Gossip, and Frivolous Stuff',
    anchor: 'people',
    kind: 'moves',
    intro: null,
    items: [
      item({
        id: 'ines-move',
        move: {
          id: 'ines-move',
          summary: 'Ines Calder is now CTO at Larkhollow',
          kind: 'joined',
          person: ines,
          company: larkhollow,
          fromCompany: null,
          role: 'CTO',
          fromRole: null,
          effectiveOn: '2024-01-15T00:00:00.000Z',
          sourceUrl: 'https://people.example/ines',
          note: 'Ten years of signalling, and still on call.',
          sponsors: [{ name: 'Larkhollow', company: larkhollow }],
        },
      }),
      item({ id: 'aside', heading: 'And a note', note: html('<p>The office cat 🐈‍⬛ has a badge now.</p>') }),
    ],
  }
}

const COMMENTARY = `
<p>The regulator has <em>finally</em> set <strong>dates</strong>, <u>in writing</u>; see <a href="masthead:issues/week-2">Week 2</a>
and <a href="masthead:stories/gone">a story that is gone</a>. The header is <code>X-Port-To</code>, H<sub>2</sub>O and E=mc<sup>2</sup>, <s>not</s> 😀.</p>
<h2>What changes</h2>
<ul><li>Porting within a day<ul><li>for <strong>mobile</strong> first<ol><li>prepaid<ul><li>with a registered card</li></ul></li><li>postpaid</li></ol></li></ul></li><li>No fee</li></ul>
<ol start="3"><li>Third</li><li>Fourth</li></ol>
<ul class="contains-task-list"><li class="task-list-item"><input type="checkbox" disabled checked> Read the rule</li><li class="task-list-item"><input type="checkbox" disabled> Change the contract</li></ul>
<h3>Who says so</h3>
<blockquote>A plain quote of the old kind.</blockquote>
<figure class="quotation"><blockquote cite="https://source.example/talk"><p>We will port every number<br>within a day.</p><p>No exceptions.</p></blockquote><figcaption>Ann Author, <cite><a href="https://source.example/talk">A talk</a></cite>, The Source</figcaption></figure>
<table><tbody><tr><th>Name</th><th>From</th><th>To</th></tr><tr><td>Ines Calder</td><td>Brightline</td><td>Larkhollow</td></tr><tr><td>Omar Vale</td><td>Larkhollow</td><td>himself</td></tr></tbody></table>
<h4>The small print</h4>
<p><strong><em><u>All three</u></em></strong>, <s><code>old_flag</code></s>, and a name that does not break: <a href="https://source.example/a/very/long/path/that-goes-on-and-on-until-nothing-is-left-of-the-line?id=0123456789abcdef">https://source.example/a/very/long/path/that-goes-on-and-on-until-nothing-is-left-of-the-line</a>.</p>
<p>Ask <a href="masthead:people/ines">Ines</a> at <a href="masthead:companies/larkhollow">Larkhollow</a>, or read all about <a href="masthead:topics/porting">porting</a> and <a href="masthead:stories/the-film">the film</a> below.</p>
<p style="padding-inline-start: 40px">Indented by one step.</p>
<hr>
<p style="text-align: center">Centred, for once.</p>
<p style="text-align: right">On the right, too.</p>
<figure class="picture"><img src="/api/media/file/mast.png" alt="A mast at dusk" width="1200" height="675"><figcaption>A mast at dusk · Photo: Tess Marlowe</figcaption></figure>
<p>Hostile: &lt;img src=x onerror=alert(1)&gt; and &lt;script&gt;alert(2)&lt;/script&gt;.</p>`

const FILM = `
<p>Watch it before the meeting.</p>
<figure class="embed embed-youtube"><a href="https://www.youtube.com/watch?v=abc"><img src="https://i.ytimg.com/vi/abc/hqdefault.jpg" alt=""> How a number moves</a></figure>
<figure class="embed embed-other"><a href="https://podcast.example/12">Episode 12: the long hold</a></figure>
<aside class="callout callout-info"><p>For information.</p></aside>
<aside class="callout callout-tip"><p>Bring a charger.</p><p>And patience.</p></aside>
<aside class="callout callout-warning"><p>Do not port on a Friday.</p></aside>`
