import type { MoveFacts } from '../moveSentence.js'

/** What the words after a cue are: see `byCues`. */
export type CueSlot =
  /** The company, then perhaps the role: "joins". */
  | 'company'
  /** The role, then perhaps the company: "is now". */
  | 'post'
  /** A company, where one fits here: "at". */
  | 'place'
  /** The post of before: "formerly". */
  | 'former'
  /** The company that is left, or the post: "leaves". */
  | 'lost'
  /** The company that is new, then perhaps the role: "has founded". */
  | 'founded'
  /** The company's role: "is Larkhollow’s new". */
  | 'owner'
  /** Somebody: "Larkhollow hires". */
  | 'hired'
  /** Whose post it was: "replaces". */
  | 'predecessor'
  /** Whose post it becomes: "is replaced by". */
  | 'successor'
  /** Nothing: the cue says only of which kind the move is. */
  | 'none'

export interface MoveCue {
  kind: MoveFacts['kind'] | null
  slot: CueSlot
  words: RegExp
}

const PAUSE = String.raw`(?<![\p{L}\p{N}’'&-])`
const cue = (kind: MoveCue['kind'], slot: CueSlot, words: string): MoveCue => ({
  kind,
  slot,
  words: new RegExp(String.raw`${PAUSE}(?:${words})(?:(?<=-)|(?![\p{L}\p{N}-]))`, 'gu'),
})

const BE = String.raw`(?:is|was|are|were|has been|have been|been|being|gets|got|getting|to be|will be)`
const ALREADY = String.raw`(?:(?:just|recently|now|also|both|all|officially|newly|today|finally|internally|again) )?`
const THEIR = String.raw`(?:his|her|their|your|the|a|an|this)`
const JOB = String.raw`(?:roles?|jobs?|positions?|posts?|gigs?|chapters?|challenges?|adventures?|homes?|appointments?)`
const TIME = String.raw`(?:[\p{L}\d-]+ ){0,4}(?:years?|months?|decades?|stints?|spells?|quarter[- ]century)(?: of service)?`

