/** The page and its text: reset, sizes, links, focus. */
export const baseStyles = `
*,*::before,*::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-block-start:1.5rem}
@media(prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
body{margin:0;background:var(--paper);color:var(--ink);font:clamp(1.09rem,1.03rem + .25vw,1.2rem)/1.62 var(--serif);
font-kerning:normal;text-rendering:optimizeLegibility;overflow-wrap:break-word}
h1,h2,h3,h4,h5,h6{font-family:var(--serif);font-weight:700;line-height:1.2;text-wrap:balance;margin:0}
h1{font-size:clamp(2.1rem,1.5rem + 3vw,3.25rem);letter-spacing:-.02em;line-height:1.08}
h2{font-size:clamp(1.5rem,1.3rem + .9vw,1.95rem);letter-spacing:-.012em}
h3{font-size:1.3rem;letter-spacing:-.005em}
h4{font-size:1.125rem}
h5,h6{font-size:1rem;font-family:var(--sans)}
p,ul,ol,figure,blockquote,table,aside{margin:0}
ul,ol{padding-inline-start:1.4em}
a{color:var(--accent);text-decoration-thickness:.07em;text-underline-offset:.18em}
a:hover{text-decoration-thickness:.13em}
:focus-visible{outline:.18rem solid var(--accent);outline-offset:.15rem;border-radius:.1rem}
img{max-width:100%;height:auto}
code{font:.88em var(--mono);background:var(--raised);border-radius:.25em;padding:.1em .3em}
hr{border:0;border-block-start:1px solid var(--rule);margin-block:2.5rem}
mark{background:var(--mark);color:inherit;border-radius:.15em;padding-inline:.08em}
.skip{position:absolute;inset-inline-start:1rem;inset-block-start:-5rem;padding:.6rem 1rem;background:var(--accent);
color:var(--on-accent);font:600 1rem var(--sans);z-index:9;border-radius:0 0 .4rem .4rem}
.skip:focus{inset-block-start:0}
main{display:block;padding-inline:1.25rem;margin-block:clamp(2rem,5vw,4rem)}
`
