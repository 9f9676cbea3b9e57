import { headingKey, isSameHeading } from './blocks.js'

const USUAL =
  /\b(?:people(?:,| and| &|$| on the move| news| moves)|gossip|(?:job|career|executive|staff|industry|people) (?:moves|changes|news)|moves(?! (?:from|to|up|on|into|in|over|back|ahead)\b)|movers|appointments|hires|comings and goings|who(?:'s|s| is)? (?:moving|new|where|went|goes|hiring|hired|joined|left|in\b)|hires and exits|lateral hires|hirings?|revolving door|on the move|new (?:jobs|roles|faces)|musical chairs|leavers|joiners|personnel)\b/

/** Makes a function that says whether job moves stand under a heading. */
export const isMovesHeading =
  (own: readonly string[]) =>
  (heading: string): boolean =>
    heading.length < 100 &&
    (USUAL.test(headingKey(heading)) || own.some((one) => isSameHeading(one, heading)))
