import { describe, expect, it } from 'vitest';
import { placeOnHearing } from '../../lib/usecase/place-on-hearing.ts';
import { targetAt, targetOfPointing, targetsOfPointing } from '../../lib/usecase/target.ts';
import { comment } from '../store/store.ts';
import { dogs, law } from './law.ts';

const kept = law(dogs);
const words = (inside: string, of = dogs) => ({
  start: of.indexOf(inside),
  end: of.indexOf(inside) + inside.length,
});
const item = 'art_3__para_1__item_3';

describe('a place', () => {
  it('is a clause, cited from the tree', () => {
    const target = targetAt(kept, item);
    expect(target).toMatchObject({ citation: '第三条第（三）项', quote: null });
    expect(target?.clauseText).toBe('（三）乘坐电梯时避开高峰时段，并为犬只佩戴嘴套；');
  });

  it('is words of a clause, with what stands around them', () => {
    const target = targetAt(kept, item, words('并为犬只佩戴嘴套'));
    expect(target?.quote?.exact).toBe('并为犬只佩戴嘴套');
    expect(target?.quote?.prefix.endsWith('避开高峰时段，')).toBe(true);
    expect(target?.quote?.suffix.startsWith('；\n（四）')).toBe(true);
  });

  it('holds only the words that lie in its clause', () => {
    const across = { start: words('佩戴嘴套').start, end: words('即时清除').end };
    expect(targetAt(kept, item, across)?.quote?.exact).toBe('佩戴嘴套；');
  });

  it('is none where the tree has no such clause', () => {
    expect(targetAt(kept, 'art_99')).toBeNull();
  });

  it('does not cut a character in two', () => {
    const rare = law(dogs.replace('每日二十时', `每日${'𠮷'.repeat(40)}二十时`));
    const target = targetAt(rare, 'art_4__para_1', words('二十时至', rare.text));
    expect(target?.quote?.prefix.isWellFormed()).toBe(true);
  });
});

describe('pointing at a page', () => {
  const shown = law(`浏览次数：12604\n首页\n${dogs}`);
  const pointing = (inside: string, selected: boolean) => ({
    eId: item,
    ...words(inside, shown.text),
    selected,
    stance: null,
    also: [],
  });

  it('is the same place in the kept text though other things stand around it', () => {
    const target = targetOfPointing(kept, shown, pointing('并为犬只佩戴嘴套', true));
    expect(target?.position).toEqual(words('并为犬只佩戴嘴套'));
  });

  it('at a clause as a whole quotes nothing', () => {
    expect(targetOfPointing(kept, shown, pointing('（三）乘坐', false))?.quote).toBeNull();
  });

  it('at several clauses is a place on each that the kept text has', () => {
    const several = { ...pointing('（三）乘坐', false), also: ['art_3__para_1__item_4', 'art_99'] };
    const places = targetsOfPointing(kept, shown, several);
    expect(places.map(({ eId }) => eId)).toEqual([item, 'art_3__para_1__item_4']);
  });

  it('finds the words though blanks before them differ', () => {
    const spaced = law(dogs.replace('乘坐电梯时避开', '乘坐 电梯时 避开'));
    const at = { eId: item, ...words('佩戴嘴套', spaced.text), selected: true, stance: null, also: [] };
    expect(targetOfPointing(kept, spaced, at)?.position).toEqual(words('佩戴嘴套'));
  });
});

describe('a comment on the page, placed on the text of the hearing', () => {
  const hearing = (text: string) => ({ ...law(text), id: 'published' });
  const published = hearing(`\n${dogs.replaceAll('，', '， ').replaceAll('第', ' 第')}`);
  const place = (eId: string, inside: string | null, to = published) => {
    const target = targetAt(kept, eId, inside === null ? null : words(inside));
    return placeOnHearing(comment({ targets: target ? [target] : [] }), kept, to)?.targets[0];
  };

  it('hangs on the same clause though blanks differ', () => {
    expect(place('art_4__para_1', null)).toMatchObject({ eId: 'art_4__para_1', citation: '第四条第一款' });
  });

  it('quotes the same words as the hearing has them', () => {
    const target = place(item, '避开高峰时段，并为犬只');
    expect(target?.quote?.exact).toBe('避开高峰时段， 并为犬只');
    expect(published.text.slice(target?.position.start, target?.position.end)).toBe(
      '避开高峰时段， 并为犬只',
    );
  });

  it('is not placed where the clause reads differently there', () => {
    const changed = hearing(dogs.replace('佩戴嘴套', '佩戴嘴套、系好犬绳'));
    expect(place(item, null, changed)).toBeUndefined();
    expect(place(item, '高峰时段', changed)).toBeUndefined();
    expect(place('art_5', null, changed)).toBeDefined();
  });

  it('follows its words to another number', () => {
    const renumbered = hearing(
      dogs.replace(
        '第五条　',
        '第五条　本市建立养犬管理联席会议制度，协调处理养犬管理中的重大问题。\n第六条　',
      ),
    );
    expect(place('art_5__para_1', null, renumbered)?.citation).toBe('第六条');
  });
});
