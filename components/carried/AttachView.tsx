import type { Comment, Target } from '../../lib/comment/comment.ts';
import { decide } from '../../lib/usecase/decide.ts';
import { useAnnounce } from '../Announcer.tsx';
import { IconButton } from '../IconButton.tsx';
import { Note } from '../Note.tsx';
import { Outline } from '../Outline.tsx';
import type { PanelViewProps } from '../PanelView.tsx';
import { usePorts } from '../ports.ts';
import { useSay } from '../say.tsx';

/** The contents, to choose another place for a comment that lost its own; pointing at the page does it too. */
export function AttachView({ comment, ...props }: PanelViewProps & { readonly comment: Comment }) {
  const say = useSay();
  const attach = useAttach();
  return (
    <main class="panel">
      <header class="composer-head">
        <IconButton
          icon="left"
          label={say('common.back')}
          onPress={() => props.desk.show({ kind: 'confirm' })}
        />
        <h1>{say('carry.choose')}</h1>
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
            attach(comment, target);
            props.desk.show({ kind: 'confirm' });
          }}
        />
      </div>
    </main>
  );
}

/** Hangs a comment on the place that the person chose. */
export function useAttach(): (comment: Comment, target: Target) => void {
  const say = useSay();
  const announce = useAnnounce();
  const { store, surroundings } = usePorts();
  return (comment, target) => {
    const attached = decide(comment, { kind: 'attach', targets: [target] }, surroundings.now());
    void store.comments.saveAll([attached]);
    announce(say('carry.movedTo', { citation: target.citation || say('place.whole') }));
  };
}
