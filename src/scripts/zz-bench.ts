import { mkdtempSync } from 'node:fs'
process.env.DATABASE_URI = `file:${mkdtempSync('/tmp/bi-')}/b.db`
process.env.LOG_LEVEL='error'
const { getPayload } = await import('payload')
const { default: config } = await import('/work/wt/imports/payload.config.ts')
const payload = await getPayload({ config })
const mb=(n:number)=>Math.round(n/2**20)
setInterval(()=>{ const m=process.memoryUsage(); console.log(mb(m.rss),mb(m.heapUsed),mb(m.external),mb(m.arrayBuffers)) },8000).unref()
const { benchImporting } = await import('/work/wt/imports/src/scripts/bench/importing.ts')
console.log(JSON.stringify(await benchImporting(payload, 260)))
await payload.destroy()
