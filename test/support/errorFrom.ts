/** What a function throws; fails where it does not throw. For asserting a code together with the value it names. */
export function errorFrom(act: () => unknown): unknown {
  try {
    act()
  } catch (error) {
    return error
  }
  throw new Error('Nothing was thrown')
}
