/**
 * How a report looks: the fonts of the reader's own system, the state's palette, light and dark, from a phone to A4.
 */

/** The style sheet that stands inside the page. Its colours are variables, so that drawings follow the theme. */
export const stylesheet = `
:root{color-scheme:light dark;--ink:#1b1f24;--soft:#535353;--line:#cccccc;--paper:#fff;--shade:#f3f5f8;--accent:#154273;--red:#b3201a;--amber:#8a4600;--green:#275937;--blue:#01689b;--violet:#42145f}
@media screen and (prefers-color-scheme:dark){:root{--ink:#e6e6e6;--soft:#b4b4b4;--line:#4a4f55;--paper:#16191d;--shade:#20252b;--accent:#8fcae7;--red:#ff9d94;--amber:#ffb612;--green:#76d2b6;--blue:#8fcae7;--violet:#f092cd}}
*{box-sizing:border-box}
html{font:100%/1.55 "Fira Sans",system-ui,"Segoe UI",Roboto,Verdana,Arial,sans-serif;-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0 auto;padding:clamp(1rem,2.5vw,2rem) clamp(1rem,4vw,3rem) clamp(1rem,4vw,3rem);max-width:72rem;background:var(--paper);color:var(--ink);overflow-wrap:anywhere}
h1,h2,h3,h4,h5,h6{color:var(--accent);line-height:1.25;text-wrap:balance}
h1{margin:0;font-size:clamp(1.6rem,3.4vw,2.2rem);letter-spacing:-.01em}
h2{margin:3rem 0 .75rem;padding-top:.9rem;border-top:2px solid var(--accent);font-size:1.45rem}
h3{margin:2rem 0 .5rem;font-size:1.15rem}
h4,h5,h6{margin:1.5rem 0 .4rem;font-size:1rem}
h5,h6{color:var(--ink);font-size:.95rem}
p,li,blockquote{max-width:70ch}
header{padding-top:1rem;border-top:8px solid var(--accent)}
.subtitle{margin:.3rem 0 .9rem;color:var(--soft);font-size:1.05rem}
.soft{color:var(--soft)}
.notice{margin:0 0 1rem;padding:.5rem .9rem;font-size:.9rem;background:var(--shade);border-inline-start:4px solid var(--amber);max-width:none}
.skip{position:absolute;inset-inline-start:-999rem}
.skip:focus{position:static}
.lead h2{margin-top:1rem}
.lead .finding dl div{grid-template-columns:5.6rem 1fr;gap:.5rem}
nav h2{margin:1.5rem 0 .5rem;padding:0;border:0;font-size:1rem}
nav ol{margin:0;padding:0;list-style:none}
nav>ol{columns:18rem;column-gap:2.5rem}
nav li{padding:.15rem 0}
nav li:not(:has(ol)){break-inside:avoid}
nav ol ol{padding-inline-start:1.1rem;font-size:.92rem}
nav a{display:inline-block;padding:.15rem 0;text-decoration:none}
nav a:hover{text-decoration:underline}
a{color:var(--accent);text-underline-offset:.2em}
a.f{color:inherit;text-decoration:underline dotted 1px var(--soft);text-underline-offset:.25em}
a.f:hover{color:var(--accent);text-decoration-style:solid}
:focus-visible,summary:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
main:focus{outline:0}
:target{background:var(--shade);box-shadow:0 0 0 .3rem var(--shade)}
.key-figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,13rem),1fr));gap:.75rem;margin:1rem 0}
.key-figures div{padding:.6rem .8rem;background:var(--shade);border-top:3px solid var(--accent)}
.key-figures dt{color:var(--soft);font-size:.85rem}
.key-figures dd{margin:.1rem 0 0;font-size:1.2rem;font-weight:600;font-variant-numeric:tabular-nums}
.key-figures a.f{text-decoration-color:transparent}
p .f,li .f{white-space:nowrap;font-variant-numeric:tabular-nums}
.table,.drawing{overflow-x:auto;margin:1rem 0 1.5rem}
table{border-collapse:collapse;width:100%;font-size:.92rem;font-variant-numeric:tabular-nums;overflow-wrap:break-word}
caption{padding:0 0 .5rem;text-align:start;font-weight:600}
caption.said{height:1px;padding:0;overflow:hidden;clip-path:inset(50%);font-size:1px;line-height:1px}
th,td{padding:.45rem .6rem;text-align:start;vertical-align:top}
thead th{vertical-align:bottom;border-bottom:2px solid var(--ink);font-weight:600;min-width:5.5rem}
tbody tr{border-bottom:1px solid var(--line)}
tbody th{font-weight:400;min-width:10rem}
.end{text-align:end}
td.end{white-space:nowrap}
td.words{min-width:10rem}
tr[data-noted]{border-bottom:0}
tr.note td{padding:0 .6rem .6rem 1.4rem;color:var(--soft)}
tr.note b{font-weight:600}
td a.f{text-decoration-color:transparent}
td a.f:hover,td a.f:focus{text-decoration-color:currentColor}
tr.group~tr:not(.group,.total,.note) th{padding-inline-start:1.4rem}
tr.group th,tr.group td{padding-top:.9rem;font-weight:600}
tr.total th,tr.total td{border-top:2px solid var(--ink);border-bottom:2px solid var(--ink);font-weight:700}
.status{display:inline-flex;align-items:baseline;gap:.4rem;font-weight:600}
.status::before{content:"";width:.7em;height:.7em;border-radius:50%;background:currentColor}
.status.green{color:var(--green)}.status.amber{color:var(--amber)}.status.red{color:var(--red)}.status.none{color:var(--soft)}
.narrative{margin:1rem 0;padding:.1rem 0 .1rem 1.1rem;border-inline-start:3px solid var(--line)}
.findings{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,19rem),1fr));gap:.75rem;margin:1rem 0;padding:0;list-style:none}
.finding{--tone:var(--blue);max-width:none;padding:.6rem .9rem;font-size:.92rem;background:var(--shade);border-inline-start:5px solid var(--tone)}
.finding.warning{--tone:var(--amber)}.finding.error,.finding.blocking{--tone:var(--red)}.finding.question{--tone:var(--violet)}
.finding p{margin:.25rem 0}
.severity{margin-inline-end:.4rem;padding:.05rem .5rem;border:1.5px solid var(--tone);border-radius:.2rem;color:var(--tone);font-size:.85rem}
.finding.blocking .severity{background:var(--tone);color:var(--paper)}
.finding dl{display:grid;gap:.15rem 1rem;margin:.4rem 0 .2rem}
.finding dl div{display:grid;grid-template-columns:minmax(6rem,8rem) 1fr;gap:.75rem}
.finding dt{color:var(--soft)}.finding dd{margin:0}
code{font-size:.88em}
summary{cursor:pointer;color:var(--accent);padding:.3rem 0;min-height:1.5rem}
figure{margin:1.5rem 0}
figcaption p{margin:.25rem 0 .5rem}
.drawing svg{display:block;max-width:none}
.provenance{padding-inline-start:2.6rem;font-size:.85rem;columns:24rem;column-gap:3rem}
.provenance li{padding:.35rem 0;break-inside:avoid-column;content-visibility:auto;contain-intrinsic-size:auto 4rem}
.provenance span{color:var(--soft)}
.provenance a{display:inline}
.paper{display:none}
.back{font-size:.85rem}
footer{margin-top:3rem;padding-top:1rem;border-top:1px solid var(--line);color:var(--soft);font-size:.9rem}
@media screen and (max-width:45rem){.key-figures{display:flex;flex-wrap:wrap;gap:.5rem}.key-figures div{flex:1 1 40%;min-width:fit-content;padding:.5rem .5rem}.key-figures dt{width:0;min-width:100%}.key-figures dd{font-size:.95rem;white-space:nowrap}tbody td:not(.end){min-width:9rem}tbody td:last-child:not(.end){min-width:15rem}}
@media print{
@page{size:A4;margin:18mm 15mm 20mm;@bottom-right{content:counter(page) " / " counter(pages);font:9pt Verdana,sans-serif;color:#535353}}
:root{color-scheme:light}
html{font-size:9pt}
body{padding:0;max-width:none;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.skip,.back,details:not([open]){display:none}
nav>ol{columns:3}
nav li,nav a{padding:0}
nav ol ol{margin-bottom:.3rem}
.finding{padding:.5rem .8rem}
.finding dl{margin:.3rem 0}
a,a.f{color:inherit;text-decoration:none}
h1,h2,h3,h4,h5,h6,caption,figcaption{break-after:avoid}
p,li{orphans:3;widows:3}
p,li,blockquote{max-width:none}
h2{margin-top:1.8rem}h3{margin-top:1.3rem}h4,h5,h6{margin-top:1rem}
.narrative{margin:.5rem 0}
tr,.key-figures div,.finding,figure,.notice{break-inside:avoid}
tr[data-noted]{break-after:avoid}
thead{display:table-header-group}
.table,.drawing{overflow:visible}
.table:not(.long){break-inside:avoid}
table{font-size:8pt}
th,td{padding:.3rem .4rem}
thead th,tbody th{min-width:0}
.drawing svg{max-width:100%;height:auto}
.provenance{display:none}
.paper{display:block}
footer{margin-top:1rem;padding-top:.5rem;break-before:avoid}
@page close{margin:11mm 13mm 14mm}
.close{page:close;line-height:1.35}
.close nav,.close #provenance h2,.close #provenance p:not(.paper){display:none}
.close #sources-list ul{columns:2;margin:.3rem 0}
.close h2{margin:.8rem 0 .3rem;padding-top:.4rem;font-size:1.2rem}
.close p,.close .findings,.close .key-figures,.close .table{margin:.4rem 0}
.close table{font-size:7.5pt}
.close :is(th,td){padding:.12rem .4rem}
.close .findings{grid-template-columns:repeat(auto-fit,minmax(14rem,1fr))}
.close .finding{font-size:7.5pt;padding:.3rem .6rem}
.close .finding dl div{grid-template-columns:4.8rem 1fr;gap:.3rem}
.close .finding :is(p,dl){margin:.1rem 0}
.close .key-figures div{padding:.3rem .6rem}
.close footer{margin-top:.4rem}
}
`
