import { useMemo } from 'preact/hooks';
import { articlesOf } from '../../../lib/law/provision.ts';
import { freeId } from '../../../lib/usecase/free-name.ts';
import { type Editing, withAt } from './editing.ts';
import { FieldGroup, TextField } from './fields.tsx';
import { ListItem } from './ListFrame.tsx';
import { useSetupSay } from './setup-say.ts';

type Question = Editing['settings']['questions'][number];

/** 重点问题, each with the articles it is about. */
export function QuestionsFields({ settings: { questions }, tree, change }: Editing) {
  const say = useSetupSay();
  const set = (at: number, to: Question | null) => change({ questions: withAt(questions, at, to) });
  return (
    <FieldGroup id="group-questions" title={say('setup.questions')} lead={say('setup.questionsLead')}>
      <ol class="zt-plain">
        {questions.map((question, at) => (
          <ListItem
            key={question.id}
            name={say('setup.questionN', { n: at + 1 })}
            onRemove={() => set(at, null)}
          >
            <TextField
              at={`/settings/questions/${at}/text`}
              label={say('setup.question')}
              rows={2}
              value={question.text}
              onValue={(text) => set(at, { ...question, text })}
            />
            <Articles question={question} tree={tree} onChange={(to) => set(at, to)} />
          </ListItem>
        ))}
      </ol>
      <button
        class="zt-btn"
        type="button"
        onClick={() =>
          change({ questions: [...questions, { id: freeId(questions), text: '', articles: [] }] })
        }
      >
        {say('setup.addQuestion')}
      </button>
    </FieldGroup>
  );
}

interface ArticlesProps {
  readonly question: Question;
  readonly tree: Editing['tree'];
  readonly onChange: (question: Question) => void;
}

function Articles({ question, tree, onChange }: ArticlesProps) {
  const say = useSetupSay();
  const all = useMemo(() => (tree ? [...articlesOf(tree.provisions)] : []), [tree]);
  const labelOf = (eId: string) => all.find((article) => article.eId === eId)?.label.trim() || eId;
  return (
    <div class="setup-articles">
      <ul class="zt-plain">
        {question.articles.map((eId) => (
          <li key={eId}>
            <button
              class="zt-btn"
              type="button"
              aria-label={say('setup.remove', { name: labelOf(eId) })}
              onClick={() =>
                onChange({ ...question, articles: question.articles.filter((other) => other !== eId) })
              }
            >
              <span lang="zh-CN">{labelOf(eId)}</span> ×
            </button>
          </li>
        ))}
      </ul>
      {all.length > 0 && (
        <select
          class="zt-input"
          aria-label={say('setup.articles')}
          value=""
          onChange={({ currentTarget }) => {
            const { value } = currentTarget;
            currentTarget.value = '';
            if (value === '' || question.articles.includes(value)) return;
            onChange({ ...question, articles: [...question.articles, value] });
          }}
        >
          <option value="">{say('setup.addArticle')}</option>
          {all.map(({ eId, label }) => (
            <option key={eId} value={eId} lang="zh-CN">
              {label.trim()}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}
