/** One row of the table: what every actor may do, in the table's order of actors. */
export interface Row {
  collection: string
  operation: string
  /** Cells by actor: `✓` yes, `✗` no, `own` only what they filed (of users: themselves). */
  cells: string[]
}

/**
 * Reads a table drawn with spaces. The first line names the actors, for the eye. A block starts with the name of a collection at the margin; its rows are
 * indented: an operation, two spaces or more, then a cell for each actor.
 */
export function readTable(table: string, actors: readonly string[]): Row[] {
  let collection = ''
  return table.split('\n').flatMap((line) => {
    if (line.trim() === '') return []
    if (!line.startsWith(' ')) {
      collection = line.trim()
      return []
    }
    if (collection === '') return []
    const [operation = '', ...rest] = line.trim().split(/\s{2,}/)
    const cells = rest.flatMap((part) => part.split(' '))
    if (cells.length !== actors.length)
      throw new Error(`“${line}” has ${cells.length} cells, not ${actors.length}`)
    return [{ collection, operation, cells }]
  })
}
