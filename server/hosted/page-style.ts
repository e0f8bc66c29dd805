/** The hosted pages as the endpoint writes them: before the reader's own files are there, without scripts, on paper. */
export const pageStyle = `
:root { color-scheme: light dark; --ink: #1a211f; --ink-2: #434d49; --paper: #f5f7f5; --surface: #fff; --rule: #d2d9d5; --accent: #14594d; --law: "Source Han Serif SC", "Noto Serif CJK SC", "Noto Serif SC", "Songti SC", STSong, SimSun, serif; --ui: "PingFang SC", "HarmonyOS Sans SC", "Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", system-ui, sans-serif; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6eae7; --ink-2: #b9c3be; --paper: #121614; --surface: #1a1f1d; --rule: #343d39; --accent: #86cdba; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.75 var(--ui); -webkit-text-size-adjust: 100%; overflow-wrap: anywhere; }
.draft { max-width: 43rem; margin: 0 auto; padding: 24px 20px 64px; background: var(--surface); }
.draft header { border-bottom: 3px double var(--ink); padding-bottom: 12px; }
.draft .invite { margin: 0; color: var(--accent); font-weight: 700; }
.draft h1 { margin: 4px 0; font: 700 24px/1.5 var(--law); }
.draft header p { margin: 0; color: var(--ink-2); font-size: 15px; }
.ways { margin: 16px 0 24px; padding: 4px 16px 12px; border: 1px solid var(--rule); border-left: 3px solid var(--accent); }
.ways h2 { margin: 8px 0 0; font-size: 16px; } .ways p { margin: 0; } .ways ul { margin: 8px 0 0; padding-left: 1.2em; } .ways li { padding: 6px 0; }
.draft a { color: var(--accent); }
.law { font: 20px/1.85 var(--law); }
.law h2 { margin: 32px 0 8px; font: 700 20px/1.5 var(--law); text-align: center; }
.law p { margin: 0; padding: 4px 0; } .law b { font-family: var(--ui); }
.law article { padding: 8px 0; scroll-margin-top: 12px; } .law :target { background: color-mix(in srgb, var(--accent) 12%, transparent); outline: 4px solid color-mix(in srgb, var(--accent) 12%, transparent); }
.poster-page { background: var(--paper); }
.poster-print { margin: 16px; text-align: center; color: var(--ink-2); }
.poster { box-sizing: border-box; display: flex; flex-direction: column; align-items: center; max-width: 210mm; min-height: 297mm; margin: 0 auto 24px; padding: 18mm 16mm 14mm; background: #fff; color: #000; font-size: 17pt; line-height: 1.6; text-align: center; }
.poster h1 { margin: 0; font: 700 52pt/1.2 var(--law); letter-spacing: .08em; }
.poster .rule { width: 100%; height: 6px; box-sizing: border-box; margin: 8mm 0; border: solid #000; border-width: 3px 0 1px; }
.poster h2 { margin: 0; font: 700 26pt/1.4 var(--law); }
.poster .cite { margin: 5mm 0 0; font: 700 24pt/1.3 var(--law); }
.poster blockquote { margin: 3mm 0 0; padding-left: 5mm; border-left: 2pt solid #000; font: 15pt/1.7 var(--law); text-align: left; }
.poster .code { margin: 6mm 0 2mm; } .poster .code svg { display: block; width: 92mm; height: 92mm; }
.poster p { margin: 0; } .poster .act { font-weight: 700; font-size: 20pt; }
.poster .address { margin-top: 4mm; font-size: 12pt; } .poster .address span { font-family: ui-monospace, Consolas, monospace; }
.poster footer { display: flex; justify-content: space-between; gap: 8mm; width: 100%; margin-top: auto; padding-top: 5mm; border-top: 1px solid #000; font-size: 13pt; text-align: left; }
@page { size: A4; margin: 0; }
@media print { body, .poster-page { background: #fff; } .poster-print { display: none; } .poster { margin: 0; height: 297mm; min-height: 0; overflow: hidden; break-inside: avoid; } .ways { break-inside: avoid; } .draft { background: #fff; color: #000; } }
@media screen and (max-width: 820px) { .poster { min-height: 0; padding: 8vw 6vw; } .poster h1 { font-size: 12vw; } .poster .code svg { width: 70vw; height: 70vw; max-width: 92mm; max-height: 92mm; } .poster footer { flex-direction: column; gap: 0; } }
`;
