/** Columns of a line, without the space that ends a flowed one: room for a few marks of quoting below 80. */
export const COLUMNS = 72

/** What stands before the first line of a block, and before its others. */
export interface Indent {
  first: string
  rest: string
  /** `>` marks of a quotation. */
  quote: string
}

export const NO_INDENT: Indent = { first: '', rest: '', quote: '' }

/**
 * Breaks a paragraph into lines of up to 72 columns. All but the last end in a space, by which a mail program that
 * knows format=flowed (RFC 3676) joins them again. A line break in the text stays one.
 */
export function flow(text: string, { first, rest, quote }: Indent = NO_INDENT): string[] {
  return text.split('\n').flatMap((line, index) => {
    const indent = index === 0 ? first : rest
    return wrap(line.trim(), COLUMNS - quote.length - rest.length).map((part, place, parts) => {
      const isLast = place === parts.length - 1
      return stuffed(`${place === 0 ? indent : rest}${part}${isLast ? '' : ' '}`, quote)
    })
  })
}

/** Breaks at spaces only: an address longer than the line stays whole. */
function wrap(text: string, columns: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && widthOf(longer) > columns) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return [...lines, line]
}

const widthOf = (text: string): number => [...text].length

/** Space-stuffing (RFC 3676, 4.4): a line may not begin like a quotation, like `From `, or with a space of its own. */
function stuffed(line: string, quote: string): string {
  if (quote !== '') return `${quote} ${line}`
  return /^(>| |From )/.test(line) ? ` ${line}` : line
}
