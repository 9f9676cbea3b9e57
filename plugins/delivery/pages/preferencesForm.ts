import type { Element } from 'hast'
import { h } from 'hastscript'

import { idsOf, type Id } from '../../../collections/ids.js'
import type { Publication, Subscriber } from '../../../collections/payload-types.js'
import { TOPIC_ORDERS, type TopicOrder } from '../../../collections/subscribers/values.js'
import { choice } from './choice.js'
import { paragraph } from './page.js'
import { pauseForm } from './pauseForm.js'
import { submit } from './submit.js'
import type { PageWords } from './words/index.js'

interface PreferencesArgs {
  publication: Publication
  subscriber: Subscriber
  topics: readonly { id: Id; name: string }[]
  languages: readonly string[]
  language: string
  asksForTracking: boolean
  /** Address of the download. */
  dataUrl: string
  words: PageWords
}

/** What the owner of a mailbox can set and ask for. Each form is a plain post to the page itself. */
export function preferencesForm(args: PreferencesArgs): Element[] {
  const { subscriber, words, dataUrl } = args
  const isIn = subscriber.state === 'active'
  return [
    h('form', { method: 'post' }, [
      field('name', words.nameLabel, [
        h('input', {
          type: 'text',
          id: 'name',
          name: 'name',
          maxLength: 200,
          value: subscriber.name ?? '',
          autoComplete: 'name',
          dir: 'auto',
          ariaDescribedBy: ['name-hint'],
        }),
        h('p', { className: ['hint'], id: 'name-hint' }, words.nameHint),
      ]),
      field('locale', words.languageLabel, [
        h(
          'select',
          { id: 'locale', name: 'locale' },
          args.languages.map((language) =>
            h('option', { value: language, selected: language === args.language }, languageName(language)),
          ),
        ),
      ]),
      topicChoices(args),
      orderChoices(args),
      args.asksForTracking ? trackingChoice(args) : null,
      submit('save', words.saveButton),
    ]),
    ...(isIn
      ? [
          h('h2', words.unsubscribeButton),
          h('form', { method: 'post' }, submit('unsubscribe', words.unsubscribeButton, true)),
        ]
      : []),
    ...(isIn ? pauseForm(args) : []),
    h('h2', words.dataTitle),
    h('p', h('a', { href: dataUrl, download: '' }, words.downloadLink)),
    h('h2', words.eraseTitle),
    paragraph(words.eraseText),
    h('form', { method: 'post' }, [
      choice({ type: 'checkbox', name: 'sure', value: 'yes', required: true }, words.eraseSure),
      h('p', submit('erase', words.eraseButton, true)),
    ]),
  ]
}

function trackingChoice({ subscriber, words }: PreferencesArgs): Element {
  return h('div', { className: ['field'] }, [
    choice(
      {
        type: 'checkbox',
        name: 'tracking',
        value: 'yes',
        checked: subscriber.tracking === true,
        describedBy: 'tracking-hint',
      },
      words.trackingLabel,
    ),
    h('p', { className: ['hint'], id: 'tracking-hint' }, words.trackingHint),
  ])
}

function topicChoices({ subscriber, topics, words }: PreferencesArgs): Element | null {
  if (topics.length === 0) return null
  const followed = new Set(idsOf(subscriber.topics).map(String))
  return h('fieldset', [
    h('legend', words.topicsLabel),
    ...topics.map(({ id, name }) =>
      choice(
        { type: 'checkbox', name: 'topics', value: String(id), checked: followed.has(String(id)) },
        name,
      ),
    ),
  ])
}

function orderChoices({ subscriber, topics, words }: PreferencesArgs): Element | null {
  if (topics.length === 0) return null
  const labels: Record<TopicOrder, string> = {
    all: words.orderAll,
    first: words.orderFirst,
    only: words.orderOnly,
  }
  return h('fieldset', [
    h('legend', words.orderLabel),
    ...TOPIC_ORDERS.map((order) =>
      choice(
        { type: 'radio', name: 'topicOrder', value: order, checked: subscriber.topicOrder === order },
        labels[order],
      ),
    ),
  ])
}

const field = (id: string, label: string, inside: Element[]): Element =>
  h('div', { className: ['field'] }, [h('label', { for: id }, label), ...inside])

/** A language as its own speakers call it. */
const languageName = (language: string): string =>
  new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language
