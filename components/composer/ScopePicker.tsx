import { useRef, useState } from 'preact/hooks';
import type { Span } from '../../lib/anchor/revision-text.ts';
import type { Comment, Target } from '../../lib/comment/comment.ts';
import type { Revision } from '../../lib/comment/revision.ts';
import { articleOf } from '../../lib/usecase/comment-list.ts';
import { type Scope, scopesOf, scopesWithin } from '../../lib/usecase/scopes.ts';
import { targetAt } from '../../lib/usecase/target.ts';
import { type Choice, Choices } from '../Choices.tsx';
import { useComposeVoice } from '../compose-say.ts';
import { Icon } from '../Icon.tsx';
import { shortPlace } from '../place-words.ts';
import { WordPicker } from './WordPicker.tsx';

interface ScopePickerProps {
  readonly revision: Revision;
  readonly comment: Comment;
  readonly onChange: (targets: readonly Target[]) => void;
}

/** Selected words, as a choice beside the clauses. */
const words = '#words';

/** How wide the comment reaches: 整条, 款, 项, the selected words. Only where it is on one clause. */
export function ScopePicker({ revision, comment, onChange }: ScopePickerProps) {
  const { say } = useComposeVoice();
  const labelOf = useScopeLabel(revision);
  const [target] = comment.targets;
  const quoted = useRef<Target | null>(target?.quote ? target : null);
  const deepest = useRef(target?.eId ?? '');
  const [picking, setPicking] = useState(false);
  if (!target || target.eId === '' || comment.targets.length > 1) return null;
  if (target.quote) quoted.current = target;
  if (!deepest.current.startsWith(target.eId)) deepest.current = target.eId;

  const place = (eId: string, span: Span | null = null) => {
    const next = targetAt(revision, eId, span);
    if (next) onChange([next]);
  };
  const choose = (value: string) => {
    // Pressed again, the words can be chosen anew.
    setPicking(value === words && (quoted.current === null || Boolean(target.quote)));
    if (value !== words) place(value);
    else if (quoted.current) onChange([quoted.current]);
  };
  const path = scopesOf(revision.tree, deepest.current);
  const choices: readonly Choice<string>[] = [
    ...path.map((scope) => ({ value: scope.eId, label: labelOf(scope) })),
    { value: words, label: say('compose.words') },
  ];
  const chosen = picking || target.quote ? words : nearest(path, target.eId);

  return (
    <div class="composer-scope">
      <div class="composer-scopes">
        <Choices
          class="zt-seg"
          label={say('compose.about')}
          choices={choices}
          chosen={chosen}
          onChoose={choose}
        />
        <Narrower revision={revision} target={target} path={path} onChoose={place} />
      </div>
      {picking && <WordPicker revision={revision} target={target} onPick={place} />}
    </div>
  );
}

/** The other clauses of the article, where they are not all on the path already. */
function Narrower(props: {
  readonly revision: Revision;
  readonly target: Target;
  readonly path: readonly Scope[];
  readonly onChoose: (eId: string) => void;
}) {
  const { say } = useComposeVoice();
  const labelOf = useScopeLabel(props.revision);
  const article = articleOf(props.revision.tree, props.target.eId) ?? '';
  const inside = scopesWithin(props.revision.tree, article);
  const onPath = new Set(props.path.map(({ eId }) => eId));
  if (inside.every(({ eId }) => onPath.has(eId))) return null;
  const name = say('compose.elsewhereName');
  return (
    <label class="composer-narrower" title={name}>
      <Icon name="more" />
      <select
        aria-label={name}
        value=""
        onChange={({ currentTarget }) => props.onChoose(currentTarget.value)}
      >
        <option value="" disabled>
          {say('compose.elsewhere')}
        </option>
        {inside.map((scope) => (
          <option key={scope.eId} value={scope.eId}>
            {`${labelOf(scope)} ${beginning(props.revision.text.slice(scope.provision.start, scope.provision.end))}`}
          </option>
        ))}
      </select>
    </label>
  );
}

function useScopeLabel({ tree }: Revision): (scope: Scope) => string {
  const { language, say } = useComposeVoice();
  return ({ eId, label, provision }) => {
    if (provision.level === 'article') return say('compose.wholeArticle');
    if (language === 'zh') return label;
    return shortPlace(say, { tree, eId }) ?? label;
  };
}

function nearest(path: readonly Scope[], eId: string): string {
  return path.findLast((scope) => eId.startsWith(scope.eId))?.eId ?? path[0]?.eId ?? '';
}

function beginning(text: string): string {
  const line = text.split('\n')[0] ?? '';
  return line.length > 16 ? `${line.slice(0, 15)}…` : line;
}
