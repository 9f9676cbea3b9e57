/** Suites that take nothing but Node and the embedded database. */
export const EMBEDDED = ['core', 'collections', 'plugins', 'http', 'scripts', 'docs']

/** Suites that talk to a database, run once more on MongoDB. */
export const ON_DATABASES = ['collections', 'plugins', 'http', 'scripts', 'docs']

/** Suites that build and drive the whole product, one after another. */
export const WHOLE = ['browser', 'package']
