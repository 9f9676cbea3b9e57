import type { Element } from 'hast'
import { h } from 'hastscript'

import type { Publication, Subscriber } from '../../../collections/payload-types.js'
import { dayAt } from '../../../src/core/delivery/warmUp.js'
import { fillText } from '../../../src/core/delivery/fillText.js'
import { LONGEST_PAUSE_DAYS } from '../operations/pauseSubscription.js'
import { paragraph } from './page.js'
import { submit } from './submit.js'
import type { PageWords } from './words/index.js'

interface PauseArgs {
  subscriber: Subscriber
  publication: Publication
  language: string
  words: PageWords
}

/** For a holiday: nothing comes until a day, and nobody has to subscribe again. */
export function pauseForm({ subscriber, publication, language, words }: PauseArgs): Element[] {
  const { timezone } = publication
  const until = subscriber.pausedUntil ? new Date(subscriber.pausedUntil) : null
  const isPaused = until !== null && until.getTime() > Date.now()
  const days = (count: number) => dayAt(new Date(Date.now() + count * 86_400_000), timezone).day
  const date = until?.toLocaleDateString(language, { dateStyle: 'long', timeZone: timezone }) ?? ''
  return [
    h('h2', words.pauseTitle),
    isPaused ? paragraph(fillText(words.pausedText, { date })) : paragraph(words.pauseText),
    isPaused
      ? h('form', { method: 'post' }, submit('pause', words.pauseEndButton, true))
      : h('form', { method: 'post' }, [
          h('div', { className: ['field'] }, [
            h('label', { for: 'until' }, words.pauseLabel),
            h('input', {
              ...{ type: 'date', id: 'until', name: 'until', required: true },
              ...{ min: days(1), max: days(LONGEST_PAUSE_DAYS - 1) },
            }),
          ]),
          h('p', submit('pause', words.pauseButton, true)),
        ]),
  ]
}
