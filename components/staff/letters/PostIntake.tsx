import { useContext, useRef, useState } from 'preact/hooks';
import type { Way } from '../../../lib/hearing/staff/letters.ts';
import type { PostReading } from '../../../lib/usecase/post-office.ts';
import { PostReaderContext } from './post-reader.ts';
import { usePostSay } from './post-say.ts';
import { useRefusal } from './use-refusal.ts';
import { WayAndDay } from './WayAndDay.tsx';

/** What holds where a letter does not say. */
export interface PostDefaults {
  readonly way: Way;
  readonly day: string;
}

interface PostIntakeProps {
  readonly defaults: PostDefaults;
  readonly onDefaults: (defaults: PostDefaults) => void;
  /** Answers how many opinions were read. */
  readonly onText: (text: string, source: string) => Promise<number>;
  readonly onLists: (
    lists: Extract<PostReading, { kind: 'lists' }>['lists'],
    source: string,
  ) => Promise<number>;
}

interface Reading {
  readonly name: string;
  readonly at: number;
  readonly all: number;
}

/** Where post comes onto the table: pasted, or from files. */
export function PostIntake({ defaults, onDefaults, onText, onLists }: PostIntakeProps) {
  const say = usePostSay();
  const why = useRefusal();
  const reader = useContext(PostReaderContext);
  const [text, setText] = useState('');
  const [reading, setReading] = useState<Reading | null>(null);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const [over, setOver] = useState(false);
  const stopping = useRef(new AbortController());
  const chooser = useRef<HTMLInputElement>(null);

  const read = async (files: readonly File[]) => {
    if (reader === null || files.length === 0) return;
    stopping.current = new AbortController();
    setRefused([]);
    for (const [at, file] of files.entries()) {
      setReading({ name: file.name, at: at + 1, all: files.length });
      const answer = await reader.read(file, stopping.current.signal);
      if (answer.kind === 'stopped') break;
      const words = await takeIn(answer, file.name);
      if (words !== null) setRefused((before) => [...before, words]);
    }
    setReading(null);
  };
  const takeIn = async (answer: PostReading, name: string): Promise<string | null> => {
    if (answer.kind === 'refused') return say('post.refused', { name, why: why(answer.fault) });
    if (answer.kind === 'stopped') return null;
    const found =
      answer.kind === 'text' ? await onText(answer.text, name) : await onLists(answer.lists, name);
    return found === 0 ? say('post.nothingFound', { name }) : null;
  };
  const paste = async (event: Event) => {
    event.preventDefault();
    if ((await onText(text, '')) > 0) setText('');
    else setRefused([say('post.empty')]);
  };
  const dropped = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void read([...(event.dataTransfer?.files ?? [])]);
  };
  return (
    <section
      class={over ? 'post-intake is-over' : 'post-intake'}
      aria-label={say('post.title')}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={dropped}
    >
      <form onSubmit={paste}>
        <label class="zt-label" for="post-text">
          {say('post.paste')}
          <small>{say('post.pasteHint')}</small>
        </label>
        <textarea
          class="zt-input"
          id="post-text"
          rows={5}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
        <button class="zt-btn zt-btn--main" type="submit" disabled={text.trim() === ''}>
          {say('post.read')}
        </button>
      </form>
      <div class="post-files">
        <span class="zt-label">{say('post.files')}</span>
        <p class="zt-hint">{say(over ? 'post.drop' : 'post.filesHint')}</p>
        <input
          ref={chooser}
          class="zt-sr"
          type="file"
          multiple
          tabIndex={-1}
          aria-hidden="true"
          onChange={({ currentTarget }) => {
            void read([...(currentTarget.files ?? [])]);
            currentTarget.value = '';
          }}
        />
        <button
          class="zt-btn"
          type="button"
          disabled={reading !== null}
          onClick={() => chooser.current?.click()}
        >
          {say('post.choose')}
        </button>
        <DefaultFields defaults={defaults} onDefaults={onDefaults} />
      </div>
      <div class="post-said" role="status">
        {reading && (
          <p>
            {say('post.reading', { name: reading.name, a: reading.at, b: reading.all })}{' '}
            <button class="zt-btn zt-btn--quiet" type="button" onClick={() => stopping.current.abort()}>
              {say('post.stop')}
            </button>
          </p>
        )}
        {refused.map((words) => (
          <p key={words} class="zt-err">
            {words}
          </p>
        ))}
      </div>
    </section>
  );
}

interface DefaultFieldsProps {
  readonly defaults: PostDefaults;
  readonly onDefaults: (defaults: PostDefaults) => void;
}

function DefaultFields({ defaults, onDefaults }: DefaultFieldsProps) {
  const say = usePostSay();
  return (
    <div class="post-defaults">
      <WayAndDay
        value={defaults}
        names={{ way: say('post.defaultWay'), day: say('post.defaultDay') }}
        onChange={onDefaults}
      />
    </div>
  );
}
