/** The browser that CHROMIUM_PATH names, and no other; without it, the first in the usual places. */
export function findBrowser(env?: NodeJS.ProcessEnv): string | undefined
export const HOW_TO_GET_A_BROWSER: string
