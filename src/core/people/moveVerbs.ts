import type { MoveFacts } from './moveSentence.js'

/** How a sentence says a move: the words, and what follows them. */
export interface MoveVerb {
  kind: MoveFacts['kind']
  /** `post`: role, then company. `company`: company, then role. */
  then: 'company' | 'post'
  pattern: RegExp
}

const AUX = String.raw`(?:(?:['’](?:s|re|ve)|has|have|had|is|was|are|were|be|been|being|will|gets|got|just|recently|now|also|finally|today|officially|newly|sadly|since|he|she|they)\s+){0,5}`
const verb = (kind: MoveVerb['kind'], then: MoveVerb['then'], words: string): MoveVerb => ({
  kind,
  then,
  pattern: new RegExp(
    String.raw`(?:\s|(?=['’](?:s|re|ve)\s)|,\s?|:\s|[–—-]\s)${AUX}(?:${words})(?=[\s,.!]|$)`,
    'u',
  ),
})

/** Tried in this order; of those that fit, the one that stands first in the sentence is taken. */
export const MOVE_VERBS: readonly MoveVerb[] = [
  verb(
    'promoted',
    'post',
    String.raw`(?:promoted|elevated|upped|moved up|moves up|steps up|stepped up|stepping up|moving up|promotion)(?: internally)?(?: from [^,;]{1,60}?)? (?:to(?: be(?:come)?)?|as)(?: (?:the )?(?:role|position) of)?`,
  ),
  verb(
    'retired',
    'company',
    String.raw`(?:retired|retires|retiring|retire|to retire|(?:takes|took|taking) (?:early )?retirement)`,
  ),
  verb(
    'left',
    'post',
    String.raw`(?:steps|stepped|stepping|standing|stood|stands) (?:down|back|aside)(?: (?:as|from|at|of))?|no longer(?! (?:at|with)(?:\s|$))`,
  ),
  verb(
    'left',
    'company',
    String.raw`(?:left|leaves|leaving|departed|departs|departing|exited|exits|exiting|quit|quits|quitting|(?:parted|parts) ways with|(?:moved|moves|moving) on from|(?:said|says|saying) (?:goodbye|farewell) to|bids farewell to|out at|resigned|resigns|resigning|let go by|laid off (?:by|from)|no longer (?:at|with)|(?:wrapped|wraps|finished|finishes) up at)(?: (?:from|as))?`,
  ),
  verb(
    'founded',
    'company',
    String.raw`(?:(?:co-?)?(?:founded|founds|founding)|(?:launched|launches|launching|set up|sets up|setting up|created|creates|started|starts|starting)(?! (?:a new (?:role|job|position|chapter)|a job|a position|as|at|with|work|in|on|new)(?:\s|$)))`,
  ),
  verb(
    'joined',
    'post',
    String.raw`(?:(?:re)?(?:appointed|named|hired|elected|confirmed|announced|installed|unveiled|made)(?: to be)?(?: as)?|taking over as|takes over as|took over as|taking on|takes on|took on|takes up|took up|(?:started|starts|starting|begun|begins|began)(?: (?:a )?new (?:role|job|position|chapter)s?| a (?:role|job|position)| work(?:ing)?)?(?: as| at| with| in)?|become|becomes|became|stepping in as|steps in as|stepped in as|back as|in a new role as|in as|accepted (?:a|the) (?:role|position|job) (?:of|as)|heads? up|leads|(?<!until )now(?= (?:the |an? |our )?\p{Lu})|on (?:the|a|his|her|their|your) (?:new )?(?:role|job|position|post|appointment)(?: as| of)?|heading up|the new|(?:has|have) a new (?:role|job|position)(?: as)?)`,
  ),
  verb(
    'joined',
    'company',
    String.raw`(?:(?:re)?(?:joined|joins|joining|join)(?: the team)?(?: (?:at|with))?|signed (?:up )?with|signs (?:up )?with|(?:moved|moves|moving|went|goes|going|headed|heads|heading|off|hops|hopped|jumps|jumped|switched|switches|returned|returns|returning|migrated|defected|decamped|transferred)(?: back| over| across)?(?: (?:from [^,;]{1,60}? )?to)|land(?:ed|s|ing)? at|(?:takes?|took|taking)(?: over)? the (?:helm|reins) (?:at|of)|(?:swaps|swapped|trades|traded) [^,;]{1,60}? for|back at|moves from [^,;]{1,60}? to)`,
  ),
  {
    kind: 'joined',
    then: 'post',
    pattern:
      /(?:\s(?:is|are|will be)|['’]s)\s+(?:now|currently|the new|a new|our new|your new|back)(?:\s+(?:serving as|working as|working|the|as))?(?=[\s,])/u,
  },
]
