import type { Trouble } from '../../lib/usecase/store-ports.ts';
import { usePorts } from '../ports.ts';
import { useSay } from '../say.tsx';
import { StateCard } from './StateCard.tsx';

interface Again {
  readonly onAgain: () => void;
}

export function Reading() {
  const say = useSay();
  return (
    <p class="state-quiet" role="status">
      {say('panel.reading')}
    </p>
  );
}

export function NoPage({ onAgain }: Again) {
  const say = useSay();
  return (
    <StateCard icon="off" tone="quiet" title={say('state.noPage')} acts={<ReadAgain onAgain={onAgain} />}>
      <p>{say('state.noPageBody')}</p>
    </StateCard>
  );
}

export function NothingFound({ onAgain }: Again) {
  const say = useSay();
  const { ways, page } = usePorts();
  const acts = (
    <>
      {ways.file && (
        <>
          <button class="zt-btn zt-btn--main" type="button" onClick={() => ways.file?.('choose')}>
            {say('state.openFile')}
          </button>
          <button class="zt-btn" type="button" onClick={() => ways.file?.('paste')}>
            {say('state.paste')}
          </button>
        </>
      )}
      {page.pick && (
        <button class="zt-btn" type="button" onClick={page.pick}>
          {say('state.frame')}
        </button>
      )}
      <ReadAgain onAgain={onAgain} />
    </>
  );
  return (
    <StateCard icon="search" tone="quiet" title={say('state.none')} acts={acts}>
      <p>{say('state.noneBody')}</p>
    </StateCard>
  );
}

const titles = {
  full: 'save.full',
  blocked: 'state.storeClosed',
  outdated: 'state.oldVersion',
  failed: 'state.storeClosed',
} as const;

/** Nothing can be kept: said before anybody writes. */
export function StoreTrouble({ trouble, onAgain }: Again & { readonly trouble: Trouble }) {
  const say = useSay();
  return (
    <StateCard
      icon="error"
      tone="err"
      alert
      title={say(titles[trouble])}
      acts={<ReadAgain onAgain={onAgain} />}
    >
      <p>{say(trouble === 'outdated' ? 'state.oldVersionBody' : 'state.storeClosedBody')}</p>
    </StateCard>
  );
}

function ReadAgain({ onAgain }: Again) {
  const say = useSay();
  return (
    <button class="zt-btn" type="button" onClick={onAgain}>
      {say('state.readAgain')}
    </button>
  );
}
