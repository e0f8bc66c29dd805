import { describe, expect, it } from 'vitest';
import type { RevisionText } from '../../lib/anchor/revision-text.ts';
import { compareHtml } from '../../lib/export/compare-html.ts';
import { align } from '../../lib/revision/align.ts';
import { referenceTroubles } from '../../lib/revision/stale.ts';
import { clauses, law, revision } from './notation.ts';

const [aim, police, vaccine, pact, lift] = clauses;

function page(old: RevisionText, fresh: RevisionText, names = ['一次审议稿', '二次审议稿']): string {
  const alignment = align(old, fresh);
  return compareHtml({
    old,
    new: fresh,
    alignment,
    references: referenceTroubles(old, fresh, alignment),
    oldName: names[0] ?? '',
    newName: names[1] ?? '',
    tokens: ':root { --zt-ink: #000; }',
  });
}

describe('compareHtml', () => {
  it('needs nothing from outside and runs nothing', () => {
    const html = page(law(aim, police), law(aim, vaccine, police));
    expect(html).not.toMatch(/<script|<link|<img|@import|url\(|https?:/);
    expect(html.match(/<table/g)).toHaveLength(1);
  });

  it('marks what was added and deleted', () => {
    const html = page(law(aim, '每户限养一只。'), law(aim, '每户限养两只。'));
    expect(html).toContain('<del class="zt-del zt-del--short">一只</del>');
    expect(html).toContain('<ins class="zt-ins">两只</ins>');
  });

  it('folds what is the same', () => {
    const html = page(law(aim, police, vaccine), law(aim, police, vaccine));
    expect(html).toContain('第一条至第三条　相同 3 条');
  });

  it('folds what was merely renumbered, with both numbers', () => {
    const html = page(law(aim, police, vaccine), law(aim, lift, police, vaccine));
    expect(html).toContain('第二条至第三条，现为第三条至第四条　只改条号 2 条');
  });

  it('lists new and deleted articles and changed numbers first', () => {
    const html = page(law(aim, police, '每户限养一只。', pact), law(aim, vaccine, '每户限养两只。', pact));
    const first = html.slice(html.indexOf('x-first'), html.indexOf('</section>'));
    expect(first).toMatch(/新增: .*第二条.*删去: .*第二条.*数字、期限有变化: .*第三条/s);
  });

  it('warns of a citation that was not updated', () => {
    const fine = '违反第二条规定，未接种疫苗的，处五百元罚款。';
    expect(page(law(aim, vaccine, fine), law(aim, police, vaccine, fine))).toContain('引用可能失效。');
  });

  it('shows the lines of a hard-wrapped text as paragraphs of the law', () => {
    const html = page(
      law(aim, police),
      revision(`第一条　${aim}\n第二条　${police.slice(0, 10)}\n${police.slice(10)}附加。`),
    );
    expect(html.replace(/<[^>]+>/g, '')).toContain(police.slice(5, 15));
  });

  it('takes every word of a draft as text', () => {
    const hostile = '<script>alert(1)</script><img src=x onerror=alert(1)>"&\'';
    const html = page(law(aim, `${hostile}。`), law(`${hostile}。`, vaccine), [
      hostile,
      `</style>${hostile}`,
    ]);
    expect(html).not.toContain('<script');
    expect(html).not.toContain('<img');
  });

  it('speaks English where the draft is not Chinese', () => {
    const english = { ...law(aim), tree: { ...law(aim).tree, language: 'en' } };
    expect(page(english, english)).toContain('<html lang="en">');
  });
});
