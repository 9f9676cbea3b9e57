/** `npm run bench:sending`: the figures of sending alone. */
import { benchSendingOnEachDatabase } from './onEachDatabase.js'

await benchSendingOnEachDatabase()
