import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type LetterContents, letterOf } from '../../lib/export/letter.ts';
import { letterDocx } from '../../lib/export/letter-docx.ts';
import { commentsText, letterMarkdown, letterText } from '../../lib/export/letter-text.ts';
import { postcodeBoxes } from '../../lib/export/postcode-boxes.ts';
import { commentFileOf, readCommentFile } from '../../lib/hearing/channels/comment-file.ts';
import { comment, revision } from '../store/store.ts';

const [target = expect.fail()] = comment().targets;
const quote = { exact: '每户限养一只', prefix: '', suffix: '' };
const contents: LetterContents = {
  revision,
  comments: [
    comment(),
    comment({ stance: 'amend', proposed: '', reason: '一行 & <b>\n二行', targets: [{ ...target, quote }] }),
    comment({
      stance: 'support',
      reason: '',
      targets: [{ ...target, eId: '', citation: '', clauseText: '' }],
    }),
  ],
  recipient: '清屿市人大常委会法制工作委员会',
  sender: [
    { label: '姓名', value: '林知夏' },
    { label: '单位', value: ' ' },
  ],
  day: '2026-03-06',
};
const letter = letterOf(contents);
const envelope = {
  postcode: '415300',
  address: '清屿市海棠区望潮路18号',
  recipient: contents.recipient,
  words: ['立法建议'],
  from: { name: '林知夏', address: '灯塔巷6号', postcode: '415301' },
};

describe('a letter', () => {
  it('numbers the comments and gives each clause in full', () => {
    expect(letterText(letter)).toBe(`关于《清屿市养犬管理条例（草案）》的意见

清屿市人大常委会法制工作委员会：
现对《清屿市养犬管理条例（草案）》提出 3 条意见，请予研究。

一、对第十条第一款的意见（反对）
原文：重点管理区内，个人养犬的，每户限养一只。
理由：已经养着两只老年犬的家庭怎么办？

二、对第十条第一款的意见（修改建议）
原文：重点管理区内，个人养犬的，每户限养一只。
针对的文字：“每户限养一只”
建议改为：（删去）
理由：一行 & <b>
二行

三、对整部草案的意见（支持）

姓名：林知夏
2026年3月6日

草案见：https://qingyu-rd.example/1.html`);
  });

  it('what is kept of it says nothing of who wrote', () => {
    expect(commentsText(letter)).not.toContain('林知夏');
    expect(commentsText(letter)).toContain('每户限养一只');
  });

  it('is written in English for a draft that is not Chinese', () => {
    const tree = { ...revision.tree, language: 'en' };
    const english = letterText(
      letterOf({ ...contents, revision: { ...revision, title: 'Dog Bylaw', tree } }),
    );
    expect(english).toContain('Please consider these 3 comments on Dog Bylaw.');
    expect(english).toContain('(suggested wording)');
  });

  it('as Markdown lets no sign of the person’s mean anything', () => {
    expect(letterMarkdown(letter)).toContain('一行 & \\<b\\>  \n二行');
  });
});

describe('the Word file', async () => {
  const parts = unzipSync(await letterDocx({ letter, envelope }));
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const text = xml.replaceAll(/<\/w:p>/g, '\n').replaceAll(/<[^>]+>/g, '');

  it('says what the letter says', () => {
    expect(text).toContain('一、对第十条第一款的意见（反对）');
    expect(text).toContain('一行 &amp; &lt;b&gt;');
    expect(text).toContain('姓名：林知夏');
  });

  it('is A4 after the standard: margins, 仿宋 of size 3, 28 points a line', () => {
    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(xml).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
    expect(xml).toContain('w:line="560" w:lineRule="exact"');
    const styles = strFromU8(parts['word/styles.xml'] ?? new Uint8Array());
    expect(styles).toContain('w:eastAsia="仿宋_GB2312"');
    expect(styles).toContain('<w:sz w:val="32"/>');
  });

  it('numbers its pages', () => {
    const foot = Object.keys(parts).filter((path) => /word\/footer\d/.test(path));
    expect(foot.some((path) => strFromU8(parts[path] ?? new Uint8Array()).includes('PAGE'))).toBe(true);
  });

  it('ends with an envelope: postcode in boxes, address, required words, sender', () => {
    const last = text.slice(text.indexOf('信封'));
    expect(last.replaceAll('\n', '')).toContain('415300清屿市海棠区望潮路18号');
    expect(last).toContain('法制工作委员会　收');
    expect(last).toContain('立法建议');
    expect(last).toContain('灯塔巷6号　林知夏');
    expect(postcodeBoxes('')).toEqual(['', '', '', '', '', '']);
  });

  it('has no envelope and names nobody where it goes by mail without a name', async () => {
    const bare = unzipSync(
      await letterDocx({ letter: letterOf({ ...contents, sender: [] }), envelope: null }),
    );
    const all = Object.values(bare)
      .map((bytes) => strFromU8(bytes))
      .join('');
    expect(all).not.toMatch(/信封|林知夏/);
  });
});

describe('the file of comments', () => {
  it('is read back as it was written, and names nobody', () => {
    const ready = { revision, comments: contents.comments, savedAt: 1000 };
    const file = readCommentFile(commentFileOf(ready));
    expect(file?.comments.map(({ stance }) => stance)).toEqual(['oppose', 'amend', 'support']);
    expect(file?.draft.title).toBe(revision.title);
    expect(commentFileOf(ready)).not.toContain('林知夏');
  });

  it('anything else is no such file', () => {
    expect(readCommentFile('{')).toBeNull();
    expect(readCommentFile('{"format":"zhutiao-comments","version":2}')).toBeNull();
  });
});
