type Kind = 'company' | 'issue' | 'person' | 'picture' | 'publication' | 'story' | 'topic'

/** The ids of what has been made so far, by the keys that the contents use. */
export class Ledger {
  readonly #ids = new Map<string, string>()

  note(kind: Kind, key: string, id: string): void {
    this.#ids.set(`${kind}:${key}`, id)
  }

  /** @throws Error where nothing was noted: the contents name something that they do not define, or not yet. */
  id(kind: Kind, key: string): string {
    const id = this.#ids.get(`${kind}:${key}`)
    if (id === undefined) throw new Error(`The sample has no ${kind} “${key}” at this point`)
    return id
  }

  ids(kind: Kind, keys: readonly string[] = []): string[] {
    return keys.map((key) => this.id(kind, key))
  }
}
