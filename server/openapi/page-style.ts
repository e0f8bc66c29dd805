/** Of the description page: the reader's own fonts, light and dark, narrow and wide. */
export const pageStyle = `
:root { color-scheme: light dark; --ink: #22201c; --soft: #6a655c; --rule: #d9d4c9; --ground: #fbfaf7; --act: #1d6b52; --post: #96430f; }
@media (prefers-color-scheme: dark) { :root { --ink: #e9e6df; --soft: #a8a297; --rule: #423f39; --ground: #1c1b18; --act: #7cc9ac; --post: #eba36f; } }
body { font: 16px/1.75 system-ui, sans-serif; max-width: 52rem; margin: 2rem auto 6rem; padding: 0 1rem; color: var(--ink); background: var(--ground); }
h1 { font-size: 1.6rem; line-height: 1.4; margin: 0 0 .5rem; }
h2 { font-size: 1.15rem; margin: 0; } h3 { font-size: 1rem; margin: 1.5rem 0 .25rem; }
h2[id] { border-bottom: 2px solid var(--rule); margin-top: 3rem; }
span[lang] { font-weight: normal; color: var(--soft); }
header span[lang] { display: block; }
a { color: var(--act); text-underline-offset: .2em; }
code { font: .875em/1.6 ui-monospace, monospace; overflow-wrap: anywhere; }
nav ul { list-style: none; margin: 1.5rem 0; padding: .75rem 1rem; border: 1px solid var(--rule); }
nav li { padding: .15rem 0; } nav b { display: inline-block; min-width: 3.2rem; }
b.get { color: var(--act); } b.post { color: var(--post); }
section { padding: 1.25rem 0 .5rem; } main > section + section { border-top: 1px solid var(--rule); }
section:target { outline: 2px solid var(--act); outline-offset: .25rem; }
.call { margin: .25rem 0 .5rem; }
dl { display: grid; grid-template-columns: 11rem 1fr; gap: .1rem 1rem; margin: 0; } dd { margin: 0; }
.problems { margin-top: .75rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .2rem 1rem .2rem 0; border-top: 1px solid var(--rule); }
th { width: 11rem; font-weight: normal; }
@media (max-width: 40rem) { dl { grid-template-columns: 1fr; } dd { margin-bottom: .4rem; } th { width: 7rem; } }`;
