import { useEffect, useRef } from 'preact/hooks';
import type { Span } from '../../lib/anchor/revision-text.ts';
import type { Target } from '../../lib/comment/comment.ts';
import type { Revision } from '../../lib/comment/revision.ts';
import { provisionByEId } from '../../lib/law/locate.ts';
import { useComposeSay } from '../compose-say.ts';

interface WordPickerProps {
  readonly revision: Revision;
  readonly target: Target;
  readonly onPick: (eId: string, span: Span) => void;
}

/**
 * The clause as text in which words can be selected, by mouse, touch or Shift and the arrows. A text field
 * that takes no text: nothing else has a caret for the keyboard in every browser.
 */
export function WordPicker({ revision, target, onPick }: WordPickerProps) {
  const say = useComposeSay();
  const field = useRef<HTMLTextAreaElement>(null);
  const start = provisionByEId(revision.tree, target.eId)?.start ?? 0;
  useEffect(() => {
    const { quote, position } = target;
    if (quote) field.current?.setSelectionRange(position.start - start, position.end - start);
  }, []);
  const pick = () => {
    const { selectionStart = 0, selectionEnd = 0 } = field.current ?? {};
    if (selectionStart < selectionEnd)
      onPick(target.eId, { start: start + selectionStart, end: start + selectionEnd });
  };
  return (
    <div class="composer-words">
      <p class="zt-hint" id="composer-words-how">
        {say('compose.select')}
      </p>
      <textarea
        ref={field}
        class="zt-input zt-input--law"
        lang="zh-CN"
        aria-label={say('compose.clauseText', { citation: target.citation })}
        aria-describedby="composer-words-how"
        aria-readonly="true"
        inputMode="none"
        spellcheck={false}
        rows={3}
        value={target.clauseText}
        onBeforeInput={(event) => event.preventDefault()}
        onDrop={(event) => event.preventDefault()}
        onPointerUp={pick}
        onKeyUp={pick}
        onSelect={pick}
      />
    </div>
  );
}
