import { useState } from 'preact/hooks';
import type { OutboxRow } from '../../lib/hearing/outbox.ts';
import type { Status } from '../../lib/hearing/protocol/status.ts';
import { statusAccess } from '../../lib/usecase/sent.ts';
import { Choices } from '../Choices.tsx';
import { usePorts } from '../ports.ts';
import { useSheetSay } from '../sheet-say.ts';

const ratings = ['1', '2', '3', '4', '5'] as const;
type Rated = (typeof ratings)[number];

/** 对这次答复，你满意吗？ Five words, no faces; optional, and can be changed. */
export function Rating({ row, status }: { readonly row: OutboxRow; readonly status: Status }) {
  const say = useSheetSay();
  const { hearing } = usePorts();
  const [chosen, setChosen] = useState<Rated | null>(
    ratings.find((each) => Number(each) === status.rating) ?? null,
  );
  const [failed, setFailed] = useState(false);
  const rate = async (rated: Rated) => {
    const access = statusAccess(row);
    if (access === null) return;
    const before = chosen;
    setChosen(rated);
    const arrived = await hearing.rate(access, Number(rated));
    setFailed(!arrived);
    if (!arrived) setChosen(before);
  };
  return (
    <section class="rating zt-noprint">
      <h2>{say('receipt.satisfied')}</h2>
      <Choices
        class="zt-seg"
        label={say('receipt.satisfied')}
        choices={ratings.map((value) => ({ value, label: say(`receipt.rate${value}`) }))}
        chosen={chosen}
        onChoose={(rated) => void rate(rated)}
      />
      <p role="status">{say(failed ? 'receipt.rateFailed' : 'receipt.rateHint')}</p>
    </section>
  );
}
