import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { GhostRow } from '../../lib/usecase/ghost-rows.ts';

interface MoveLinesProps {
  readonly table: RefObject<HTMLElement | null>;
  readonly ghosts: readonly GhostRow[];
}

interface Line {
  readonly id: string;
  readonly x: number;
  readonly from: number;
  readonly to: number;
}

/** Lines that lie over one another stand so far apart, and so many beside one another. Pixels. */
const lane = { apart: 3, most: 3, reach: 7 };

/** A line from where each moved article stood to where it stands, down the gutter between the two drafts. */
export function MoveLines({ table, ghosts }: MoveLinesProps) {
  const [lines, setLines] = useState<readonly Line[]>([]);
  useEffect(() => {
    const box = table.current;
    if (!box) return;
    let frame = 0;
    const measure = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setLines(linesIn(box, ghosts)));
    };
    // Rows get their height when they are drawn.
    const watching = new ResizeObserver(measure);
    watching.observe(box);
    measure();
    return () => {
      watching.disconnect();
      cancelAnimationFrame(frame);
    };
  }, [table, ghosts]);
  if (lines.length === 0) return null;
  return (
    <svg class="x-lines" aria-hidden="true" focusable="false">
      {lines.map(({ id, x, from, to }) => (
        <path key={id} d={`M${x + 8} ${from}H${x}V${to}h${lane.reach}`} />
      ))}
    </svg>
  );
}

function linesIn(box: HTMLElement, ghosts: readonly GhostRow[]): Line[] {
  const ground = (box.parentElement ?? box).getBoundingClientRect();
  const found: Line[] = [];
  for (const { id, to, step } of ghosts) {
    const ghost = document.getElementById(id);
    const row = document.getElementById(to);
    const gutter = row?.querySelectorAll<HTMLElement>('.x-r')[step];
    if (!ghost || !row || !gutter || gutter.offsetWidth > 120) continue;
    const here = ghost.getBoundingClientRect();
    const there = gutter.getBoundingClientRect();
    const from = here.top + here.height / 2 - ground.top;
    const until = there.top + 27 - ground.top;
    const over = found.filter((line) => overlaps(line, from, until)).length % lane.most;
    found.push({ id, x: there.left - ground.left + 3 + over * lane.apart, from, to: until });
  }
  return found;
}

function overlaps(line: Line, from: number, to: number): boolean {
  const [top, end] = [Math.min(line.from, line.to), Math.max(line.from, line.to)];
  return top < Math.max(from, to) && Math.min(from, to) < end;
}
