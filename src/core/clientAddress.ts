/**
 * Under which key the server in front tells the handlers of a request from which network address it came. A symbol: no
 * header, so no caller can say it.
 */
export const CLIENT_ADDRESS = Symbol.for('masthead.clientAddress')
