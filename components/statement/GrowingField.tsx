interface GrowingFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onFocus: () => void;
  readonly onInput: (value: string) => void;
}

/** A field for plain words that is as high as they are: the words, unseen, stand behind it and give it its height. */
export function GrowingField({ label, value, onFocus, onInput }: GrowingFieldProps) {
  return (
    <div class="s-grow">
      <div class="s-words" aria-hidden="true">
        {`${value} `}
      </div>
      <textarea
        class="s-words"
        rows={1}
        lang="zh-CN"
        aria-label={label}
        value={value}
        onFocus={onFocus}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
    </div>
  );
}
