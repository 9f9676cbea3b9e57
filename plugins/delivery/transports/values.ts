/** The value of a field, where there is an object that has it. */
export function fieldOf(body: unknown, name: string): unknown {
  return typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined
}

/** The address of a provider's interface, without a slash at the end. */
export const withoutSlash = (url: string): string => url.replace(/\/+$/, '')
