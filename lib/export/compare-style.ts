/** The look of the comparison page over the design tokens: two columns on screen, A4 landscape in print. */
export const compareStyle = `
* { box-sizing: border-box; }
body { margin: 0; background: var(--zt-paper); color: var(--zt-ink); font: 400 var(--zt-t-16)/var(--zt-l-ui) var(--zt-font-ui); }
.x-head { background: var(--zt-surface); padding: var(--zt-s-4) var(--zt-s-6); border-bottom: 3px solid var(--zt-ink); box-shadow: 0 2px var(--zt-surface), 0 3px var(--zt-ink); }
h1 { margin: 0; font: 700 var(--zt-t-20)/var(--zt-l-tight) var(--zt-font-law); }
h2 { margin: 0 0 var(--zt-s-2); font: 700 var(--zt-t-16)/var(--zt-l-tight) var(--zt-font-law); }
.x-counts { display: flex; flex-wrap: wrap; gap: var(--zt-s-1) var(--zt-s-4); margin: var(--zt-s-3) 0 0; padding: 0; list-style: none; font-size: var(--zt-t-14); }
main { padding: var(--zt-s-4) var(--zt-s-6); }
.x-first { margin-bottom: var(--zt-s-4); padding: var(--zt-s-3) var(--zt-s-4); background: var(--zt-warn-wash); border-left: 3px solid var(--zt-warn-line); font-size: var(--zt-t-14); }
.x-first ul { margin: 0; padding-left: 1.2em; }
.x-first a { color: inherit; }
label { font-size: var(--zt-t-14); padding: var(--zt-s-2); }
.x-table { width: 100%; border-collapse: collapse; table-layout: fixed; margin-top: var(--zt-s-2); }
.x-table thead td { width: calc(48 * var(--zt-u)); }
.x-table th { text-align: left; font-weight: 400; font-size: var(--zt-t-14); color: var(--zt-ink-2); padding: var(--zt-s-2) var(--zt-s-4); }
.x-table th b { color: var(--zt-ink); font: 700 var(--zt-t-16)/1.4 var(--zt-font-law); }
.x-table tbody td { border-top: 1px solid var(--zt-rule); padding: var(--zt-s-3) var(--zt-s-4); vertical-align: top; background: var(--zt-surface); }
.x-table tbody tr { scroll-margin-top: var(--zt-s-4); }
.x-table .x-r { background: none; text-align: center; padding: var(--zt-s-4) 0; }
.x-table .x-chap th { border-top: 1px solid var(--zt-ink); color: var(--zt-ink); font: 700 var(--zt-t-16)/1.4 var(--zt-font-law); letter-spacing: .06em; }
.x-table .x-none { color: var(--zt-ink-3); font-size: var(--zt-t-14); background: none; text-align: center; vertical-align: middle; border: 1px dashed var(--zt-rule); }
.x-table .x-fold td { background: none; color: var(--zt-ink-2); font-size: var(--zt-t-14); padding: 0 var(--zt-s-4); }
summary { min-height: var(--zt-target); line-height: var(--zt-target); cursor: pointer; }
summary:focus-visible, a:focus-visible, input:focus-visible { outline: 2px solid var(--zt-focus); outline-offset: 2px; }
.x-to { margin: var(--zt-s-2) 0 0; color: var(--zt-ink-2); font-size: var(--zt-t-14); }
.zt-law { font: 400 var(--zt-t-16)/1.85 var(--zt-font-law); max-width: var(--zt-measure); text-align: justify; }
.zt-law + .zt-law { margin-top: var(--zt-s-3); padding-top: var(--zt-s-3); border-top: 1px dashed var(--zt-line); }
.zt-law p { margin: 0; text-indent: 2em; }
.zt-law b { font-family: var(--zt-font-ui); font-weight: 700; }
.zt-note { margin: var(--zt-s-2) 0 0; padding: var(--zt-s-2) var(--zt-s-3); background: var(--zt-warn-wash); border: 1px solid var(--zt-warn-line); font: 400 var(--zt-t-14)/1.55 var(--zt-font-ui); }
.zt-ins { font-family: var(--zt-font-ui); font-weight: 700; color: var(--zt-ins); background: var(--zt-ins-wash); text-decoration: underline 2px; text-underline-offset: .22em; }
.zt-del { color: var(--zt-del); background: var(--zt-del-wash); border: 1px solid currentColor; text-decoration: line-through 1px; padding: 0 .1em; margin: 0 .08em; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
.zt-del--short { text-decoration: none; }
.zt-moved { font-weight: 400; text-decoration-style: dotted; border-style: dotted; }
.zt-citation { font-weight: 400; background: none; }
#quiet:checked ~ .x-table .zt-quiet { outline: 1px dotted var(--zt-line); background: var(--zt-sunken); }
.zt-ins-block, .zt-del-block { display: block; text-decoration: none; }
.zt-ins-block { border-left: 6px solid var(--zt-ins); padding-left: .6em; background: var(--zt-ins-wash); color: var(--zt-ins); }
.zt-ins-block .zt-law { font-family: var(--zt-font-ui); font-weight: 700; }
.zt-del-block { border: 1.5px solid var(--zt-del); background: var(--zt-del-wash); color: var(--zt-del); padding: .1em .6em; }
.zt-rel { display: inline-block; width: calc(24 * var(--zt-u)); height: calc(24 * var(--zt-u)); margin: 0 2px 4px; border: 1px solid var(--zt-line); border-radius: var(--zt-r-1); text-align: center; font: 700 var(--zt-t-14)/calc(22 * var(--zt-u)) var(--zt-font-ui); color: var(--zt-ink); background: var(--zt-surface); }
.zt-rel--same { border-color: transparent; color: var(--zt-ink-3); background: none; font-weight: 400; }
.zt-rel--edit { background: var(--zt-ink); border-color: var(--zt-ink); color: var(--zt-surface); }
.zt-rel--add { border: 2px solid var(--zt-ins); color: var(--zt-ins); line-height: calc(20 * var(--zt-u)); }
.zt-rel--cut { border-color: var(--zt-del); color: var(--zt-del); text-decoration: line-through 1.5px; background: var(--zt-del-wash); }
.zt-rel--move { border: 2px dotted var(--zt-line); line-height: calc(20 * var(--zt-u)); }
.zt-rel--split, .zt-rel--merge { border: 3px double var(--zt-line); line-height: calc(18 * var(--zt-u)); }
.x-foot { padding: var(--zt-s-4) var(--zt-s-6) var(--zt-s-8); font-size: var(--zt-t-14); color: var(--zt-ink-2); line-height: 2.2; }
@media (max-width: 1180px) {
  .x-table, .x-table tbody, .x-table tr, .x-table td, .x-table th { display: block; width: auto; }
  .x-table thead { display: none; }
  .x-table .x-r { text-align: left; padding: var(--zt-s-2) var(--zt-s-4); border: 0; }
  main, .x-head { padding-left: var(--zt-s-4); padding-right: var(--zt-s-4); }
}
@media print {
  @page { size: A4 landscape; margin: 15mm 12mm; }
  body, .x-head, .x-table tbody td, .x-first, .zt-note, .zt-ins, .zt-del, .zt-ins-block, .zt-del-block { background: none; color: #000; }
  .x-table, .x-table tbody { display: table; width: 100%; } .x-table tbody { display: table-row-group; }
  .x-table tr { display: table-row; break-inside: avoid; } .x-table td, .x-table th { display: table-cell; }
  .x-table thead { display: table-header-group; }
  .x-table .x-chap, .x-table .x-chap th { break-after: avoid; }
  .zt-law { font-size: 11pt; line-height: 1.7; orphans: 2; widows: 2; max-width: none; }
  .zt-ins, .zt-ins-block { color: #000; } .zt-del, .zt-del-block, .zt-rel--cut { color: #000; border-color: #000; } .zt-ins-block { border-left-color: #000; }
  .zt-rel--add { color: #000; border-color: #000; } .zt-rel--edit { background: #fff; color: #000; border: 2px solid #000; }
  label, #quiet, summary::marker { display: none; }
  summary { list-style: none; min-height: 0; line-height: 1.8; }
}
`;
