/**
 * The one table of errors. A code is stable: integrations branch on it, tests assert it.
 * `advice` says what to do; the message of a thrown error adds the value that was wrong.
 */
// prettier-ignore
const TABLE = {
  ADDRESS_FORBIDDEN: { status: 422, advice: 'Give a public http or https address on its usual port, or have its host allowed.' },
  BAD_FORM: { status: 400, advice: 'Send multipart/form-data, whole, with the boundary that its Content-Type names.' },
  BAD_JSON: { status: 400, advice: 'Send a JSON object with Content-Type: application/json.' },
  BAD_REQUEST: { status: 400, advice: 'Correct the named field and send the request again.' },
  CONFIG_INVALID: { status: 500, advice: 'Correct the named environment variable and start again.' },
  CREDENTIALS_REQUIRED: { status: 401, advice: 'Sign in, or send an API key.' },
  DATABASE_UNREACHABLE: { status: 503, advice: 'Check DATABASE_URI and that the database is running.' },
  EDITION_UNKNOWN: { status: 404, advice: 'Ask for a revision that was published, or update this program.' },
  EMAIL_INVALID: { status: 400, advice: 'Give one e-mail address such as ada@example.org.' },
  EXPORT_INVALID: { status: 422, advice: 'Give the folder of an export as it was written, by this release or an older one.' },
  EXPORT_TARGET_IN_USE: { status: 409, advice: 'Name an empty folder, or restore into an empty database.' },
  FETCH_FAILED: { status: 502, advice: 'Check that the address answers, and try again.' },
  FETCH_TIMEOUT: { status: 504, advice: 'Try again when the other side is faster.' },
  FETCH_TOO_LARGE: { status: 413, advice: 'Make it smaller, or put it in by hand.' },
  FILTER_NOT_FOUND: { status: 404, advice: 'Save it as a preset on the list of subscribers, and share it with whoever sends.' },
  FINDING_NOT_FOUND: { status: 404, advice: 'Ask for the report of the import again: its source may have been read anew.' },
  FEEDBACK_REFUSED: { status: 401, advice: 'Check the secret, the login or the topic that the provider and this server were given.' },
  FEEDBACK_UNVERIFIED: { status: 503, advice: 'Send it again; check that this server reaches the provider.' },
  FORBIDDEN: { status: 403, advice: 'Ask for the role or API-key scope that this takes.' },
  FORMAT_UNKNOWN: { status: 404, advice: 'Ask for web, email, text, markdown, substack or json.' },
  GRAPHQL_TOO_COMPLEX: { status: 400, advice: 'Ask for fewer fields, a smaller limit, or less depth.' },
  IMPORT_BUSY: { status: 409, advice: 'Wait until the import is done, or ask for its report.' },
  IMPORT_FILES_GONE: { status: 410, advice: 'Upload the files again: an import of the same files goes on where it stopped.' },
  IMPORT_NOT_FOUND: { status: 404, advice: 'Check the id, and that you are an editor.' },
  IMPORT_SETTLED: { status: 409, advice: 'Correct it where it stands now: this issue is accepted, or taken back.' },
  INTERNAL_ERROR: { status: 500, advice: 'Try again; if it stays, send the request id to whoever runs this server.' },
  INTROSPECTION_FORBIDDEN: { status: 403, advice: 'Sign in or send an API key, or have GRAPHQL_INTROSPECTION=on set.' },
  ISSUE_EXISTS: { status: 409, advice: 'Open the standing issue, choose another week, or mark this one as a special.' },
  ISSUE_NOT_FOUND: { status: 404, advice: 'Check the id, and that you may read drafts.' },
  ISSUE_UNPUBLISHED: { status: 409, advice: 'Publish the issue, then send it.' },
  LAYOUT_EMPTY: { status: 400, advice: 'Give the publication at least one layout row.' },
  LAYOUT_INVALID: { status: 400, advice: 'Correct the named layout row.' },
  MAIL_NOT_SET_UP: { status: 503, advice: 'Give SMTP_URL, or a mail adapter in the Payload config.' },
  MAIL_WITHOUT_WAY_OUT: { status: 422, advice: 'Put the footer of the mail, or its link to unsubscribe, into the template.' },
  MERGE_INTO_ITSELF: { status: 400, advice: 'Choose another one to merge it into.' },
  MERGE_NOT_FOUND: { status: 404, advice: 'Check both ids; what is merged into must not be in the trash.' },
  METHOD_NOT_ALLOWED: { status: 405, advice: 'Use one of the methods in the Allow header.' },
  MOVE_TWICE: { status: 400, advice: 'Take one of the two items out.' },
  NOT_FOUND: { status: 404, advice: 'Check the address.' },
  NOT_READY: { status: 503, advice: 'Wait for /readyz to answer 200 and send the request again.' },
  PAYLOAD_TOO_LARGE: { status: 413, advice: 'Send less in one request.' },
  PERIOD_REQUIRED: { status: 400, advice: 'Give year and week, or mark the issue as a special.' },
  PICTURE_UNREADABLE: { status: 415, advice: 'Use a PNG, JPEG, GIF, WebP or AVIF that opens in other programs.' },
  PREFLIGHT_FAILED: { status: 422, advice: 'Mend what the findings name, and publish again.' },
  PUBLICATION_NOT_FOUND: { status: 404, advice: 'Give the id or the slug of a publication.' },
  PUBLISH_FORBIDDEN: { status: 403, advice: 'Save it as a draft and ask a publisher, or use a key with the publish scope.' },
  QUERY_FORBIDDEN: { status: 403, advice: 'Filter by ids, or by fields of the collection itself.' },
  REFERENCE_TO_SELF: { status: 400, advice: 'Refer to another issue or story.' },
  RICH_TEXT_INVALID: { status: 400, advice: 'Use the nodes that the editor offers.' },
  RICH_TEXT_TOO_LARGE: { status: 400, advice: 'Split the text into several stories.' },
  SENDER_MISSING: { status: 422, advice: 'Give the publication a sender address, or set MAIL_FROM.' },
  SEND_NOT_FOUND: { status: 404, advice: 'Check the id, and that you may see sends.' },
  SEND_STATE: { status: 409, advice: 'Ask for the send to see where it stands.' },
  SERIES_CONTAINS_ITSELF: { status: 400, advice: 'Give the series a title that is not the title of one of its stories.' },
  SLUG_IN_USE: { status: 409, advice: 'Choose another slug.' },
  SLUG_INVALID: { status: 400, advice: 'Use lower-case letters, digits and single hyphens.' },
  SLUG_RESERVED: { status: 400, advice: 'Choose a slug that is not one of the words the site uses itself.' },
  SOURCE_BROKEN: { status: 422, advice: 'Get the file again: it is cut off or damaged.' },
  SOURCE_EMPTY: { status: 422, advice: 'Take it out, or give it with its text.' },
  SOURCE_FORMAT_UNKNOWN: { status: 415, advice: 'Give HTML, Markdown, text, an export of WordPress, Substack or Ghost, a feed, or a zip of these.' },
  SOURCE_NESTED: { status: 422, advice: 'Unpack the inner zips first.' },
  SOURCE_NOT_FOUND: { status: 404, advice: 'Check the path.' },
  SOURCE_PATH_UNSAFE: { status: 422, advice: 'Put the file itself into the folder or zip, by a path inside it.' },
  SOURCE_SUMMARY_ONLY: { status: 422, advice: 'Give an export or a feed with the full text, or the pages themselves.' },
  SOURCE_TOO_LARGE: { status: 413, advice: 'Split it, or raise the limit if you trust the file.' },
  SOURCE_TWICE: { status: 409, advice: 'Give it once.' },
  SOURCE_UNREADABLE: { status: 422, advice: 'Check that the file may be read and opens in other programs.' },
  SOURCE_XML_ENTITIES: { status: 422, advice: 'Take the document type out of the file if you trust it.' },
  STORIES_UNPUBLISHED: { status: 409, advice: 'Publish the named stories, take them out, or let them be published with the issue.' },
  STORY_TWICE: { status: 400, advice: 'Take one of the two items out.' },
  SUBSCRIBER_NOT_FOUND: { status: 404, advice: 'Check the id, and that you are a publisher.' },
  TEMPLATE_INVALID: { status: 400, advice: 'Use only the tokens {name}, {week}, {year}, {number} and {date}.' },
  TIME_SKIPPED: { status: 400, advice: 'Clocks go forward past this time on that day: choose another one.' },
  TIMEZONE_UNKNOWN: { status: 400, advice: 'Use an IANA zone such as Europe/London.' },
  TOO_MANY_REQUESTS: { status: 429, advice: 'Wait as long as Retry-After says.' },
  TOPIC_CYCLE: { status: 400, advice: 'Choose a parent that is not below this topic.' },
  TRANSPORT_MISSING: { status: 409, advice: 'Set SMTP_URL, or give the delivery plugin a transport.' },
  URL_INVALID: { status: 400, advice: 'Give a full http or https address.' },
  WEEK_INVALID: { status: 400, advice: 'Give an ISO week that the year has.' },
} as const satisfies Record<string, { status: number; advice: string }>

export type ErrorCode = keyof typeof TABLE

/**
 * An error whose code outside programs may rely on.
 *
 * @example
 * throw new MastheadError('WEEK_INVALID', '2025 has 52 ISO weeks, so there is no week 53', { path: 'week', value: 53 })
 */
export class MastheadError extends Error {
  readonly code: ErrorCode
  /** HTTP status that belongs to the code. */
  readonly status: number
  /** What the caller can do about it. */
  readonly advice: string
  /** Field path of the value that was wrong, where there is one: `sections.0.items.1.story`. */
  readonly path: string | undefined
  /** The value that was wrong. Never put a secret here. */
  readonly value: unknown

  constructor(
    code: ErrorCode,
    message: string,
    detail: { path?: string; value?: unknown; cause?: unknown } = {},
  ) {
    super(message, detail.cause === undefined ? undefined : { cause: detail.cause })
    this.name = 'MastheadError'
    this.code = code
    this.status = TABLE[code].status
    this.advice = TABLE[code].advice
    this.path = detail.path
    this.value = detail.value
  }
}

/** Every code with its status and advice, for documentation and machine descriptions. */
export const errorTable: Readonly<Record<ErrorCode, { status: number; advice: string }>> = TABLE
