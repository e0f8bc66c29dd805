import { problemKinds } from '../problem-words.ts';
import { schemaOf } from './components.ts';
import { type Member, schemaMembers, type Type } from './members.ts';
import type { Operation } from './operation.ts';
import { operations } from './operations.ts';
import { pageStyle } from './page-style.ts';

/** The description for people: one page without scripts or anything from elsewhere. */
export function descriptionPage(): string {
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>逐条 · 接收端协议 Hearing protocol</title>
<style>${pageStyle}</style>
<header>
<h1>逐条 · 接收端协议${en('Hearing protocol')}</h1>
<p>提交意见、取得回执、核对登记簿所用的接口。程序请读 <a href="/v1/openapi.json">openapi.json</a>。
<span lang="en">What clients ask to submit comments, get receipts and check the public register. For machines: <a href="/v1/openapi.json">openapi.json</a>.</span></p>
</header>
<nav aria-label="目录 Contents"><ul>
${operations.map(({ id, method, path, summary }) => `<li>${verb(method)} <a href="#${id}"><code>${path || '/'}</code></a> ${escaped(summary.zh)}</li>`).join('\n')}
<li><a href="#problems">问题文档${en('Problems')}</a></li>
<li><a href="#schemas">数据${en('Schemas')}</a></li>
</ul></nav>
<main>
${operations.map(section).join('\n')}
<h2 id="problems">问题文档${en('Problems (RFC 9457)')}</h2>
<dl class="problems">${Object.entries(problemKinds).map(problemEntry).join('')}</dl>
<h2 id="schemas">数据${en('Schemas')}</h2>
${schemaMembers().map(schemaSection).join('\n')}
</main>
</html>
`;
}

function section(operation: Operation): string {
  const { id, method, path, summary, secret, query, headers, body, file, status, answer, problems, tagged } =
    operation;
  const facts = [
    secret ? fact('密钥', 'Secret', '<code>Authorization: Bearer …</code>') : '',
    query ? fact('参数', 'Query', codes(Object.keys(query.shape))) : '',
    fact('请求头', 'Headers', headers.map(({ name, required }) => headerWords(name, required)).join(' ')),
    file ? fact('正文', 'Body', '文件的字节 <span lang="en">the bytes of a file</span>') : '',
    body ? fact('正文', 'Body', named(body)) : '',
    fact('答复', 'Answer', `<code>${status}</code> ${answer ? named(answer) : ''}`),
    tagged ? fact('再问', 'Asking again', `<code>If-None-Match</code> → <code>304</code>`) : '',
    fact('问题', 'Problems', codes(problems)),
  ];
  return `<section id="${id}">
<h2>${escaped(summary.zh)}${en(summary.en)}</h2>
<p class="call">${verb(method)} <code>/v1/hearings/{hearing}${path}</code></p>
<dl>${facts.join('')}</dl>
</section>`;
}

function schemaSection({ name, members }: ReturnType<typeof schemaMembers>[number]): string {
  const rows = members.map(memberRow).join('');
  return `<section id="schema-${name}"><h3>${name}</h3>
<table><tbody>${rows}</tbody></table></section>`;
}

function memberRow({ name, required, type }: Member): string {
  return `<tr><th scope="row"><code>${name}${required ? '' : '?'}</code></th><td>${typeHtml(type)}</td></tr>`;
}

function typeHtml(type: Type): string {
  const parts = type.map((part) =>
    'schema' in part ? linkTo(part.schema) : `<code>${escaped(part.text)}</code>`,
  );
  return parts.join('');
}

/** A schema by its name, or what it is where it has none. */
function named(schema: Parameters<typeof schemaOf>[0]): string {
  const { $ref } = schemaOf(schema);
  return typeof $ref === 'string'
    ? linkTo($ref.replace('#/components/schemas/', ''))
    : '<code>application/json</code>';
}

const linkTo = (name: string) => `<a href="#schema-${name}"><code>${name}</code></a>`;
const verb = (method: Operation['method']) => `<b class="${method}">${method.toUpperCase()}</b>`;
const en = (words: string) => ` <span lang="en">${escaped(words)}</span>`;

function headerWords(name: string, required: boolean): string {
  return `<code>${name}</code>${required ? '' : ` 可无${en('optional')}`}`;
}

function fact(zh: string, english: string, html: string): string {
  return html === '' ? '' : `<dt>${zh}${en(english)}</dt><dd>${html}</dd>`;
}

function problemEntry([code, { status, titles }]: [string, (typeof problemKinds)['closed']]): string {
  return `<dt><code>${code}</code> ${status}</dt><dd>${escaped(titles.zh)}${en(titles.en)}</dd>`;
}

function codes(words: readonly string[]): string {
  return words.map((word) => `<code>${escaped(word)}</code>`).join(' ');
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
