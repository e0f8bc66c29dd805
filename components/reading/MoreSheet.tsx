import { Icon } from '../Icon.tsx';
import { IconButton } from '../IconButton.tsx';
import { usePlace } from './place.ts';
import { useReadingSay } from './use-reading-say.ts';

interface MoreSheetProps {
  readonly article: string;
  readonly onClose: () => void;
}

/** What else can be done here. */
export function MoreSheet({ article, onClose }: MoreSheetProps) {
  const say = useReadingSay();
  const { acts } = usePlace();
  return (
    <>
      <header class="reading-sheet-head">
        <h2>{say('reading.more')}</h2>
        <IconButton icon="close" label={say('reading.close')} onPress={onClose} />
      </header>
      <ul class="reading-acts zt-plain">
        {acts(article).map(({ icon, label, to }) => (
          <li key={label}>
            {typeof to === 'string' ? (
              <a class="zt-btn zt-btn--wide" href={to} target="_blank" rel="noopener">
                <Icon name={icon} />
                {label}
              </a>
            ) : (
              <button
                class="zt-btn zt-btn--wide"
                type="button"
                onClick={() => {
                  onClose();
                  to();
                }}
              >
                <Icon name={icon} />
                {label}
              </button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
