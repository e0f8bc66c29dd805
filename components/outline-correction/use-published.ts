import { useEffect, useState } from 'preact/hooks';
import type { Revision } from '../../lib/comment/revision.ts';
import type { Hearing } from '../../lib/hearing/protocol/hearing.ts';
import type { Asked } from '../../lib/usecase/hearing-port.ts';
import { usePorts } from '../ports.ts';

/**
 * True once the revision has the outline that its hearing publishes. Looked for only where the hearing itself was
 * read already; a hearing that publishes another text leaves our own reading as it is.
 */
export function usePublished(revision: Revision, url: string | null, asked: Asked<Hearing> | null): boolean {
  const { hearing: port, page, store, surroundings } = usePorts();
  const [published, setPublished] = useState(false);
  const hearing = asked?.kind === 'read' ? asked.value : null;
  const newest = hearing?.revisions.at(-1)?.id;
  useEffect(() => {
    if (url === null || !hearing || newest === undefined || page.correct === null) return;
    const ports = { corrections: store.corrections, now: surroundings.now };
    let late = false;
    void import('../../lib/usecase/published-outline.ts')
      .then(({ adoptPublished }) => adoptPublished(revision, { url, hearing, port }, ports))
      .then((adopted) => !late && setPublished(adopted));
    return () => {
      late = true;
    };
  }, [revision.id, url, newest]);
  return published;
}
