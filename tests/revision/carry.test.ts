import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RevisionText } from '../../lib/anchor/revision-text.ts';
import { provisionByEId } from '../../lib/law/locate.ts';
import { align } from '../../lib/revision/align.ts';
import { type CarriedPlace, carry } from '../../lib/revision/carry.ts';
import { clauses, law, penalties, revision } from './notation.ts';

const [aim, police, vaccine, pact, lift, shelter, , budget] = clauses;

/** Follows a comment on words (or on an article, by eId) and shows where it went. */
function follow(old: RevisionText, fresh: RevisionText, words: string): string {
  const [place] = carry([{ id: 'c', ...spanOf(old, words) }], old, fresh, align(old, fresh));
  return place ? shown(place, fresh) : '';
}

function spanOf(old: RevisionText, words: string): { start: number; end: number } {
  const clause = words.startsWith('art_') ? provisionByEId(old.tree, words) : null;
  if (clause) return { start: clause.start, end: clause.end };
  const start = old.text.indexOf(words);
  return { start, end: start + words.length };
}

/** `moved art_2__para_1 “words”`; `deleted clause`. */
function shown({ verdict, start, end, eId, gone }: CarriedPlace, fresh: RevisionText): string {
  if (start === null || end === null) return gone ? `${verdict} ${gone}` : verdict;
  return `${verdict} ${eId} “${fresh.text.slice(start, end)}”`;
}

describe('a comment on an article', () => {
  it('stays where nothing changed', () => {
    const draft = law(aim, police);
    expect(follow(draft, draft, 'art_2')).toBe(`unchanged art_2 “第二条　${police}”`);
  });

  it('follows the number', () => {
    expect(follow(law(aim, police), law(aim, vaccine, police), 'art_2')).toBe(
      `renumbered art_3 “第三条　${police}”`,
    );
  });

  it('is told when its words changed', () => {
    const fresh = shelter.replace('七日', '三十日');
    expect(follow(law(aim, shelter), law(aim, fresh), 'art_2')).toBe(`reworded art_2 “第二条　${fresh}”`);
  });

  it('follows an article to another place', () => {
    const old = law(aim, police, vaccine, pact, lift, shelter);
    expect(follow(old, law(aim, shelter, police, vaccine, pact, lift), 'art_6')).toMatch(/^moved art_2 /);
  });

  it('asks which part of a split article is meant, the likeliest first', () => {
    const old = law(aim, `${police}\n${vaccine}另外，疫苗费用由市财政承担，不得向养犬人收取。`, pact);
    const fresh = law(aim, police, `${vaccine}另外，疫苗费用由市财政承担，不得向养犬人收取。`, pact);
    const [place] = carry([{ id: 'c', ...spanOf(old, 'art_2') }], old, fresh, align(old, fresh));
    expect(place).toMatchObject({ verdict: 'split', eId: 'art_3' });
    expect(place?.candidates?.map((each) => each.eId)).toEqual(['art_3', 'art_2']);
  });

  it('goes with an article that was merged', () => {
    const fresh = law(aim, `${police}\n${vaccine}`, pact);
    expect(follow(law(aim, police, vaccine, pact), fresh, 'art_3')).toMatch(/^merged art_2 /);
  });

  it('is gone with a deleted article, whatever has its number now', () => {
    expect(follow(law(aim, police, vaccine), law(aim, vaccine), 'art_2')).toBe('deleted clause');
  });
});

describe('a comment on words', () => {
  it('finds the same words in a changed article', () => {
    const fresh = law(aim, `${budget}${shelter}`);
    expect(follow(law(aim, shelter), fresh, '七日内无人认领的')).toMatch(/“七日内无人认领的”$/);
  });

  it('gives the reworded words', () => {
    const fresh = law(aim, shelter.replace('七日内无人认领的', '自公告之日起三十日内无人认领的'));
    expect(follow(law(aim, shelter), fresh, '由收容所接收，七日内无人认领的')).toMatch(
      /^reworded art_2__para_1 “由收容所接收，自公告之日起三十日内无人认领的”$/,
    );
  });

  it('is gone when its words were struck out', () => {
    const fresh = law(aim, shelter.replace('，可以由他人领养', '，依法处理'));
    expect(follow(law(aim, shelter), fresh, '可以由他人领养')).toBe('deleted words');
  });

  it('tells two occurrences apart by their place', () => {
    const twice = '养犬人应当登记。收容所应当建档。经营者应当登记。';
    const place = follow(law(aim, twice), law(aim, `市民可以举报。${twice}`), '经营者应当登记');
    expect(place).toBe('unchanged art_2__para_1 “经营者应当登记”');
  });

  it('is never placed in another article that took the sentence over', () => {
    const formula = '逾期不改正的，没收犬只。';
    const old = law(...clauses, `${penalties[0]}${formula}`, penalties[1]);
    const fresh = law(...clauses, penalties[0], `${penalties[1]}${formula}`);
    expect(follow(old, fresh, formula)).not.toContain('art_10');
  });

  it('asks where its words were handed over to another living article', () => {
    const old = law(aim, `${police}\n${vaccine}`, `${pact}\n${lift}`, budget);
    const fresh = law(aim, `${police}\n${lift}`, `${pact}\n${vaccine}`, budget);
    expect(follow(old, fresh, '养犬人应当携犬到动物诊疗机构接种疫苗')).toBe('ambiguous');
  });
});

describe('a comment outside the articles', () => {
  const old = law(aim, police);

  it('follows a heading that stands there once', () => {
    const titled = revision(`清屿市养犬管理条例\n${old.text}`);
    const later = revision(`草案说明\n清屿市养犬管理条例\n${old.text}`);
    expect(follow(titled, later, '清屿市养犬管理条例')).toMatch(/“清屿市养犬管理条例”$/);
  });

  it('is gone when its heading is', () => {
    expect(follow(revision(`养犬办法\n${old.text}`), old, '养犬办法')).toBe('deleted words');
  });
});

const words = fc.constantFrom(...clauses, ...penalties);
const draft = fc.array(words, { minLength: 1, maxLength: 10 }).map((articles) => law(...articles));

it('never gives a place outside the text', () => {
  fc.assert(
    fc.property(draft, draft, fc.nat(), fc.nat(), (old, fresh, a, b) => {
      const [from, to] = [a % old.text.length, b % old.text.length];
      const comment = { id: 'c', start: Math.min(from, to), end: Math.max(from, to) + 1 };
      for (const { start, end, eId, verdict } of carry([comment], old, fresh, align(old, fresh))) {
        expect(start === null).toBe(verdict === 'deleted' || verdict === 'ambiguous');
        if (start === null || end === null) continue;
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(fresh.text.length);
        expect(eId === '' || provisionByEId(fresh.tree, eId ?? '?') !== null).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

it('carries every place of an unchanged draft to itself', () => {
  fc.assert(
    fc.property(fc.uniqueArray(words, { minLength: 1 }), fc.nat(), fc.nat(), (articles, a, b) => {
      const old = law(...articles);
      const article = provisionByEId(old.tree, `art_${(a % articles.length) + 1}`);
      if (!article) throw new Error('the draft lacks an article it was made with');
      const start = article.start + 5 + (b % 8);
      const [place] = carry([{ id: 'c', start, end: start + 8 }], old, old, align(old, old));
      expect(place).toMatchObject({ verdict: 'unchanged' });
      expect(old.text.slice(place?.start ?? 0, place?.end ?? 0)).toContain(
        old.text.slice(start, start + 8).replace(/^[，。；、]+|[，。；、]+$/g, ''),
      );
    }),
  );
});
