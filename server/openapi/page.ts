import { problemKinds } from '../problem-words.ts';
import type { Operation } from './operation.ts';
import { operations } from './operations.ts';

/** The description for people: one page without scripts or anything from elsewhere. */
export function descriptionPage(): string {
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>逐条 · 接收端协议 Hearing protocol</title>
<style>${style}</style>
<h1>逐条 · 接收端协议 <span lang="en">Hearing protocol</span></h1>
<p>机器可读的描述 <span lang="en">For machines</span>: <a href="/v1/openapi.json">openapi.json</a></p>
${operations.map(section).join('\n')}
<h2>问题文档 <span lang="en">Problems (RFC 9457)</span></h2>
<dl>${Object.entries(problemKinds).map(problemEntry).join('')}</dl>
</html>
`;
}

function section(operation: Operation): string {
  const { id, method, path, summary, secret, query, body, file, status, answer, problems } = operation;
  const facts = [
    secret ? fact('密钥', 'Secret', '<code>Authorization: Bearer …</code>') : '',
    query ? fact('参数', 'Query', codes(Object.keys(query.shape))) : '',
    id === 'submit' ? fact('键', 'Key', '<code>Idempotency-Key: UUID</code>') : '',
    file ? fact('正文', 'Body', '文件的字节 <span lang="en">the bytes of a file</span>') : '',
    body ? fact('正文', 'Body', '<code>application/json</code>') : '',
    fact('答复', 'Answer', `<code>${status}</code>${answer ? ' <code>application/json</code>' : ''}`),
    fact('问题', 'Problems', codes(problems)),
  ];
  return `<section id="${id}">
<h2>${escaped(summary.zh)} <span lang="en">${escaped(summary.en)}</span></h2>
<p><code><b>${method.toUpperCase()}</b> /v1/hearings/{hearing}${path}</code></p>
<dl>${facts.join('')}</dl>
</section>`;
}

function fact(zh: string, en: string, html: string): string {
  return html === '' ? '' : `<dt>${zh} <span lang="en">${en}</span></dt><dd>${html}</dd>`;
}

function problemEntry([code, { status, titles }]: [string, (typeof problemKinds)['closed']]): string {
  return `<dt><code>${code}</code></dt><dd>${status} ${escaped(titles.zh)} <span lang="en">${escaped(titles.en)}</span></dd>`;
}

function codes(words: readonly string[]): string {
  return words.map((word) => `<code>${escaped(word)}</code>`).join(' ');
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

const style = `
body { font: 16px/1.75 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
h2 { font-size: 1.1rem; margin: 2rem 0 0; } h1 span, h2 span, dt span { font-weight: normal; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem; margin: 0; } dd { margin: 0; }
p { margin: .25rem 0; } :root { color-scheme: light dark; }`;
