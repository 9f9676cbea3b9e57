import { articleStyles } from './article.js'
import { baseStyles } from './base.js'
import { printStyles } from './print.js'
import { siteChrome } from './site.js'
import { themeStyles } from './theme.js'

export { accentsOf, accentStyles } from './theme.js'

/**
 * The style sheet of an issue and of the site around it: CSS variables for the theme, light and dark, print. Fonts are
 * those that readers have, so nothing moves when they arrive. It is a string, so that it works compiled and in a
 * host's bundle.
 *
 * @param accent colour of the brand, `#rrggbb`
 */
export const siteStyles = (accent?: string | null): string =>
  [themeStyles(accent), baseStyles, articleStyles, siteChrome, printStyles].join('').replace(/\n\s*/g, '')
