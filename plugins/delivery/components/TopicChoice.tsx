'use client'

import { FailureNote } from '../../ui/FailureNote.js'
import { useWords } from '../../ui/useWords.js'
import { useChoices, type Choice } from './useChoices.js'

interface Props {
  chosen: Choice['id'][]
  onChange: (chosen: Choice['id'][]) => void
}

/** Topics to tick: followers of at least one of them are meant. */
export function TopicChoice({ chosen, onChange }: Props) {
  const { t } = useWords()
  const topics = useChoices('/topics?limit=0&depth=0&joins=false&select[name]=true&sort=name', 'name')
  if (topics === null) return <p>{t('masthead:sendLoading')}</p>
  if (!topics.ok) return <FailureNote failure={topics.failure} />
  if (topics.body.length === 0) return <p>{t('masthead:sendTopicsNone')}</p>

  return (
    <div aria-label={t('masthead:sendTopics')} className="masthead-send__topics" role="group">
      {topics.body.map(({ id, name }) => (
        <label key={id}>
          <input
            checked={chosen.includes(id)}
            onChange={({ target }) =>
              onChange(target.checked ? [...chosen, id] : chosen.filter((each) => each !== id))
            }
            type="checkbox"
          />
          {name}
        </label>
      ))}
    </div>
  )
}
