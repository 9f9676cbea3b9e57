'use client'

import { useId } from 'react'

import { addressesIn } from '../../../src/core/delivery/addressesIn.js'
import { useWords } from '../../ui/useWords.js'

/** A list that is pasted or comes from a file. What of it is an address is found here; who is subscribed, by the server. */
export function AddressList({ list, onChange }: { list: string; onChange: (list: string) => void }) {
  const { t } = useWords()
  const ids = { list: useId(), hint: useId(), file: useId() }
  const { addresses, broken } = addressesIn(list)

  return (
    <>
      <label htmlFor={ids.list}>{t('masthead:sendAddresses')}</label>
      <textarea
        aria-describedby={ids.hint}
        id={ids.list}
        onChange={({ target }) => onChange(target.value)}
        rows={4}
        spellCheck={false}
        value={list}
      />
      <small id={ids.hint}>{t('masthead:sendAddressesHint')}</small>
      <label htmlFor={ids.file}>{t('masthead:sendAddressesFile')}</label>
      <input
        accept=".csv,.txt,text/csv,text/plain"
        id={ids.file}
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file) void file.text().then((text) => onChange(addressesIn(text).addresses.join('\n')))
        }}
        type="file"
      />
      {list.trim() === '' ? null : (
        <small>
          {t('masthead:sendAddressesFound', { count: addresses.length })}
          {broken > 0 ? ` ${t('masthead:sendAddressesBroken', { count: broken })}` : null}
        </small>
      )}
    </>
  )
}
