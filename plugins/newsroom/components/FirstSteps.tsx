import { CheckIcon, Link } from '@payloadcms/ui'
import type { TFunction } from '@payloadcms/translations'

import type { WordKey } from '../../ui/translations/index.js'

interface Props {
  isDone: { publication: boolean; stories: boolean; issue: boolean }
  link: (path: `/${string}`) => string
  t: TFunction<WordKey>
}

/** What an empty newsroom shows: the three steps to the first issue, each with its page. */
export function FirstSteps({ isDone, link, t }: Props) {
  const steps = [
    {
      title: t('masthead:stepPublication'),
      text: t('masthead:stepPublicationText'),
      href: link('/collections/publications/create'),
      done: isDone.publication,
    },
    {
      title: t('masthead:stepStories'),
      text: t('masthead:stepStoriesText'),
      href: link('/collections/stories/create'),
      done: isDone.stories,
    },
    {
      title: t('masthead:stepIssue'),
      text: t('masthead:stepIssueText'),
      href: link('/collections/issues/create'),
      done: isDone.issue,
    },
  ]
  const next = steps.find(({ done }) => !done)
  return (
    <div className="masthead-steps">
      <h2>{t('masthead:stepsTitle')}</h2>
      <ol>
        {steps.map((step, index) => (
          <li data-state={step.done ? 'done' : step === next ? 'next' : 'later'} key={step.href}>
            <span aria-hidden className="masthead-steps__number">
              {step.done ? <CheckIcon /> : index + 1}
            </span>
            <div>
              {step === next ? <Link href={step.href}>{step.title}</Link> : <strong>{step.title}</strong>}
              {step.done ? <span className="sr-only"> ({t('masthead:stepDone')})</span> : null}
              <p>{step.text}</p>
            </div>
          </li>
        ))}
      </ol>
    </div>
  )
}
