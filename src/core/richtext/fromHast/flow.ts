import { paragraph } from '../build.js'
import type { RichTextNode } from '../types.js'
import { tidyLine } from './inline.js'
import type { Piece } from './pieces.js'

/** Pieces in their order, those that run on gathered into lines by `line`, paragraphs unless it says otherwise. */
export function toBlocks(
  pieces: readonly Piece[],
  line: (content: RichTextNode[]) => RichTextNode = (content) => paragraph(...content),
): RichTextNode[] {
  const blocks: RichTextNode[] = []
  let open: RichTextNode[] = []
  const close = () => {
    const content = tidyLine(open)
    if (content.length > 0) blocks.push(line(content))
    open = []
  }
  for (const { kind, node } of pieces) {
    if (kind === 'inline') open.push(node)
    else {
      close()
      blocks.push(node)
    }
  }
  close()
  return blocks
}

/** Wraps runs of inline pieces; what stands by itself stays outside, in its place. */
export function wrapInline(
  pieces: readonly Piece[],
  wrap: (content: RichTextNode[]) => RichTextNode[],
): Piece[] {
  const wrapped: Piece[] = []
  let open: RichTextNode[] = []
  const close = () => {
    if (open.length > 0) wrapped.push(...wrap(open).map((node): Piece => ({ kind: 'inline', node })))
    open = []
  }
  for (const piece of pieces) {
    if (piece.kind === 'inline') open.push(piece.node)
    else {
      close()
      wrapped.push(piece)
    }
  }
  close()
  return wrapped
}
