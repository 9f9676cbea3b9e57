import type { Findings } from './fuzz.js'
import type { OddRequest } from './makers.js'

/** The findings for a terminal: each fault with how to ask it again, then a table of statuses by kind of endpoint. */
export function report({ seed, requests, statuses, faults }: Findings): string {
  const columns = [...new Set([...statuses.values()].flatMap((counts) => [...counts.keys()]))].sort()
  const width = Math.max(...[...statuses.keys()].map((area) => area.length), 8)
  const row = (name: string, cells: string[]) =>
    [name.padEnd(width), ...cells.map((cell) => cell.padStart(6))].join(' ')
  return [
    `${requests} requests, seed ${seed}, ${faults.reduce((sum, { times }) => sum + times, 0)} faults`,
    ...faults.map(
      ({ request, answer, times }) =>
        `\n${times} × ${answer.status} ${asCommand(request)}\n    ${answer.body.slice(0, 200)}`,
    ),
    row('endpoint', columns),
    ...[...statuses].map(([area, counts]) =>
      row(
        area,
        columns.map((status) => String(counts.get(status) ?? '')),
      ),
    ),
  ].join('\n')
}

function asCommand({ method, path, headers, body }: OddRequest): string {
  const given = Object.entries(headers).map(([name, value]) => `${name}: ${value.slice(0, 60)}`)
  return `${method} ${path.slice(0, 300)} (${given.join('; ')})\n    ${JSON.stringify(body?.toString('utf8').slice(0, 400) ?? '')}`
}
