/** `node test/run/withMongo.mjs COMMAND ...`: runs it with MONGODB_URI set to a MongoDB, where one can be had. */
import { run } from './command.mjs'
import { startMongo } from './mongo.mjs'

const [command, ...args] = process.argv.slice(2)
const mongo = await startMongo()
if (mongo.reason) console.error(`Without MongoDB: ${mongo.reason}`)
process.exitCode = await run(command, args, mongo.env)
await mongo.stop?.()