/** Where two begin at the same place, the longer one is taken. */
export const MOVE_CUES: readonly MoveCue[] = [
  cue(
    null,
    'successor',
    String.raw`(?:${BE} )?${ALREADY}(?:replaced|succeeded|followed) by|(?:hands|handed|handing) (?:over|the (?:reins|baton|keys))(?: over)? to|(?:makes|made|making) way for|(?:passes|passed|passing) the (?:baton|torch|reins) to`,
  ),
  cue(
    'joined',
    'predecessor',
    String.raw`${ALREADY}(?:replaces|replacing|will replace|has replaced|succeeds|succeeding|will succeed|has succeeded|(?:takes|took|taking|to take)(?: the [\p{L}]+)? over from|(?:follows|following) in the footsteps of|(?:steps|stepped|stepping) into the shoes of|in place of|in succession to)`,
  ),
  cue(
    null,
    'former',
    String.raw`${ALREADY}(?:(?:formerly|previously|most recently|latterly|lately|before that|until lately)(?: (?:of|at|with|the|an?))?|(?:earlier|once)(?= (?:the )?\p{Lu})|ex-|former|until (?:recently|now|then|last \p{L}+)(?: (?:of|at|with|the|an?))?|late of|coming (?:over )?from|comes (?:over )?from|came (?:over )?from|fresh from|fresh out of|straight from|arrives from|arriving from|hails from|having left|(?:who |he |she |they )?(?:was|were)(?= (?:the |an? |at )?\p{Lu})|(?:has|have|had) been(?: (?:at|with))?|after (?:leaving|departing|quitting|exiting)|after ${TIME} (?:at|with|in|as|of|for)|ends ${TIME} (?:at|with)|(?:spent|spending|served|worked) ${TIME} (?:at|with|as|for)|away from|from)`,
  ),
  cue('joined', 'former', String.raw`(?:swaps|swapped|trades|traded)`),
  cue(
    'promoted',
    'post',
    String.raw`(?:${BE} )?${ALREADY}(?:promoted|elevated|upped|raised|bumped up|moved up|moves up|moving up|steps up|stepped up|stepping up|promotion)(?: internally)?(?: from [^,;]{1,60}?)? (?:to(?: be(?:come)?)?|as|into)(?: the (?:role|position) of)?|(?:${BE} |has |have )?${ALREADY}(?:made|makes)(?= (?:an? |the )?(?:\p{Ll}+ ){0,2}partner(?!\p{L}))`,
  ),
  cue(
    'promoted',
    'none',
    String.raw`(?:a |well-deserved |deserved |big )*promotion (?:for|goes to)|earns ${THEIR} promotion`,
  ),
  cue(
    'retired',
    'lost',
    String.raw`(?:has |is |are |will |to )?${ALREADY}(?:retired|retires|retiring|retire|(?:takes|took|taking|(?:goes|went|going|gone|heads|heading) into) (?:early |a |well-(?:earned|deserved) )*retirement|superannuated|(?:hangs|hung|hanging) up (?:his|her|their) boots)(?: (?:from|as))?`,
  ),
  cue(
    'left',
    'lost',
    String.raw`(?:has |have |is |are |will |to )?${ALREADY}(?:steps|stepped|stepping|step|stands|stood|standing|stand) (?:down|back|aside|away)(?: (?:as|from|at|of))?|(?:is |are )?no longer(?: (?:at|with|as|the))?|(?:has |have |is |are |will |to )?${ALREADY}(?:left|leaves|leaving|leave|departed|departs|departing|exited|exits|exiting|quit|quits|quitting|resigned|resigns|resigning|(?:parted|parts|parting) (?:ways|company) with|(?:moved|moves|moving) on|(?:bows|bowed|bowing) out|(?:said|says|saying|bids|bidding) (?:goodbye|farewell)(?: to)?|(?:put|puts|putting|hands|handed|handing|gave|gives) in (?:his|her|their) (?:papers|notice|resignation)|(?:tendered|tenders) (?:his|her|their) resignation|(?:gives|gave|given|giving) up (?:his|her|their) \p{L}+|(?:walks|walked|walking) away|(?:made|laid off|let go|ousted|fired|sacked|dismissed)(?: redundant)? (?:by|from|at)|(?:called|calls|calling) it a day|(?:hangs|hung|hanging) up (?:his|her|their) \p{L}+|(?:wrapped|wraps|finished|finishes|clears|cleared) (?:up|out)(?: (?:his|her|their) desk)?|last day|out)(?: (?:from|at|as|of|by))?`,
  ),
  cue(
    'founded',
    'founded',
    String.raw`to (?:found|start|launch|set up|build|create|open)(?= (?:\p{Lu}|\p{Ll}+[.\d]|(?:his|her|their) own))|and (?:started|launched|opened|set up)(?= \p{Lu})|(?:has |have |is |are |to )?${ALREADY}(?:(?:co-?)?found(?:ed|s|ing)|(?:launch(?:ed|es|ing)?|set up|sets up|setting up|created|creates|creating|started|starts|starting|start|opened|opens|opening)(?= (?:(?:his|her|their) (?:own|new)|a (?:new )?(?:company|start-?up|firm|business|consultancy|venture|studio|practice|agency))))`,
  ),
  cue('promoted', 'hired', String.raw`(?:has |have |had )?${ALREADY}(?:promotes|promoted|elevates)`),
  cue(
    'joined',
    'hired',
    String.raw`(?:has |have |had )?${ALREADY}(?:appoints|appointed|appointing|names|named|naming|hires|hired|hiring|welcomes|welcomed|taps|tapped|poaches|poached|recruits|recruited|brings in|brought in|brings on|elects|elected|lures|lured|rope in|ropes in|roped in|roping in|(?:wins|won)(?= [^,;]{3,60} as )|snaps up|snapped up|signs|signed|(?:picks|picked)(?! up)|chooses|chose|unveils|unveiled|confirms|confirmed|installs|installed|adds|added|made|selected|nominated|announced)(?: to be| as)?`,
  ),
  cue(
    'joined',
    'company',
    String.raw`(?:has |have |is |are |will |to |who )?${ALREADY}(?:re)?(?:joined|joins|joining|join)(?! (?:forces|hands) )(?: (?:the|a|an|our) (?:growing )?(?:team|crew|family|gang|ranks|board(?: of directors)?)(?: (?:at|of))?)?`,
  ),
  cue(
    'joined',
    'post',
    String.raw`(?:has |have |is |are |will |who |to )?${ALREADY}(?:become|becomes|became|becoming|(?:takes|took|taking|taken|take)(?: over| charge)? (?:as|on|up)(?: the (?:role|post|position|job) (?:of|as))?|stepping in as|steps in as|stepped in as|back as|heads up|head up|heading up|leads|(?:is|are) to (?:be|become|serve as)|will serve as|(?:assumes|assumed|assuming) (?:the (?:role|position|post)|charge|office|command) (?:of|as)|(?:on )?(?:his|her|their) (?:new )?(?:appointment|election|nomination) (?:as|to)|(?:is|are) since \p{L}+(?: \d{4})?)|(?<!until )(?:(?:is|are|['’]s|['’]re|will be) )?now(?: serving as| working as| the| an?| our)?(?= \p{L})|(?:as |is |be |['’]s )?(?:the|our|their|its|your) (?:new|next|latest|newest|first|incoming|interim|acting)(?! ${JOB} )|(?:['’]s|is|has) back(?: as)?|in as|(?:he|she|they) (?:is|are|will be)(?= (?:the |an? )?\p{Lu})|(?:he|she|they)['’](?:s|re)(?= (?:the |an? )?\p{Lu})|(?:${THEIR} )?(?:[\p{L}]+ )?new ${JOB}(?: as| of|:|,)?`,
  ),
  cue(
    'joined',
    'none',
    String.raw`(?:has |have |is |are |will |to )?${ALREADY}(?:(?:moves|moved|moving|move)(?! (?:its|his|her|their|the|an?) )|goes|going|went|gone|headed|heads|heading|off|land(?:ed|s|ing)?|(?:re)?surfac(?:ed|es|ing)|(?:pops|popped|popping|turns|turned|shows|showed) up|(?:start|starts|started|starting|begins|began|beginning)(?= (?:at|with|as|in|on|next|this|tomorrow|today|his|her|their|a new|work))|switche[ds]|switching|(?:changes|changed|changing)(?= (?:from|over|to) )|hop(?:s|ped|ping)|jump(?:s|ed|ing)|return(?:s|ed|ing)|back(?= (?:at|with|in))|migrate[ds]|defect(?:s|ed)|decamp(?:s|ed)|transfer(?:s|red)|arriv(?:es|ed|ing)|settl(?:es|ed|ing) in|accept(?:s|ed|ing)|sign(?:s|ed|ing) (?:on|up)|now (?:runs|looks after|oversees|manages|works))|(?:to|will) (?:lead|run|oversee|manage|head)|(?:the |his |her )top job|the helm|the reins`,
  ),
  cue(
    'joined',
    'owner',
    String.raw`(?:is|are|as|becomes|became|named)(?= [\p{L}\p{N}][^,;:]{1,40}['’]s? (?:new|next|first|latest|newest) )`,
  ),
  cue(null, 'post', String.raw`as|in the role of|into the role of|in a role as|to be`),
  cue(null, 'place', String.raw`at|with|by|to|over to|across to|for|of|@|on the board of|to the board of`),
]
