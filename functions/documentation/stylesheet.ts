/** The whole style of the documentation pages. It stands in the page and is allowed there by its hash alone. */
export const stylesheet = `
:root{color-scheme:light dark;--ink:#1b1f24;--paper:#fff;--soft:#f2f4f7;--line:#c9ced6;--link:#0b57b0;--quiet:#4d5661}
@media (prefers-color-scheme:dark){:root{--ink:#e8ebef;--paper:#14171b;--soft:#1f242b;--line:#3b434d;--link:#8fc1ff;--quiet:#b3bcc7}}
*{box-sizing:border-box}
body{margin:0;font:1rem/1.55 system-ui,sans-serif;color:var(--ink);background:var(--paper)}
@media (min-width:64rem){body:has(nav){display:grid;grid-template-columns:19rem minmax(0,1fr)}nav{position:sticky;inset-block-start:0;block-size:100vh;overflow:auto;border-inline-end:1px solid var(--line)}}
main{padding:1.5rem;max-inline-size:60rem}
nav{padding:1.5rem;background:var(--soft)}
nav ul{list-style:none;padding:0;margin:0 0 1rem}
nav li{padding-block:.25rem}
nav h2{font-size:1rem;margin:.5rem 0 .25rem;border:0}
a{color:var(--link)}
a:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--link);outline-offset:2px}
h2{margin-block-start:2.5rem;border-block-end:1px solid var(--line)}
article{padding-block:1rem;border-block-end:1px solid var(--line);scroll-margin-block-start:1rem}
.place b{border:1px solid var(--line);border-radius:.3rem;padding:.1rem .5rem;font-size:.85rem}
.place code{overflow-wrap:anywhere}
code{font:.92em/1.5 ui-monospace,Menlo,Consolas,monospace;overflow-wrap:anywhere}
.code{background:var(--soft);padding:1rem;overflow:auto;border-radius:.4rem;margin-block:1rem}
pre{margin:0}
pre code{overflow-wrap:normal}
.scroll{overflow-x:auto;margin-block:1rem}
table{border-collapse:collapse;inline-size:100%}
th,td{text-align:start;vertical-align:top;padding:.4rem .7rem;border-block-end:1px solid var(--line)}
td:last-child{min-inline-size:14rem}
th[scope=row]{font-weight:400}
td p,td ul{margin:0}
small{color:var(--quiet)}
@media print{nav{display:none}}
`;
