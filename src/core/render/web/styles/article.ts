/** The issue: head, list of what is covered, sections, stories, closing boxes. */
export const articleStyles = `
.issue{max-width:var(--measure);margin-inline:auto}
.issue-head{margin-block-end:2.5rem;padding-block-end:1.75rem;border-block-end:3px double var(--rule)}
.issue-publication{font:600 .9rem/1.4 var(--sans);letter-spacing:.06em;text-transform:uppercase;margin-block-end:.9rem}
.issue-publication a,.self{color:inherit;text-decoration:none}
.issue-publication,.issue-publication a{color:var(--accent)}
.self:hover{text-decoration:underline;text-decoration-thickness:.06em}
.meta{font:.9rem/1.6 var(--sans);color:var(--quiet);margin-block-start:1.1rem;display:flex;flex-wrap:wrap;gap:.1rem .6rem}
.meta>*:not(:last-child)::after{content:'·';margin-inline-start:.6rem;display:inline-block}
.issue>.text{margin-block-start:1.4rem}
.purpose,.signUpCall,.tipsCall{font-size:1.02rem;color:var(--quiet)}
.purpose strong{color:var(--ink)}
.pitch{background:var(--raised);border-radius:.5rem;padding:1.1rem 1.3rem;font-size:1.02rem}
.issue>.intro{font-size:1.22rem;line-height:1.58}
.covered{margin-block-start:2.5rem;padding:1.5rem 1.6rem 1.6rem;background:var(--raised);border-block-start:3px solid var(--accent);
border-end-start-radius:.5rem;border-end-end-radius:.5rem}
.covered h2,.corrections h2,.references h2,.share h2,.label-heading{font:600 .85rem/1.4 var(--sans);letter-spacing:.07em;
text-transform:uppercase;color:var(--quiet);margin-block-end:.8rem}
.covered ul{list-style:none;padding:0;display:grid;gap:.5rem}
.covered li ul{margin-block-start:.5rem;padding-inline-start:1.2rem;gap:.35rem;font-size:.95em}
.covered a{text-decoration:none;color:var(--ink);display:inline-block;padding-block:.1rem}
.covered a:hover{color:var(--accent);text-decoration:underline}
.section{margin-block-start:3.25rem;padding-block-start:2.75rem;border-block-start:1px solid var(--rule)}
.section>h2{margin-block-end:1rem}
.item+.item{margin-block-start:2.75rem}
.intro+.item{margin-block-start:2rem}
.item>h3,.item>h2{margin-block-end:.5rem}
.label{color:var(--accent)}
:target{scroll-margin-block-start:1.5rem}
.source,.event{font:.9rem/1.6 var(--sans);color:var(--quiet);margin-block-end:1.1rem}
.event{color:var(--ink);font-weight:600;margin-block-start:-.6rem}
.mark-podcast::before{content:'♪ '}
.mark-video::before{content:'▶\\FE0E '}
.mark{display:inline-block;font:600 .78rem/1.5 var(--sans);letter-spacing:.02em;color:var(--accent);
border:1px solid var(--accent-rule);border-radius:1rem;padding:.05rem .6rem;margin-inline-end:.35rem}
.text>*+*{margin-block-start:1.05em}
.text>h2,.text>h3,.text>h4,.text>h5,.text>h6{margin-block-start:1.7em}
.text>:first-child{margin-block-start:0}
.text li+li{margin-block-start:.4em}
.text li>ul,.text li>ol{margin-block-start:.4em}
.text li::marker{color:var(--accent)}
.text+.text{margin-block-start:1.05em}
.contains-task-list{list-style:none;padding-inline-start:.2em}
.contains-task-list input{margin-inline-end:.5em;accent-color:var(--accent);width:1em;height:1em;vertical-align:-.1em}
blockquote{border-inline-start:.2rem solid var(--accent-rule);padding-inline-start:1.2rem;color:var(--quiet)}
.quotation{margin-block:1.6rem}
.quotation blockquote{font-size:1.2rem;font-style:italic;line-height:1.5;color:var(--ink);border-color:var(--accent)}
.quotation blockquote p+p{margin-block-start:.7em}
figcaption{font:.875rem/1.5 var(--sans);color:var(--quiet);margin-block-start:.6rem}
.quotation figcaption{padding-inline-start:1.4rem}
.quotation figcaption::before{content:'— '}
.picture{margin-block:1.8rem}
.picture img{display:block;border-radius:.4rem;background:var(--raised)}
.embed{margin-block:1.6rem}
.embed a{display:flex;flex-wrap:wrap;align-items:center;gap:.9rem 1.2rem;border:1px solid var(--rule);border-radius:.5rem;
overflow:hidden;background:var(--raised);font:600 1rem/1.4 var(--sans);padding:.9rem 1.1rem;text-decoration:none;color:var(--ink)}
.embed a::after{content:'↗';color:var(--accent);margin-inline-start:auto}
.embed a:hover{border-color:var(--accent)}
.embed img{flex:0 0 14rem;width:14rem;aspect-ratio:16/9;object-fit:cover;margin:-.9rem 0;margin-inline-start:-1.1rem;
background:var(--rule);color:transparent}
@media(max-width:36rem){.embed img{flex:0 0 calc(100% + 2.2rem);max-width:none;margin:-.9rem -1.1rem 0}}
.callout{background:var(--raised);border-inline-start:.25rem solid var(--quiet);border-radius:.3rem;padding:1rem 1.2rem;margin-block:1.6rem}
.callout p+p{margin-block-start:.7em}
.callout-tip{background:var(--accent-tint);border-color:var(--accent)}
.callout-warning{border-color:var(--warning)}
.scroll{overflow-x:auto;margin-block:1.6rem}
table{border-collapse:collapse;width:100%;font:.95rem/1.5 var(--sans)}
th,td{text-align:start;vertical-align:top;padding:.55rem .9rem .55rem 0;border-block-end:1px solid var(--rule)}
th{font-weight:600;border-block-end:2px solid var(--rule)}
th p,td p{margin:0}
.note{font-size:1.02rem}
.move{padding-inline-start:1.1rem;border-inline-start:2px solid var(--rule)}
.move+.move{margin-block-start:1.4rem}
.move-sentence{font-weight:600}
.move-source{font:400 .85rem var(--sans);margin-inline-start:.3rem}
.move-note{color:var(--quiet)}
.thread{font:.9rem/1.6 var(--sans);color:var(--quiet);margin-block-start:1.1rem}.disclosure{font:.9rem/1.55 var(--sans);margin-block-start:1.1rem;padding:.55rem .9rem;background:var(--accent-tint);border-radius:.3rem}
.tags{display:flex;flex-wrap:wrap;gap:.3rem .7rem;align-items:baseline;font:.86rem/1.6 var(--sans);color:var(--quiet);margin-block-start:1rem}
.tags+.tags{margin-block-start:.25rem}
.tags ul{display:flex;flex-wrap:wrap;gap:.3rem .7rem;list-style:none;padding:0;margin:0}
.tags a{color:var(--quiet)}
.tags a:hover{color:var(--accent)}
.corrections,.references,.share{margin-block-start:3rem;padding-block-start:1.5rem;border-block-start:1px solid var(--rule);font-size:1.02rem}
.corrections{border:1px solid var(--rule);border-inline-start:.25rem solid var(--accent);border-radius:.3rem;padding:1.2rem 1.4rem}
.references li+li,.corrections li+li{margin-block-start:.35rem}
.references ul,.corrections ul{padding-inline-start:1.1em}
.issue>.signUpCall:nth-last-child(2){margin-block-start:3rem;padding-block-start:1.5rem;border-block-start:1px solid var(--rule);
font-size:1.125rem;color:var(--ink)}
.share ul{display:flex;flex-wrap:wrap;gap:.5rem;list-style:none;padding:0}
.share a{display:block;font:500 .92rem/1.4 var(--sans);padding:.45rem 1rem;border:1px solid var(--rule);border-radius:2rem;text-decoration:none}
.share a:hover{border-color:var(--accent);background:var(--accent-tint)}
@media screen and (min-width:76rem){
.issue{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,var(--measure)) minmax(0,1fr);max-width:none}
.issue>*{grid-column:2}
.issue>.covered{grid-column:3;grid-row:1/span 60;position:sticky;inset-block-start:2rem;align-self:start;margin:0;
margin-inline-start:3.5rem;padding:1.1rem 0 .5rem;background:none;max-width:17rem;max-height:calc(100vh - 4rem);overflow-y:auto;font-size:.95rem;line-height:1.4}
}
`
