import type { Bidi } from './bidi.ts';
import { keysOf, patience, type Screen, untilThere } from './screen.ts';
import { middleOf, type Point, standingStill } from './standing-still.ts';

/** A docked frame, as WebDriver BiDi sees it: real mouse and keys. */
export function frameScreen(bidi: Bidi, context: string, url: string): Screen {
  const evaluate = <T>(expression: string) => bidi.evaluate<T>(context, expression);
  const perform = (actions: object[]) => bidi.send('input.performActions', { context, actions });
  const keys = (values: readonly string[]) =>
    perform([
      {
        type: 'key',
        id: 'keys',
        actions: [
          ...values.map((value) => ({ type: 'keyDown', value })),
          ...values.toReversed().map((value) => ({ type: 'keyUp', value })),
        ],
      },
    ]);
  return {
    url,
    evaluate,
    async click(selector) {
      const { x, y } = await standingStill(() => evaluate<Point>(middleOf(selector)));
      const actions = [
        { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ];
      await perform([{ type: 'pointer', id: 'mouse', actions }]);
    },
    press: async (combination) => void (await keys(keysOf(combination).map((key) => namedKeys[key] ?? key))),
    async type(text) {
      for (const letter of text) await keys([letter]);
    },
    until: (expression, ms = patience) => untilTrue(evaluate, expression, ms),
    picture: async () => false,
  };
}

export async function untilTrue(
  evaluate: <T>(expression: string) => Promise<T>,
  expression: string,
  ms: number,
): Promise<void> {
  await untilThere(
    expression,
    async () => ((await evaluate<boolean>(`Boolean(${expression})`)) ? true : null),
    ms,
  );
}

/** WebDriver's code points for keys without a character. */
const namedKeys: Readonly<Record<string, string>> = {
  Enter: '\uE007',
  Tab: '\uE004',
  Escape: '\uE00C',
  Backspace: '\uE003',
  Delete: '\uE017',
  Space: ' ',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Home: '\uE011',
  End: '\uE010',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};
