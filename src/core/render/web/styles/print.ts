/** On paper: black on white, no navigation, addresses behind the links of texts. */
export const printStyles = `
@media print{
:root{--paper:#fff;--raised:#fff;--ink:#000;--quiet:#333;--accent:#000;--accent-tint:#fff;--rule:#999}
body{font-size:11pt;line-height:1.45}
main{margin:0;padding:0}
.skip,.site-head,.site-foot,.share,.pager,.after,.tags,.subscribe{display:none}
.issue{max-width:none}
.section{break-inside:auto;margin-block-start:1.5rem;padding-block-start:1rem}
h2,h3,h4{break-after:avoid}
figure,.callout,.move,.disclosure,tr{break-inside:avoid}
.text a[href^=http]::after{content:' (' attr(href) ')';font-size:.8em;overflow-wrap:anywhere}
.embed a::after{content:' ' attr(href);font-size:.8em}
.embed img{display:none}
}
`
