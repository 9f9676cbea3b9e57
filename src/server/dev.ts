/** `npm run dev`: the server with Next's reload, on a database of its own whose schema follows the code. */
process.env.DATABASE_URI ??= 'file:./data/dev.db'
await import('./main.js')

export {}
