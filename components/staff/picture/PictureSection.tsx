import './picture.css';
import { useEffect, useState } from 'preact/hooks';
import { type Picture, picture } from '../../../lib/hearing/staff/picture.ts';
import type { Office } from '../../../lib/usecase/office.ts';
import { clausesToShow } from '../clauses.ts';
import { OnGround } from '../OnGround.tsx';
import { SectionTop } from '../SectionTop.tsx';
import type { SectionProps } from '../section.ts';
import { type DeskGround, useProgress } from '../use-desk-state.ts';
import { BarTable } from './BarTable.tsx';
import { ClauseBars } from './ClauseBars.tsx';
import { DayColumns } from './DayColumns.tsx';
import { channelWords, usePictureSay } from './picture-say.ts';

/** 意见分布: where opinion gathers, by clause, day, group and way. */
export function PictureSection({ office, hearingId, role, onBack, onDoor }: SectionProps) {
  const say = usePictureSay();
  return (
    <div class="picture zt-desk">
      <SectionTop
        title={say('picture.title')}
        here="picture"
        hearingId={hearingId}
        role={role}
        onBack={onBack}
      />
      <OnGround office={office} hearingId={hearingId} onDoor={onDoor}>
        {(ground) => <PictureOf office={office} hearingId={hearingId} ground={ground} />}
      </OnGround>
    </div>
  );
}

interface PictureOfProps {
  readonly office: Office;
  readonly hearingId: string;
  readonly ground: DeskGround;
}

function PictureOf({ office, hearingId, ground: { revision } }: PictureOfProps) {
  const say = usePictureSay();
  const [progress] = useProgress(office, hearingId, revision.id);
  const [drawn, setDrawn] = useState<Picture | null>(null);
  useEffect(() => {
    const path = `/hearings/${encodeURIComponent(hearingId)}/picture?revision=${revision.id}`;
    void office.ask(path, picture).then((answer) => answer.ok && setDrawn(answer.value));
  }, [office, hearingId, revision.id]);
  const clauses = clausesToShow(revision, progress).filter(({ comments }) => comments > 0);
  if (drawn === null || progress === null) return <main class="picture-main" />;
  if (clauses.length === 0) return <main class="picture-main zt-hint">{say('picture.none')}</main>;
  return (
    <main class="picture-main">
      <p class="zt-hint">{say('picture.counts')}</p>
      <ClauseBars clauses={clauses} />
      <div class="picture-side">
        <section>
          <h2>{say('picture.days')}</h2>
          <DayColumns days={drawn.days} />
        </section>
        <section>
          <h2>{say('picture.groups')}</h2>
          <BarTable
            caption={say('picture.groups')}
            head={say('picture.group')}
            rows={drawn.groups.map(({ name, stances }) => ({
              key: name ?? '',
              name: name ?? say('picture.ungrouped'),
              stances,
            }))}
          />
        </section>
        <section>
          <h2>{say('picture.channels')}</h2>
          <BarTable
            caption={say('picture.channels')}
            head={say('picture.channel')}
            rows={drawn.channels.map(({ channel, stances }) => ({
              key: channel,
              name: channelWords(say, channel),
              stances,
            }))}
          />
        </section>
      </div>
    </main>
  );
}
