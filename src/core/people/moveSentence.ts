export interface MoveFacts {
  person: string
  kind: 'founded' | 'joined' | 'left' | 'promoted' | 'retired'
  role: string | null
  company: string | null
  fromRole: string | null
  fromCompany: string | null
}

/**
 * A move in one sentence, in the words of the newsletter.
 *
 * @example
 * moveSentence({ person: 'Ottilie Brandvoll', kind: 'joined', role: 'VP Product', company: 'Kaleyra', fromRole: null, fromCompany: 'Sinch' })
 * // 'Ottilie Brandvoll is now VP Product at Kaleyra, formerly at Sinch'
 */
export function moveSentence(move: MoveFacts): string {
  const { person, role, company } = move
  const post = joined([role, company && `at ${company}`], ' ')
  const before = joined([move.fromRole, move.fromCompany && `at ${move.fromCompany}`], ' ')
  const formerly = before && `formerly ${before}`
  switch (move.kind) {
    case 'joined':
      return joined(
        [role ? `${person} is now ${post}` : `${person} has joined ${company ?? 'a new company'}`, formerly],
        ', ',
      )
    case 'promoted':
      return joined([`${person} is promoted to ${post || 'a new role'}`, formerly], ', ')
    case 'founded':
      return joined([`${person} has founded ${company ?? 'a company'}`, role, formerly], ', ')
    case 'left':
      return joined(
        [
          `${person} has left ${move.fromCompany ?? company ?? 'the company'}`,
          move.fromRole && `where the role was ${move.fromRole}`,
        ],
        ', ',
      )
    case 'retired':
      return joined([`${person} has retired`, formerly], ', ')
  }
}

function joined(parts: (string | null)[], separator: string): string {
  return parts.filter(Boolean).join(separator)
}
