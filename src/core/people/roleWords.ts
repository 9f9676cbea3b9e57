const ROLE_WORD =
  /(?<![\p{L}\p{N}])(?:C[A-Z]{1,3}O|[SEA]?VP|MD|GM|COS|CEOs?|Vice|President|Chief|Head|Director|Manager|Lead|Leader|Senior|Junior|Principal|Partner|(?:Co-?)?[Ff]ounder|Chair|Chair(?:man|woman|person)|Board|Advis[eo]r|Analyst|Engineer|Architect|Developer|Evangelist|Advocate|Editor|Counsel|Officer|Executive|Managing|General|Global|Group|Regional|Sales|Product|Marketing|Account|Consultant|Strategist|Specialist|Secretary|Treasurer|Professor|Fellow|Researcher|Scientist|Designer|Owner|Member|Trustee|Commissioner|Ambassador|Interim|Acting|Deputy|Assistant|Associate|Coordinator|Supervisor|Intern|Host|Journalist|Reporter|Writer|Producer|Technical|Solutions?|Strategic|Business|Customer|Operations|Engineering|Software|Network|Security|Non-[Ee]xecutive|Country|Programme|Program|Project|Communications|Partnerships|Platform|Enterprise|Commercial|Corporate|People|Talent|Legal|Finance|Data|Research|Policy|Public|Developer)(?![\p{L}\p{N}])/u

const WHOLE_POST =
  /(?:^|\s)(?:(?:[Cc]o-)?C[A-Z]{1,3}Os?|President|Chair|Chair(?:man|woman|person)|(?:Co-?)?[Ff]ounder|Managing Director|General Manager|Chief [\p{L} ]{2,30} Officer|Editor|Owner|MD|GM|Director General|Executive Director|Partner|Chief of Staff|Advis[eo]r|Consultant|Assistant|Non-[Ee]xecutive Director)$/u

/** Whether a text has a word that stands in the names of posts: "VP", "Head", "Chief". */
export const hasRoleWord = (text: string): boolean => ROLE_WORD.test(text)

/** Where the first word of a post begins; -1 where none does. */
export const roleWordAt = (text: string): number => text.search(ROLE_WORD)

/** Whether the text is a post after which "of" brings the company: "CEO of", but not "Head of". */
export const isWholePost = (text: string): boolean => WHOLE_POST.test(text.trim())
