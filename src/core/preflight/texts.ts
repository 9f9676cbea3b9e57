import type { Edition, EditionText } from '../edition/index.js'

/** A rich text of an edition, and where it is kept in the issue. */
export interface PlacedText {
  path: string
  text: EditionText
}

/** Every rich text of an edition, in the order in which readers meet them. */
export function textsOf({ opening, sections }: Edition): PlacedText[] {
  const places: [string, EditionText | null | undefined][] = [
    ...Object.entries(opening),
    ...sections.flatMap(({ intro, items }, section): [string, EditionText | null | undefined][] => [
      [`sections.${section}.intro`, intro],
      ...items.flatMap(({ note, story }, item): [string, EditionText | null | undefined][] => [
        [`sections.${section}.items.${item}.story.commentary`, story?.commentary],
        [`sections.${section}.items.${item}.note`, note],
      ]),
    ]),
  ]
  return places.flatMap(([path, text]) => (text ? [{ path, text }] : []))
}
