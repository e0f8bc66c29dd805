import { describe, expect, it } from 'vitest';
import { align } from '../../lib/revision/align.ts';
import { takenUp } from '../../lib/usecase/taken-up.ts';
import { law } from './law.ts';

const opening = '清屿市养犬管理条例（草案）\n第一条　为了规范养犬行为，制定本条例。\n';
const before = `${opening}第二条　携带犬只出户的时间为每日二十时至次日六时。\n第三条　养犬人应当及时清理粪便。\n`;

/** What comparing says of a proposal for 第二条 once the draft reads so. */
function said(proposed: string | null, after: string, eId = 'art_2') {
  const [old, fresh] = [law(before), law(opening + after)];
  const target = {
    eId,
    citation: '第二条',
    clauseHash: '',
    quote: null,
    position: { start: 0, end: 1 },
  };
  return takenUp({ targets: [target], proposed }, { old, fresh }, align(old, fresh));
}

const wish = '携带犬只出户的时间为每日十九时至次日八时，节假日除外。';
const rest = '第三条　养犬人应当及时清理粪便。\n';

describe('whether a new draft took up what was proposed', () => {
  it('says so, with the place, where the words stand there now', () => {
    expect(said(wish, `第二条　${wish}\n${rest}`)).toEqual({ how: 'wholly', citation: '第二条' });
  });

  it('finds the clause under its new number', () => {
    const moved = `第二条　市人民政府应当划定犬只活动场地。\n第三条　${wish}\n第四条　养犬人应当及时清理粪便。\n`;
    expect(said(wish, moved)).toEqual({ how: 'wholly', citation: '第三条' });
  });

  it('says nothing where the clause stayed as it was, or nothing was proposed', () => {
    const same = `第二条　携带犬只出户的时间为每日二十时至次日六时。\n${rest}`;
    expect(said(wish, same)).toBeNull();
    expect(said(null, same)).toBeNull();
    expect(said(wish, same, '')).toBeNull();
  });

  it('says that the clause is gone where that was proposed', () => {
    expect(said('', `第二条　养犬人应当及时清理粪便。\n`)).toEqual({ how: 'wholly', citation: '' });
  });
});
