interface Target {
  url: string
  token: string
  publication: { id: string; name: string }
}

/** Imports three old issues and a file that is cut off, and waits until that is done; gives back the import's id. */
export async function importOldIssues({ url, token, publication }: Target): Promise<string> {
  const headers = { Authorization: `JWT ${token}` }
  const form = new FormData()
  form.set('publication', publication.id)
  for (const week of [31, 32, 33]) {
    const page = oldIssue(`${publication.name} Week ${week} 2019`, week)
    form.append('files', new Blob([page], { type: 'text/html' }), `week-${week}.html`)
  }
  form.append('files', new Blob(['PK\u0003\u0004 cut off']), 'letters-2018.zip')
  const started = await fetch(`${url}/api/imports`, { method: 'POST', headers, body: form })
  if (!started.ok) throw new Error(`The import answers ${started.status}: ${await started.text()}`)
  const { id } = (await started.json()) as { id: string }
  await untilDone(`${url}/api/imports/${id}/report`, headers)
  return id
}

async function untilDone(address: string, headers: Record<string, string>): Promise<void> {
  const end = Date.now() + 120_000
  while (Date.now() < end) {
    const { state } = (await (await fetch(address, { headers })).json()) as { state: string }
    if (state === 'done') return
    await new Promise((resolve) => setTimeout(resolve, 1_000))
  }
  throw new Error('The import of the old issues takes too long')
}

const STORIES = [
  ['The Exchange That Kept Its Bell', 'A village in the hills rings it still, says the registry.'],
  ['A Ferry That Carries Packets', 'The strait has a second line now, and the ferry has lost a passenger.'],
  ['Messaging by Lamp', 'Forty lamps, two valleys, and no invoice. It works until there is fog.'],
]
const PEOPLE = ['Odalys Ferrant is now VP Product at Brevo Wire.', 'Tomasz Quill has left Lanthorn.']

function oldIssue(title: string, week: number): string {
  const stories = STORIES.map(
    ([heading, text], index) =>
      `<h2>${heading}</h2><p>${text} More of it <a href="https://source.example/${week}/${index}">at the source</a>, and in Week ${week - 1} 2019.</p>`,
  )
  const people = PEOPLE.map((line) => `<p>${line}</p>`)
  return `<!doctype html><title>${title}</title><article><h1>${title}</h1>${stories.join('')}<h2>People</h2>${people.join('')}<p>Ines V. Holt, formerly at the Harbour Office, runs the bell now.</p></article>`
}
