/**
 * The one style sheet of all pages, set inline (its hash stands in the content security policy). Logical properties only, so that right-to-left needs no second one.
 * Every colour pair has a contrast of 4.5 or more in light and dark; controls are at least 24 px high (buttons and fields 44).
 */
export const stylesheet = compact(`
:root{color-scheme:light dark;--ground:#f4f5f7;--card:#fff;--text:#1b2430;--soft:#525f70;--line:#d5dae1;--edge:#6d7a8c;--accent:#0b5394;--on-accent:#fff;--bad:#a8201a;--bad-ground:#fdf1f0;--good:#1d6b3a;--good-ground:#eef7f0}
@media(prefers-color-scheme:dark){:root{--ground:#12161c;--card:#1b222b;--text:#e8ecf1;--soft:#a9b4c2;--line:#333d4a;--edge:#8794a5;--accent:#8fc1f5;--on-accent:#0d2237;--bad:#ff9f97;--bad-ground:#34201f;--good:#8fd6a6;--good-ground:#1a2c21}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--text);font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:break-word}
.bar,main,footer{max-inline-size:34rem;margin-inline:auto;padding-inline:1rem}
.wide .bar,.wide main,.wide footer{max-inline-size:58rem}
.bar{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;align-items:center;justify-content:space-between;padding-block:1.25rem}
.bar strong{font-size:1.125rem;letter-spacing:.01em}
.bar .plain{margin-inline-end:-.25rem}
.bar nav{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem}
main{outline:0}
footer{padding-block:1.5rem 3rem;color:var(--soft);font-size:.9375rem}
footer ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;list-style:none;margin:0;padding:0}
footer a{display:inline-block;padding-block:.25rem;color:inherit}
footer [aria-current]{font-weight:600;color:var(--text);text-decoration:none}
.skip{position:absolute;inset-inline-start:-999rem}
.skip:focus{inset-inline-start:1rem;inset-block-start:.5rem;background:var(--card);padding:.5rem 1rem}
.card{background:var(--card);border:1px solid var(--line);border-radius:.75rem;padding:1.5rem;margin-block-end:1.25rem}
@media(min-width:40rem){.card{padding:2rem}}
h1{font-size:1.625rem;line-height:1.25;margin:0 0 1rem;letter-spacing:-.01em}
h2{font-size:1.1875rem;line-height:1.35;margin:0 0 .75rem}
h3{font-size:1rem;margin:1.5rem 0 .5rem}
p{margin:0 0 1rem}
.card>:last-child,.card form>:last-child{margin-block-end:0}
a{color:var(--accent);text-underline-offset:.15em}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.soft,.hint{color:var(--soft)}
.hint{font-size:.9375rem;margin:0 0 .4rem}
.field,fieldset{margin:0 0 1.5rem}
fieldset{border:0;padding:0;min-inline-size:0}
legend,label{font-weight:600}
legend{padding:0;margin-block-end:.4rem}
label{display:block}
input:not([type=checkbox],[type=radio]),select,textarea{inline-size:100%;min-block-size:2.75rem;margin-block-start:.25rem;padding:.5rem .75rem;font:inherit;color:inherit;background:var(--card);border:1px solid var(--edge);border-radius:.4rem}
input[readonly]{background:var(--ground);border-color:var(--line)}
textarea{min-block-size:6rem}
.short{max-inline-size:8rem}
.choice{display:flex;gap:.75rem;align-items:start;padding-block:.35rem}
.choice label{font-weight:400}
.choice input{flex:none;inline-size:1.5rem;block-size:1.5rem;margin:0;accent-color:var(--accent)}
.row{display:flex;flex-wrap:wrap;gap:.75rem;align-items:center;margin-block-end:1rem}
.row form{margin:0}
button,.button{display:inline-block;min-block-size:2.75rem;padding:.6rem 1.25rem;font:inherit;font-weight:600;line-height:1.4;text-align:center;text-decoration:none;color:var(--on-accent);background:var(--accent);border:1px solid var(--accent);border-radius:.4rem;cursor:pointer}
button.quiet,.button.quiet{color:var(--accent);background:0 0;border-color:var(--edge)}
button.danger{color:var(--card);background:var(--bad);border-color:var(--bad)}
button.quiet.danger,.button.quiet.danger{color:var(--bad);background:0 0;border-color:var(--bad)}
button.plain{min-block-size:1.75rem;padding:.1rem .25rem;color:var(--accent);background:0 0;border:0;font-weight:400;text-decoration:underline;text-underline-offset:.15em}
@media(max-width:30rem){.full,.full button,.full .button{inline-size:100%}}
.wrong{border-inline-start:4px solid var(--bad);padding-inline-start:1rem}
.error{color:var(--bad);font-weight:600;margin:0 0 .4rem}
.summary,.notice{border:1px solid var(--bad);border-inline-start-width:4px;border-radius:.4rem;background:var(--bad-ground);padding:1rem 1.25rem;margin-block-end:1.5rem}
.summary ul{margin:0;padding-inline-start:1.25rem}
.summary a{color:var(--bad);font-weight:600}
.notice{border-color:var(--accent);background:var(--ground)}
.notice.bad{border-color:var(--bad);background:var(--bad-ground)}
.notice.good{border-color:var(--good);background:var(--good-ground)}
.notice>:first-child{margin-block-start:0}
.notice>:last-child{margin-block-end:0}
.badge{display:inline-block;padding:.1rem .6rem;border:1px solid var(--edge);border-radius:1rem;font-size:.875rem;font-weight:600;white-space:nowrap}
.badge.active,.badge.connected{color:var(--good);border-color:var(--good);background:var(--good-ground)}
.badge.suspended,.badge.soft_deleted,.badge.revoked{color:var(--bad);border-color:var(--bad);background:var(--bad-ground)}
.figure{font-size:2rem;line-height:1.2;font-weight:600;margin:0 0 .25rem}
dl{display:grid;grid-template-columns:minmax(0,max-content) minmax(0,1fr);gap:.4rem 1.25rem;margin:0 0 1rem}
dt{color:var(--soft)}
dd{margin:0;overflow-wrap:anywhere}
@media(max-width:30rem){dl{grid-template-columns:minmax(0,1fr);gap:0}dd{margin-block-end:.6rem}}
table{inline-size:100%;border-collapse:collapse;margin-block-end:1rem}
th,td{text-align:start;vertical-align:top;padding:.5rem .5rem .5rem 0;padding-block:.5rem;padding-inline:0 .75rem;border-block-end:1px solid var(--line)}
thead th{color:var(--soft);font-size:.9375rem;font-weight:600}
tbody th{font-weight:400}
tbody th,tbody td:not(.number){overflow-wrap:anywhere}
.number{text-align:end;font-variant-numeric:tabular-nums;padding-inline:.75rem 0}
.items{list-style:none;margin:0 0 1rem;padding:0}
.items>li{padding-block:1rem;border-block-end:1px solid var(--line)}
.items>li:first-child{border-block-start:1px solid var(--line)}
.items p{margin-block-end:.35rem}
summary{cursor:pointer;padding-block:.25rem;color:var(--accent);inline-size:fit-content}
.written{white-space:pre-wrap;overflow-wrap:anywhere}
.spread{justify-content:space-between}
.spread h1{margin:0}
legend h2{margin:0}
@media(min-width:40rem){.trial{display:grid;grid-template-columns:minmax(0,2fr) minmax(0,1.5fr) minmax(0,1.5fr);gap:1rem}}
@media(min-width:48rem){.user{display:grid;grid-template-columns:minmax(0,2.2fr) minmax(0,1.6fr) minmax(0,1.2fr) minmax(0,1.4fr);gap:1rem}}
@media(min-width:40rem){.record,.task{display:grid;grid-template-columns:repeat(auto-fit,minmax(10rem,1fr));gap:1rem}}
.seats{grid-template-columns:repeat(auto-fit,minmax(13rem,1fr));gap:1rem 1.5rem}
.seats dt{color:inherit;font-weight:600}
.counts,.plain{list-style:none;margin:0 0 1rem;padding:0}
.counts{display:flex;flex-wrap:wrap;gap:.5rem 2rem}
.counts strong{font-size:1.5rem;margin-inline-end:.25rem}
.counts .bad{color:var(--bad)}
progress,meter{display:block;inline-size:100%;block-size:.6rem;margin-block:.35rem;accent-color:var(--accent)}
meter::-webkit-meter-bar{background:var(--ground);border-color:var(--edge)}
meter::-webkit-meter-optimum-value{background:var(--accent)}
meter::-moz-meter-bar{background:var(--accent)}
main nav [aria-current]{font-weight:600;color:inherit;text-decoration:none}
.boxes .field{margin:0}
.person{border-block-start:1px solid var(--line);padding-block-start:1rem}
ol.items{list-style:none}
details[open]{margin-block-end:.75rem}
code{font:1rem/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;background:var(--ground);border:1px solid var(--line);border-radius:.3rem;padding:.25rem .5rem;display:inline-block;user-select:all}
.columns{display:grid;gap:0 1.5rem}
.card form.columns>:last-child{margin-block-end:1.5rem}
@media(min-width:40rem){.columns{grid-template-columns:repeat(auto-fit,minmax(12rem,1fr));align-items:end}}
`);

function compact(css: string): string {
  return css.replaceAll('\n', '');
}
