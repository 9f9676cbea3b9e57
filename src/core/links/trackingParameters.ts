/** Parameters that say who sent a reader, never what the page shows. Names of one letter or of common words stay out. */
const NAMES: ReadonlySet<string> = new Set([
  ...['_ga', '_gl', '_hsenc', '_hsmi', '__hssc', '__hstc', '__hsfp', 'hsctatracking', '_kx', '_openstat'],
  ...[
    'dclid',
    'dicbo',
    'epik',
    'fb_action_ids',
    'fb_action_types',
    'fb_ref',
    'fb_source',
    'fbclid',
    'gbraid',
  ],
  ...['gclid', 'gclsrc', 'gad_source', 'igsh', 'igshid', 'li_fat_id', 'mc_cid', 'mc_eid', 'mc_tc', 'mkt_tok'],
  ...['msclkid', 'ncid', 'oly_anon_id', 'oly_enc_id', 'rb_clickid', 's_cid', 's_kwcid', 'sc_cid', 'srsltid'],
  ...[
    'trk',
    'trkcampaign',
    'trkinfo',
    'ttclid',
    'twclid',
    'vero_conv',
    'vero_id',
    'wbraid',
    'wickedid',
    'yclid',
  ],
  ...[
    'ck_subscriber_id',
    '_bhlid',
    'bhlid',
    'campaignid_newsletter',
    'elqtrack',
    'elqtrackid',
    'ml_subscriber',
  ],
  ...[
    'ml_subscriber_hash',
    'spm_id',
    'ss_source',
    'ss_campaign_id',
    'ss_campaign_name',
    'ss_email_id',
    'xtor',
  ],
])

const PREFIXES = ['utm_', 'pk_', 'mtm_', 'matomo_', 'piwik_', 'hsa_']

/** Parameters that count clicks at these hosts, and mean something elsewhere. */
const AT_HOST: readonly { host: string; names: readonly string[] }[] = [
  { host: 'youtube.com', names: ['si', 'feature', 'pp', 'ab_channel'] },
  { host: 'youtu.be', names: ['si', 'feature'] },
  { host: 'spotify.com', names: ['si', 'nd', 'dl_branch'] },
  { host: 'twitter.com', names: ['s', 't', 'ref_src', 'ref_url'] },
  { host: 'x.com', names: ['s', 't', 'ref_src', 'ref_url'] },
  {
    host: 'linkedin.com',
    names: ['trackingid', 'refid', 'lipi', 'licu', 'midtoken', 'midsig', 'otptoken', 'rcm'],
  },
  {
    host: 'substack.com',
    names: ['r', 'showwelcome', 'publication_id', 'post_id', 'isfreemail', 'triedredirect'],
  },
  { host: 'medium.com', names: ['source'] },
  { host: 'amazon.com', names: ['ref', 'ref_', 'qid', 'sr', 'pd_rd_i', 'pd_rd_r', 'pd_rd_w', 'pd_rd_wg'] },
]

/**
 * Whether a parameter of an address only counts clicks.
 *
 * @param name in lower case
 */
export function isTracking(name: string, hostname: string): boolean {
  if (NAMES.has(name) || PREFIXES.some((prefix) => name.startsWith(prefix))) return true
  return AT_HOST.some(
    ({ host, names }) => (hostname === host || hostname.endsWith(`.${host}`)) && names.includes(name),
  )
}
