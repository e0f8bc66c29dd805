import { writeNumber } from '../../lib/law/numerals.ts';

/** One article as an official page prints it; `items` follow as their own paragraphs. */
export function article(n: number, words: string, items: readonly string[] = []): string {
  const listed = items.map((item, at) => `<p>（${writeNumber(at + 1)}）${item}</p>`).join('');
  return `<p><b>第${writeNumber(n)}条</b>　${words}</p>${listed}`;
}

/** CSS declarations for parts of the page, and how long its draft is. */
interface Looks {
  readonly articles?: number;
  readonly body?: string;
  readonly header?: string;
  readonly box?: string;
}

/** An invented draft on an ordinary official page. */
export function official({ articles = 24, body = '', header = '', box = '' }: Looks = {}): string {
  const text = Array.from({ length: articles }, (_, at) =>
    at % 6 === 5
      ? article(at + 1, '携带犬只出户，应当遵守下列规定：', ['为犬只佩戴犬牌；', '主动避让老年人和儿童。'])
      : article(at + 1, '养犬人应当采取措施防止犬只吠叫影响他人正常生活，发生纠纷的可以申请调解。'),
  );
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>征求意见 - 清屿市人大</title><style>
    body { margin: 0; font: 16px/2 serif; background: #e9e4dc; ${body} }
    header { height: 90px; background: #b3121b; color: #fff; ${header} }
    main { max-width: 800px; margin: 0 auto; padding: 80px 16px 40px; }
    p { margin: 0; text-indent: 2em; }
    #text { ${box} }
  </style></head><body><header>清屿市人民代表大会常务委员会</header>
  <main><h1>清屿市养犬管理条例（草案）</h1><div id="text">${text.join('')}</div></main></body></html>`;
}
