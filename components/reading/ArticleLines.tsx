import { citationOf } from '../../lib/law/cite.ts';
import { writeNumber } from '../../lib/law/numerals.ts';
import type { Provision } from '../../lib/law/provision.ts';
import { type ClauseLine, linesOfArticle } from '../../lib/usecase/clause-lines.ts';
import type { Mark, Pointing } from '../../lib/usecase/ports.ts';
import { useReadingSay } from './reading-say.ts';
import type { TextView } from './text-page.ts';

interface ArticleLinesProps {
  readonly text: string;
  readonly article: Provision;
  readonly view: TextView;
  readonly onPoint: (pointing: Pointing) => void;
}

/** One article: its number in the margin, its 款 and 项 each with a sign of their own. */
export function ArticleLines({ text, article, view, onPoint }: ArticleLinesProps) {
  const lines = linesOfArticle(text, article);
  const isAlone = article.children.length === 1;
  return (
    <article class={isHere(view, article) ? 'law-article is-here' : 'law-article'} data-clause={article.eId}>
      <Chip clause={article} sign={article.number ?? '·'} view={view} onPoint={onPoint} isArticle />
      <div class="zt-law law-lines">
        {lines.map((line, at) => {
          const first = firstLine(lines, at);
          const isOwn = first && !(line.depth === 0 && isAlone);
          return (
            <p
              key={line.start}
              class={`law-line law-line--${Math.min(line.depth, 2)}${isHere(view, line.clause) ? ' is-here' : ''}`}
              {...(first && { 'data-clause': line.clause.eId })}
            >
              {isOwn && (
                <Chip
                  clause={line.clause}
                  sign={signOf(article, line.clause)}
                  view={view}
                  onPoint={onPoint}
                />
              )}
              <LineWords text={text} line={line} article={article} isFirst={at === 0} />
            </p>
          );
        })}
      </div>
    </article>
  );
}

/** The words as they stand; offsets are told by `data-start`, so that what is selected can be found again. */
function LineWords({
  text,
  line,
  article,
  isFirst,
}: {
  readonly text: string;
  readonly line: ClauseLine;
  readonly article: Provision;
  readonly isFirst: boolean;
}) {
  const words = article.children[0]?.start ?? article.end;
  const head = isFirst ? Math.min(Math.max(words, line.start), line.end) : line.start;
  return (
    <>
      {head > line.start && <b data-start={line.start}>{text.slice(line.start, head)}</b>}
      <span data-start={head}>{text.slice(head, line.end)}</span>
    </>
  );
}

interface ChipProps {
  readonly clause: Provision;
  readonly sign: string;
  readonly view: TextView;
  readonly onPoint: (pointing: Pointing) => void;
  readonly isArticle?: boolean;
}

function Chip({ clause, sign, view, onPoint, isArticle = false }: ChipProps) {
  const say = useReadingSay();
  const mark = view.marks[clause.eId];
  const { eId, start, end } = clause;
  const name = [say('file.onClause', { place: citationOf(view.tree, eId) }), markWords(mark, say)];
  return (
    <button
      class={`law-chip${isArticle ? '' : ' law-chip--inner'}${mark ? ` is-${mark}` : ''}`}
      type="button"
      aria-label={name.filter(Boolean).join('，')}
      data-n={sign}
      onClick={() => onPoint({ eId, start, end, selected: false, stance: null, also: [] })}
    />
  );
}

function markWords(mark: Mark | undefined, say: ReturnType<typeof useReadingSay>): string {
  if (mark === undefined) return '';
  return say(mark === 'has' ? 'file.hasComment' : 'file.asks');
}

function firstLine(lines: readonly ClauseLine[], at: number): boolean {
  return lines.findIndex(({ clause }) => clause === lines[at]?.clause) === at;
}

/** ② for the second 款, 二 for the second 项. */
function signOf(article: Provision, clause: Provision): string {
  const place = article.children.indexOf(clause);
  if (place < 0) {
    const number = Number(clause.number);
    return Number.isInteger(number) && number > 0 && number < 100
      ? writeNumber(number)
      : (clause.number ?? '·');
  }
  return place < 20 ? String.fromCodePoint(0x2460 + place) : String(place + 1);
}

function isHere({ here }: TextView, { eId }: Provision): boolean {
  return here === eId;
}
