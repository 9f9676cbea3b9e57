'use client'

import {
  Button,
  useAuth,
  useConfig,
  useDocumentInfo,
  useDocumentTitle,
  useFormModified,
  useModal,
} from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'

import { MergeDialog } from '../../ui/merge/MergeDialog.js'
import { useWords } from '../../ui/useWords.js'

/** On a person or a company that was entered twice: opens the choice of the one that stays. For editors. */
export function MergeButton() {
  const { collectionSlug, id, isTrashed } = useDocumentInfo()
  const { config } = useConfig()
  const { title } = useDocumentTitle()
  const { permissions } = useAuth()
  const { isModalOpen, openModal } = useModal()
  const isModified = useFormModified()
  const { t } = useWords()
  const slug = `masthead-merge-${id ?? 'new'}`
  const isEditor = Boolean(permissions?.collections?.issues?.create)
  if (isTrashed || !id || !isEditor || !isSubject(collectionSlug)) return null

  const open = (into: number | string) => {
    const path = `/collections/${collectionSlug}/${into}` as const
    window.location.assign(formatAdminURL({ adminRoute: config.routes.admin, includeBasePath: true, path }))
  }

  return (
    <>
      <Button
        buttonStyle="secondary"
        disabled={isModified}
        extraButtonProps={{ 'aria-haspopup': 'dialog' }}
        margin={false}
        onClick={() => openModal(slug)}
        tooltip={isModified ? t('masthead:mergeHintModified') : undefined}
      >
        {t('masthead:merge')}
      </Button>
      {isModalOpen(slug) ? (
        <MergeDialog
          collection={collectionSlug}
          id={id}
          name={title}
          onMerged={(into) => open(into.id)}
          slug={slug}
        />
      ) : null}
    </>
  )
}

const isSubject = (slug: string | undefined): slug is 'companies' | 'people' =>
  slug === 'people' || slug === 'companies'
