import { type FieldProps, TextField } from './fields.tsx';
import { useSetupSay } from './setup-say.ts';

interface Words {
  readonly zh: string;
  readonly en: string;
}

interface WordsFieldProps extends FieldProps {
  readonly value: Words;
  readonly onValue: (words: Words) => void;
  readonly rows?: number;
}

/** The office's own words in Chinese, and in English where it has them. */
export function WordsField({ at, label, value, onValue, rows, ...frame }: WordsFieldProps) {
  const say = useSetupSay();
  const tall = rows === undefined ? {} : { rows };
  return (
    <>
      <TextField
        {...frame}
        {...tall}
        at={`${at}/zh`}
        label={label}
        value={value.zh}
        onValue={(zh) => onValue({ ...value, zh })}
      />
      <details class="setup-english">
        <summary>{say('setup.english')}</summary>
        <TextField
          {...tall}
          at={`${at}/en`}
          label={say('setup.englishOf', { field: label })}
          value={value.en}
          onValue={(en) => onValue({ ...value, en })}
        />
      </details>
    </>
  );
}
