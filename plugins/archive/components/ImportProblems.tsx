'use client'

import { useWords } from '../../ui/useWords.js'
import type { ImportProblem, Preview } from '../operations/readIntoLedger.js'

/** What the reader says of the files, and what a dry run says of their issues. */
export function ImportProblems({ previews, problems }: { previews: Preview[]; problems: ImportProblem[] }) {
  const { t } = useWords()
  const unread = problems.filter(({ isNotice }) => !isNotice)
  const notices = problems.filter(({ isNotice }) => isNotice)
  return (
    <>
      {unread.length > 0 ? (
        <div className="masthead-import__unread" role="group" aria-label={t('masthead:importUnread')}>
          <h3>{t('masthead:importUnread')}</h3>
          <ProblemList problems={unread} />
        </div>
      ) : null}
      {notices.length > 0 ? (
        <details className="masthead-import__notices">
          <summary>{t('masthead:importNotices', { count: notices.length })}</summary>
          <ProblemList problems={notices} />
        </details>
      ) : null}
      {previews.length > 0 ? (
        <ul className="masthead-import__issues">
          {previews.map(({ conflict, doubtful, key, moves, stories, title }) => (
            <li className="masthead-import__issue" key={key}>
              <strong>{title}</strong> {t('masthead:importPreview', { stories, moves, doubtful })}
              {conflict === null ? null : (
                <p className="masthead-import__error">{t('masthead:importConflict', { title: conflict })}</p>
              )}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  )
}

function ProblemList({ problems }: { problems: ImportProblem[] }) {
  return (
    <ul className="masthead-import__problems">
      {problems.map(({ advice, code, file, message, path }, index) => (
        <li key={`${file}/${code}/${index}`}>
          <strong>{[file, path].filter(Boolean).join(': ')}</strong>
          <span>{message}</span>
          {advice ? <small>{advice}</small> : null}
        </li>
      ))}
    </ul>
  )
}
