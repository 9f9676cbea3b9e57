const ROLE_WORD =
  /(?<![\p{L}\p{N}])(?:C[A-Z]{1,3}O|[SEA]?VP|MD|GM|COS|CEOs?|Vice|President|Chief|Head|Director|Manager|Lead|Leader|Senior|Junior|Principal|Partner|(?:Co-?)?[Ff]ounder|Chair|Chair(?:man|woman|person)|Board|Advis[eo]r|Analyst|Engineer|Architect|Developer|Evangelist|Advocate|Editor|Counsel|Officer|Executive|Managing|General|Global|Group|Regional|Sales|Product|Marketing|Account|Consultant|Strategist|Specialist|Secretary|Treasurer|Professor|Fellow|Researcher|Scientist|Designer|Owner|Member|Trustee|Commissioner|Ambassador|Interim|Acting|Deputy|Assistant|Associate|Coordinator|Supervisor|Intern|Host|Journalist|Reporter|Writer|Producer|Technical|Solutions?|Strategic|Business|Customer|Operations|Engineering|Software|Network|Security|Non-[Ee]xecutive|Country|Programme|Program|Project|Communications|Partnerships|Platform|Enterprise|Commercial|Corporate|People|Talent|Legal|Finance|Data|Research|Policy|Public|Judge|Dean(?=\sof\s)|Rector|Provost|Keeper|Librarian|Archivist|Curator|Winemaker|Sommelier|Councillor|Mayor|Minister|Clerk|Nurse|Surgeon|Physician|Solicitor|Barrister|Attorney|Artist|Animator|Programmer|\p{Lu}\p{L}+(?:ologist|onomist|ographer)|(?:Club|Town|Parish|Company|Office|Plant|Site|Store|Branch|Station|Stage|Music|Artistic|Shift|Team)(?=\s(?:Secretary|President|Captain|Manager|Chair|Treasurer|Director|Clerk|Lead|Leader|Supervisor)(?!\p{L}))|Inspector|Superintendent|Teacher|Bursar|Agent|Broker|Underwriter|Planner|Dispatcher|Technician|Therapist|Pharmacist|Accountant|Auditor|Controller|Instructor|Lecturer|Conservator|Actuary|Statistician|Chemist|Physicist|Historian|Ombudsman|Prosecutor|Recruiter|Correspondent|Columnist|Presenter|Anchor|Creative|Clinical|Medical|Nursing|Investment|Compliance|Envoy|Representative|Registrar|Master|Pilot|Spokes(?:man|woman|person))(?![\p{L}\p{N}])/u

/** Whether a text has a word that stands in the names of posts: "VP", "Head", "Chief". */
export const hasRoleWord = (text: string): boolean => ROLE_WORD.test(text)

/** Where the first word of a post begins; -1 where none does. */
export const roleWordAt = (text: string): number => text.search(ROLE_WORD)

const LOWER =
  /(?<![\p{L}\p{N}])(?:chief (?:[\p{L}]+ ){1,3}officer|chief [\p{L}]+|(?:vice[- ])?president|director|manager|chair(?:man|woman|person)?|head of|partner|editor|counsel|engineer|analyst|lead|advis[eo]r|consultant|secretary|treasurer|professor|principal|founder|deputy|officer|judge|dean|clerk|registrar|master|pilot|envoy|mayor|minister|^Dean$|spokes(?:man|woman|person)|board)(?![\p{L}\p{N}])/u

/** As {@link hasRoleWord}, also where the post is written small: "chief executive". */
export const hasPostWord = (text: string): boolean => hasRoleWord(text) || LOWER.test(text)

/** Ranks of some field, whatever stands before them. */
const OF_FIELD = 'Head|Keeper|Curator|Conservator|Teacher|Lecturer|Professor|[SEA]?VP'
const RANK_OF_FIELD = new RegExp(`^(?:${OF_FIELD})$`, 'u')
const RANK = new RegExp(
  String.raw`(?:^|\s)(?:${OF_FIELD}|(?:(?:[Ss]enior |[Dd]eputy |[Aa]ssistant |[Aa]ssociate |[Gg]roup |[Gg]lobal |[Rr]egional )*(?:[Vv]ice[ -][Pp]resident|[Dd]irector|[Mm]anager|[Ll]ead)))$`,
  'u',
)
const BARE_RANK = /^(?:head|keeper|professor|director|manager|lead|chief)$/iu

/** Whether "of" after the post brings a field rather than an employer: "Head of Sales", but "CEO of Larkhollow". */
export const takesField = (post: string): boolean => {
  const words = post.trim()
  const rank = RANK.exec(words)?.[0].trim() ?? null
  return BARE_RANK.test(words) || (rank !== null && (rank === words || RANK_OF_FIELD.test(rank)))
}
