const PARAGRAPH =
  '<p>The registry answered the carriers late, and the aggregators stayed where they were.</p>\n'

/** An export of WordPress of about that size, made piece by piece as it is read; each post has 60 kB. */
export async function* largeExport(bytes: number): AsyncGenerator<Buffer> {
  yield Buffer.from(
    '<?xml version="1.0" encoding="UTF-8"?><rss xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel>',
  )
  const text = PARAGRAPH.repeat(680)
  let size = 0
  for (let number = 1; size < bytes; number += 1) {
    const post = Buffer.from(
      `<item><title>Week ${number}</title><guid>${number}</guid><content:encoded><![CDATA[${text}]]></content:encoded><wp:post_date_gmt>2020-01-01 00:00:00</wp:post_date_gmt><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>\n`,
    )
    size += post.byteLength
    yield await Promise.resolve(post)
  }
  yield Buffer.from('</channel></rss>')
}
