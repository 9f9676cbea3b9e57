/** What stands around the issue: head and foot of the site, lists, time lines, search. */
export const siteChrome = `
.site-head{border-block-end:1px solid var(--rule);padding:.85rem 1.25rem}
.site-head-inner,.site-foot-inner{max-width:64rem;margin-inline:auto;display:flex;flex-wrap:wrap;gap:.6rem 1.5rem;align-items:center}
.site-name{font:700 1.15rem/1.3 var(--serif);color:var(--ink);text-decoration:none}
.site-name:hover{color:var(--accent)}
.site-nav{display:flex;flex-wrap:wrap;gap:.3rem 1.1rem;font:.95rem var(--sans)}
.site-nav a{color:var(--quiet);text-decoration:none;padding-block:.3rem}
.site-nav a:hover{color:var(--accent);text-decoration:underline}
.search{display:flex;gap:.4rem;margin-inline-start:auto;font-family:var(--sans)}
.search input,.search button{font:.95rem/1.3 var(--sans);border:1px solid var(--quiet);border-radius:2rem;padding:.42rem .95rem;
background:var(--paper);color:var(--ink);min-width:0}
.search input{width:13rem}
.search button{background:var(--raised);cursor:pointer}
.search button:hover{border-color:var(--accent);color:var(--accent)}
.search-page .search{margin:1.2rem 0 .6rem}
.search-page .search input{flex:1;max-width:26rem;font-size:1.05rem}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.site-links{display:flex;flex-wrap:wrap;gap:.4rem 1.2rem;list-style:none;padding:0;margin-inline-start:auto}
.front-head{border-block-end:3px double var(--rule);padding-block-end:1.75rem}
.slot{background:var(--accent-tint);border-radius:.6rem;padding:1.4rem 1.6rem 1.6rem}
.page>.slot>h2{font-size:1.2rem;margin-block-end:.6rem}
.entry{margin-block-start:.35rem}
.entry+.entry{margin-block-start:1.1rem}
.entry h2,.entry h3{font-size:1.15rem}
.entry h2 a,.entry h3 a,.rows h2 a{color:var(--ink);text-decoration:none}
.entry h2 a:hover,.entry h3 a:hover,.rows h2 a:hover{color:var(--accent);text-decoration:underline;text-decoration-thickness:.06em}
.lead-issue .label-heading{margin-block-start:1.6rem}
.page>.chips,.page>header .chips{margin-block-start:1.2rem}
.line .move-sentence{margin-block-start:.15rem}
.neighbours b{font-weight:600}
main:focus{outline:0}
.site-foot{border-block-start:1px solid var(--rule);margin-block-start:4rem;padding:2rem 1.25rem 3rem;font:.92rem/1.6 var(--sans);color:var(--quiet)}
.site-foot a{color:inherit}
.page{max-width:46rem;margin-inline:auto}
.page>header{margin-block-end:2.5rem}
.kicker{font:600 .85rem/1.4 var(--sans);letter-spacing:.07em;text-transform:uppercase;color:var(--accent);margin-block-end:.7rem}
.kicker a{color:inherit;text-decoration:none}
.kicker a:hover{text-decoration:underline}
.lede{font-size:1.25rem;line-height:1.5;color:var(--quiet);margin-block-start:.9rem;text-wrap:pretty}
.page>section,.after>section{margin-block-start:3rem}
.page>section>h2{font-size:1.4rem;margin-block-end:1.1rem}
.lead-issue{background:var(--raised);border-block-start:3px solid var(--accent);padding:clamp(1.3rem,4vw,2.4rem);
border-end-start-radius:.6rem;border-end-end-radius:.6rem}
.lead-issue h2{font-size:clamp(1.7rem,1.3rem + 2vw,2.5rem)}
.lead-issue h2 a,.rows h3 a,.rows h4 a{color:var(--ink);text-decoration:none}
.lead-issue h2 a:hover,.rows h3 a:hover,.rows h4 a:hover{color:var(--accent);text-decoration:underline;text-decoration-thickness:.06em}
.lead-issue .excerpt{margin-block-start:1.1rem}
.lead-issue .plain{margin-block-start:1.2rem}
.more{font:600 1rem var(--sans);margin-block-start:1.4rem}
.plain,.rows{list-style:none;padding:0}
.plain>li+li{margin-block-start:.45rem}
.plain a{text-decoration:none}
.plain a:hover{text-decoration:underline}
.rows>li{padding-block:1.25rem;border-block-start:1px solid var(--rule)}
.rows>li:last-child{border-block-end:1px solid var(--rule)}
.rows h3{font-size:1.25rem}
.rows h4{font-size:1.1rem}
.when{font:.88rem/1.5 var(--sans);color:var(--quiet)}
.gist{font-size:1rem;line-height:1.55;color:var(--quiet);margin-block-start:.35rem}
.rows .rows>li{padding-block:.6rem;border:0}
.year{font-size:1.4rem;margin-block:2.5rem .9rem}
.chips{display:flex;flex-wrap:wrap;gap:.5rem;list-style:none;padding:0}
.chips a{display:block;font:500 .95rem/1.4 var(--sans);padding:.4rem .95rem;border-radius:2rem;background:var(--raised);color:var(--ink);
text-decoration:none;border:1px solid transparent}
.chips a:hover{border-color:var(--accent);color:var(--accent)}
.line{list-style:none;padding:0;border-inline-start:2px solid var(--rule);margin-inline-start:.4rem}
.line>li{position:relative;padding-inline-start:1.6rem;padding-block-end:1.5rem}
.line>li::before{content:'';position:absolute;inset-inline-start:-.42rem;inset-block-start:.55rem;width:.7rem;height:.7rem;border-radius:50%;
background:var(--accent);border:2px solid var(--paper)}
.line>li:last-child{padding-block-end:0}
.line .rows{margin-block-start:.4rem}
.pager{display:flex;justify-content:space-between;gap:1rem;flex-wrap:wrap;margin-block-start:2.5rem;font:600 1rem var(--sans)}
.pager a{text-decoration:none;padding-block:.4rem}
.pager a:hover{text-decoration:underline}
.pager .next{margin-inline-start:auto}
.after{max-width:var(--measure);margin:3rem auto 0}
.after h2{font:600 .85rem/1.4 var(--sans);letter-spacing:.07em;text-transform:uppercase;color:var(--quiet);margin-block-end:.9rem}
.neighbours{display:grid;grid-template-columns:1fr 1fr;gap:1rem}
.neighbours a{display:block;border:1px solid var(--rule);border-radius:.5rem;padding:1rem 1.2rem;text-decoration:none;color:var(--ink);line-height:1.35}
.neighbours a:hover{border-color:var(--accent)}
.neighbours span{display:block;font:.85rem/1.5 var(--sans);color:var(--quiet)}
.neighbours .next{text-align:end;grid-column:2}
.empty{padding:2rem;background:var(--raised);border-radius:.6rem;color:var(--quiet)}
@media(max-width:36rem){.search{margin-inline-start:0;width:100%}.search input{flex:1;width:auto}
.neighbours{grid-template-columns:1fr}.neighbours .next{grid-column:1}}
`
