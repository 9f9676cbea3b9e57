/** What stands on the pages for subscribers. */
export const formStyles = `
.letter-page{max-width:34rem;margin-inline:auto}
.letter-page h1{font-size:clamp(1.7rem,1.3rem + 1.8vw,2.4rem)}
.letter-page h2{font-size:1.25rem;margin-block:2.75rem .6rem;padding-block-start:1.75rem;border-block-start:1px solid var(--rule)}
.letter-page p{margin-block:.9rem}
.letter-page form{font-family:var(--sans);font-size:1rem;margin-block:1.6rem}
.letter-page label,.letter-page legend{font:600 1rem/1.4 var(--sans)}
.letter-page fieldset{border:0;padding:0;margin:0 0 1.6rem}
.letter-page .field{margin-block-end:1.6rem}
.letter-page .choice{display:flex;gap:.65rem;align-items:baseline;padding-block:.3rem;font-weight:400}
.letter-page .choice input{flex:none;width:1.1rem;height:1.1rem;accent-color:var(--accent);translate:0 .12rem}
.letter-page .hint{color:var(--quiet);font-size:.92rem;margin-block:.25rem}
.letter-page input[type=text],.letter-page input[type=date],.letter-page select{display:block;width:100%;margin-block-start:.4rem;font:1rem/1.4 var(--sans);
padding:.6rem .75rem;border:1px solid var(--quiet);border-radius:.4rem;background:var(--paper);color:var(--ink)}
.letter-page button{font:600 1.05rem/1.2 var(--sans);padding:.85rem 1.5rem;border:2px solid var(--accent);border-radius:.45rem;
background:var(--accent);color:var(--on-accent);cursor:pointer;min-height:44px}
.letter-page button.second{background:transparent;color:var(--accent)}
.letter-page .notice{background:var(--accent-tint);border-inline-start:.3rem solid var(--accent);padding:.8rem 1rem;font-family:var(--sans)}
.letter-page .ways{font-family:var(--sans);margin-block-start:2.2rem}
`

/** The box in which readers of a site subscribe, for a page with the styles of the site. */
export const subscribeStyles = `
.subscribe-form{font-family:var(--sans);margin-block-start:1rem}
.subscribe-form label{font:600 1rem/1.4 var(--sans)}
.subscribe-line{display:flex;flex-wrap:wrap;gap:.6rem;margin-block-start:.4rem}
.subscribe-line input,.subscribe-line button{font:1rem/1.3 var(--sans);padding:.7rem .9rem;border-radius:.4rem;min-height:44px}
.subscribe-line input{flex:1 1 14rem;min-width:0;border:1px solid var(--quiet);background:var(--paper);color:var(--ink)}
.subscribe-line button{flex:none;font-weight:600;border:2px solid var(--accent);background:var(--accent);color:var(--on-accent);cursor:pointer;padding-inline:1.4rem}
.subscribe-form .choice{display:flex;gap:.6rem;align-items:baseline;font-weight:400;font-size:.9rem;line-height:1.5;margin-block-start:.6rem}
.subscribe-form .choice input{flex:none;width:1.1rem;height:1.1rem;accent-color:var(--accent);translate:0 .15rem}
.subscribe-form .consent{font-size:.9rem;line-height:1.5;color:var(--quiet);margin-block-start:.6rem}
`.replace(/\n\s*/g, '')
