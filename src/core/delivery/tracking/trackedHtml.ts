const LINK = /(<a\b[^>]*?\shref=")(https?:\/\/[^"]*)(")/gi

/**
 * The HTML of a mail with its links led past us, and a picture at its end that tells that it was opened. The words stay
 * as they are.
 *
 * @param linkFor the address to put in the place of another; null to leave it
 */
export function trackedHtml(html: string, linkFor: (url: string) => string | null, pixel: string): string {
  const led = html.replace(LINK, (whole, before: string, href: string, after: string) => {
    const link = linkFor(unescaped(href))
    return link === null ? whole : before + escaped(link) + after
  })
  const picture = `<img src="${escaped(pixel)}" width="1" height="1" alt="" style="border:0">`
  const end = led.toLowerCase().lastIndexOf('</body>')
  return end < 0 ? led + picture : led.slice(0, end) + picture + led.slice(end)
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'", '#39': "'" }

const unescaped = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#x27|#39);/g, (whole, name: string) => ENTITIES[name] ?? whole)

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
