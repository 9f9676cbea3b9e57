import { findings, type Finding, type ResolveTxt } from './types.js'

/** RFC 7208, 4.6.4: with more, receivers give up, and the whole record counts for nothing. */
const MOST_LOOKUPS = 10
const COMFORTABLE = 8
const TERM = /^(?<qualifier>[+?~-]?)(?<name>all|include|a|mx|ptr|ip4|ip6|exists)(?<value>[:/].*)?$/i
const MODIFIER = /^(?<name>[a-z][\w.-]*)=(?<value>.*)$/i
const LOOKS_UP = new Set(['include', 'a', 'mx', 'ptr', 'exists', 'redirect'])

export interface SpfTerm {
  qualifier: '+' | '-' | '?' | '~'
  name: string
  value: string
}

/** What a record says, and what is not of its language. */
export interface SpfRecord {
  terms: SpfTerm[]
  unknown: string[]
}

/**
 * @example
 * readSpf('v=spf1 mx include:_spf.example.org -all').terms.at(-1) // { qualifier: '-', name: 'all', value: '' }
 */
export function readSpf(record: string): SpfRecord {
  const result: SpfRecord = { terms: [], unknown: [] }
  for (const word of record.trim().split(/\s+/).slice(1)) {
    const term = TERM.exec(word)?.groups ?? MODIFIER.exec(word)?.groups
    if (!term?.name) result.unknown.push(word)
    else
      result.terms.push({
        qualifier: (term.qualifier || '+') as SpfTerm['qualifier'],
        name: term.name.toLowerCase(),
        value: (term.value ?? '').replace(/^:/, ''),
      })
  }
  return result
}

const isSpf = (text: string) => /^v=spf1(\s|$)/i.test(text)

/** Whether the domain of the return path says which servers may send for it (RFC 7208). */
export async function checkSpf(domain: string, resolve: ResolveTxt): Promise<Finding[]> {
  const { ok, warning, failure } = findings('spf')
  const records = (await resolve(domain)).filter(isSpf)
  const [record] = records
  if (record === undefined)
    return [
      failure(
        `${domain} has no SPF record`,
        `Add a TXT record at ${domain}, such as "v=spf1 include:<your provider> -all".`,
      ),
    ]
  if (records.length > 1)
    return [
      failure(`${domain} has ${records.length} SPF records`, 'Make one of them: several count as none.'),
    ]
  const walk: Walk = { lookups: 0, seen: new Set([domain.toLowerCase()]), problems: [] }
  const all = await follow(readSpf(record), walk, resolve)
  const found = walk.problems.map((problem) => failure(problem, 'Correct the record.'))
  if (walk.lookups > MOST_LOOKUPS)
    found.push(
      failure(
        `The SPF record of ${domain} takes ${walk.lookups} lookups, and ${MOST_LOOKUPS} are allowed`,
        'Take out includes that you do not send by, or write addresses as ip4 and ip6.',
      ),
    )
  else if (walk.lookups > COMFORTABLE)
    found.push(
      warning(
        `The SPF record of ${domain} takes ${walk.lookups} of ${MOST_LOOKUPS} lookups`,
        'Take out includes that you do not send by, before a provider adds one.',
      ),
    )
  if (all === '+')
    found.push(failure(`The SPF record of ${domain} lets everybody send`, 'End it with ~all or -all.'))
  if (all === '?' || all === undefined)
    found.push(
      warning(`The SPF record of ${domain} does not say who may not send`, 'End it with ~all or -all.'),
    )
  return found.length > 0 ? found : [ok(`${domain} has SPF with ${walk.lookups} lookups`)]
}

interface Walk {
  lookups: number
  seen: Set<string>
  problems: string[]
}

/** Goes through a record and those it includes; gives back what it says about all others. */
async function follow(
  { terms, unknown }: SpfRecord,
  walk: Walk,
  resolve: ResolveTxt,
): Promise<SpfTerm['qualifier'] | undefined> {
  for (const word of unknown) walk.problems.push(`An SPF record holds “${word}”, which is not SPF`)
  walk.lookups += terms.filter(({ name }) => LOOKS_UP.has(name)).length
  for (const { name, value } of terms) if (name === 'include') await enter(value, walk, resolve)
  const all = terms.find(({ name }) => name === 'all')
  const redirect = terms.find(({ name }) => name === 'redirect')
  if (all) return all.qualifier
  return redirect ? enter(redirect.value, walk, resolve) : undefined
}

async function enter(
  domain: string,
  walk: Walk,
  resolve: ResolveTxt,
): Promise<SpfTerm['qualifier'] | undefined> {
  // Macros stand for the mail under way; and past the limit nobody looks further.
  if (domain.includes('%') || walk.lookups > 2 * MOST_LOOKUPS) return undefined
  if (walk.seen.has(domain.toLowerCase())) {
    walk.problems.push(`SPF records include ${domain} more than once`)
    return undefined
  }
  walk.seen.add(domain.toLowerCase())
  const record = (await resolve(domain)).find(isSpf)
  if (record !== undefined) return follow(readSpf(record), walk, resolve)
  walk.problems.push(`An SPF record includes ${domain}, which has none`)
  return undefined
}
