import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type KeyPress, useComposerKeys } from '../../components/composer/use-composer-keys.ts';

/** A key press as a browser tells it, as far as it matters. */
type Press = Omit<KeyPress, 'preventDefault' | 'stopPropagation'>;

const anyPress: fc.Arbitrary<Press> = fc.record({
  key: fc.constantFrom('Enter', 'Escape', 'ArrowUp', 'ArrowDown', 'Process', 'a', ' '),
  ctrlKey: fc.boolean(),
  metaKey: fc.boolean(),
  altKey: fc.boolean(),
  isComposing: fc.boolean(),
  keyCode: fc.constantFrom(229, 13, 27, 38),
});

function done(press: Press): readonly string[] {
  const acts: string[] = [];
  const onKey = useComposerKeys({
    finish: () => acts.push('finish'),
    back: () => acts.push('back'),
    step: (by) => acts.push(`step ${by}`),
  });
  onKey({ ...press, preventDefault: () => void acts.push('prevented'), stopPropagation: () => {} });
  return acts;
}

describe('keys in the composer', () => {
  it('belong to the input method as long as it composes, whichever they are', () => {
    fc.assert(
      fc.property(anyPress, (press) => {
        if (press.isComposing || press.keyCode === 229) expect(done(press)).toEqual([]);
      }),
    );
  });

  it('do nothing by Enter alone: it makes a new line', () => {
    fc.assert(
      fc.property(anyPress, (press) => {
        expect(done({ ...press, key: 'Enter', ctrlKey: false, metaKey: false })).toEqual([]);
      }),
    );
  });

  it('finish, go back and step once the composition is over', () => {
    const plain = { ctrlKey: false, metaKey: false, altKey: false, isComposing: false, keyCode: 13 };
    expect(done({ ...plain, key: 'Enter', ctrlKey: true })).toContain('finish');
    expect(done({ ...plain, key: 'Escape' })).toContain('back');
    expect(done({ ...plain, key: 'ArrowDown', altKey: true })).toContain('step 1');
  });
});
