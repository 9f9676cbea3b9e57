'use client'

import { useWords } from '../../ui/useWords.js'
import type { ImportProblem, Preview } from '../operations/readIntoLedger.js'

/** What the reader says of the files, and what a dry run says of their issues. */
export function ImportProblems({ previews, problems }: { previews: Preview[]; problems: ImportProblem[] }) {
  const { t } = useWords()
  return (
    <>
      {problems.length > 0 ? (
        <ul className="masthead-import__problems">
          {problems.map(({ code, file, isNotice, message, path }, index) => (
            <li className={isNotice ? undefined : 'masthead-import__error'} key={`${file}/${code}/${index}`}>
              <strong>{[file, path].filter(Boolean).join(': ')}</strong> {message}
            </li>
          ))}
        </ul>
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
