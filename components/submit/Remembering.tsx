import { useState } from 'preact/hooks';
import { Icon } from '../Icon.tsx';
import { Note } from '../Note.tsx';
import { Passphrase } from '../options/Passphrase.tsx';
import { useOwnSay } from '../own-say.ts';
import type { Remembered } from './use-remembered.ts';

/** What is kept of the person and filled in, above the form. */
export function FilledIn({ remembered }: { readonly remembered: Remembered }) {
  const say = useOwnSay();
  const [typed, setTyped] = useState('');
  const { state, open, forget } = remembered;
  if (state === 'none') return null;
  if (state === 'forgotten') return <p role="status">{say('person.forgotten')}</p>;
  const forgetting = (
    <button class="zt-btn" type="button" onClick={forget}>
      {say('person.forget')}
    </button>
  );
  if (state === 'filled') {
    return (
      <div class="zt-row submit-remembered">
        <Icon name="device" small />
        <span class="zt-grow">{say('person.filled')}</span>
        {forgetting}
      </div>
    );
  }
  return (
    <Note icon="lock">
      <p>{say('person.sealed')}</p>
      <Passphrase
        id="person-passphrase"
        label={say('person.passphrase')}
        value={typed}
        onType={setTyped}
        onEnter={() => open(typed)}
      />
      {state === 'wrong' && (
        <p class="zt-err" role="alert">
          {say('person.wrong')}
        </p>
      )}
      <div class="zt-row note-acts">
        <button
          class="zt-btn"
          type="button"
          disabled={state === 'opening' || typed === ''}
          onClick={() => open(typed)}
        >
          {say(state === 'opening' ? 'person.opening' : 'person.open')}
        </button>
        {forgetting}
      </div>
    </Note>
  );
}

/** 记在本机: only when asked, with a passphrase if one is set. */
export function RememberChoice({ remembered }: { readonly remembered: Remembered }) {
  const say = useOwnSay();
  const { wanted, want, passphrase, setPassphrase } = remembered;
  return (
    <div class="submit-remember">
      <label class="zt-check">
        <input class="zt-sr" type="checkbox" checked={wanted} onChange={() => want(!wanted)} />
        <span class={wanted ? 'zt-box zt-box--on' : 'zt-box'} aria-hidden="true">
          <Icon name="for" />
        </span>
        <span>{say('person.keep')}</span>
      </label>
      <p class="submit-help">{say('person.keepHow')}</p>
      {wanted && (
        <Passphrase
          id="person-lock"
          label={say('person.lock')}
          hint={say('person.lockHow')}
          isNew
          value={passphrase}
          onType={setPassphrase}
        />
      )}
    </div>
  );
}
