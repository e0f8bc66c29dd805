import '../styles/composer.css';
import type { Comment } from '../../lib/comment/comment.ts';
import { useComposeSay } from '../compose-say.ts';
import { IconButton } from '../IconButton.tsx';
import { Note } from '../Note.tsx';
import { Outline } from '../Outline.tsx';
import type { PanelViewProps } from '../PanelView.tsx';
import { useArrival } from '../use-arrival.ts';
import { useAttach } from './use-attach.ts';

/** The contents, to choose another place for a comment that lost its own; pointing at the page does it too. */
export function AttachView({ comment, ...props }: PanelViewProps & { readonly comment: Comment }) {
  const say = useComposeSay();
  const attach = useAttach();
  const title = useArrival<HTMLHeadingElement>();
  return (
    <main class="panel">
      <header class="composer-head">
        <IconButton
          icon="left"
          label={say('common.back')}
          onPress={() => props.desk.show({ kind: 'confirm' })}
        />
        <h1 ref={title} tabIndex={-1}>
          {say('carry.choose')}
        </h1>
        <span class="zt-grow" />
      </header>
      <div class="zt-ww composer-ww" />
      <div class="panel-list">
        <div class="panel-notes">
          <Note icon="tray" kind="warn">
            <p>{say('carry.chooseHow')}</p>
          </Note>
        </div>
        <Outline
          {...props}
          onChoose={(target) => {
            props.desk.keeping(attach(comment, [target]));
            props.desk.show({ kind: 'confirm' });
          }}
        />
      </div>
    </main>
  );
}
