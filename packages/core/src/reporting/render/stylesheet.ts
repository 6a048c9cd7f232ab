/**
 * How a report looks: system fonts, one accent colour, light and dark, from a phone to a sheet of A4.
 */

/** The style sheet that stands inside the page. */
export const stylesheet = `
:root{color-scheme:light dark;--ink:#1b1f24;--soft:#535353;--line:#cccccc;--paper:#ffffff;--shade:#f3f3f3;--accent:#154273}
@media (prefers-color-scheme:dark){:root{--ink:#e6e6e6;--soft:#b4b4b4;--line:#4a4f55;--paper:#16191d;--shade:#20252b;--accent:#8fcae7}}
*{box-sizing:border-box}
html{font:100%/1.5 "Fira Sans",system-ui,Verdana,Arial,sans-serif;-webkit-text-size-adjust:100%}
body{margin:0 auto;padding:clamp(1rem,4vw,3rem);max-width:75rem;background:var(--paper);color:var(--ink);overflow-wrap:break-word}
h1{margin:0;font-size:clamp(1.6rem,4vw,2.4rem);line-height:1.2;color:var(--accent)}
h2{margin:2.5rem 0 .75rem;padding-top:.75rem;border-top:2px solid var(--accent);font-size:1.35rem;line-height:1.3;color:var(--accent)}
p,li{max-width:70ch}
.subtitle{margin:.4rem 0 1.5rem;color:var(--soft);font-size:1.1rem}
nav ol{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin:0;padding:0;list-style:none}
a{color:var(--accent);text-underline-offset:.2em}
a:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.key-figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,17rem),1fr));gap:1rem;margin:1.5rem 0}
.key-figures div{padding:1rem;background:var(--shade);border-left:4px solid var(--accent)}
.key-figures dt{color:var(--soft);font-size:.9rem}
.key-figures dd{margin:.25rem 0 0;font-size:1.25rem;font-weight:600;white-space:nowrap;font-variant-numeric:tabular-nums}
.number{font-variant-numeric:tabular-nums}
p .number,li .number{white-space:nowrap}
.table{overflow-x:auto;margin:1rem 0 1.5rem}
table{border-collapse:collapse;width:100%;font-size:.92rem;font-variant-numeric:tabular-nums}
caption{padding:0 0 .5rem;text-align:start;font-weight:600}
th,td{padding:.45rem .6rem;text-align:start;vertical-align:top}
thead th{vertical-align:bottom;border-bottom:2px solid var(--ink);font-weight:600}
tbody tr{border-bottom:1px solid var(--line)}
tbody th{font-weight:400;min-width:10rem}
.end{text-align:end}
td.end{white-space:nowrap}
tr.group~tr.row th{padding-inline-start:1.4rem}
tr.group th,tr.group td{padding-top:.9rem;font-weight:600}
tr.total th,tr.total td{border-top:2px solid var(--ink);border-bottom:2px solid var(--ink);font-weight:700}
footer{margin-top:3rem;padding-top:1rem;border-top:1px solid var(--line);color:var(--soft);font-size:.9rem}
@media print{
@page{size:A4;margin:18mm 15mm;@bottom-right{content:counter(page) " / " counter(pages);font:9pt Verdana,sans-serif;color:#535353}}
:root{color-scheme:light;--ink:#000;--soft:#535353;--line:#b4b4b4;--paper:#fff;--shade:#f3f3f3;--accent:#154273}
html{font-size:9pt}
body{padding:0;max-width:none}
nav{display:none}
h2,caption{break-after:avoid}
tr,.key-figures div{break-inside:avoid}
thead{display:table-header-group}
.table{overflow:visible;break-inside:avoid}
}
`
