import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../Icon.tsx';
import { papersOffered } from './papers-offered.ts';
import { useStaffSay } from './staff-say.ts';
import { usePaperWork } from './use-paper-work.ts';

interface ExportMenuProps {
  readonly hearingId: string;
  /** Whether papers with names in them are offered. */
  readonly mayLook: boolean;
}

/** 导出: the papers that go on from here, each in its forms; one is made at a time, and can be stopped. */
export function ExportMenu({ hearingId, mayLook }: ExportMenuProps) {
  const say = useStaffSay();
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const { work, fault, start, stop } = usePaperWork();
  useEffect(() => {
    if (!open) return;
    const elsewhere = ({ target }: Event) => {
      if (!(target instanceof Node) || !box.current?.contains(target)) setOpen(false);
    };
    const escaped = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape') return;
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener('pointerdown', elsewhere);
    document.addEventListener('keydown', escaped);
    return () => {
      document.removeEventListener('pointerdown', elsewhere);
      document.removeEventListener('keydown', escaped);
    };
  }, [open]);
  const base = `/staff/api/hearings/${hearingId}`;
  const share = work === null ? 0 : Math.round((work.done / Math.max(1, work.all)) * 100);
  return (
    <div class="staff-export" ref={box}>
      {work && (
        <span class="staff-making">
          <span role="status">
            {say('staff.making', { paper: say(`staff.paper.${work.paper}`), n: Math.floor(share / 25) * 25 })}
          </span>
          <span class="zt-prog" aria-hidden="true">
            <i style={{ width: `${share}%` }} />
          </span>
          <button class="zt-btn zt-btn--quiet" type="button" onClick={stop}>
            {say('staff.stopMaking')}
          </button>
        </span>
      )}
      <button class="zt-btn" type="button" aria-expanded={open} ref={button} onClick={() => setOpen(!open)}>
        <Icon name="export" />
        {say('staff.export')}
      </button>
      {fault && (
        <p class="zt-err staff-fault" role="alert">
          {fault}
        </p>
      )}
      {open && (
        <div class="staff-papers">
          <ul class="zt-plain">
            {papersOffered
              .filter(({ names }) => mayLook || !names)
              .map(({ name, icon, names, forms }) => (
                <li key={name}>
                  <Icon name={icon} />
                  <b id={`paper-${name}`}>{say(`staff.paper.${name}`)}</b>
                  <span class="staff-forms">
                    {forms.map(({ call, form }) => (
                      <a
                        key={call}
                        href={`${base}/papers${names ? '-with-names' : ''}/${call}`}
                        aria-label={`${say(`staff.paper.${name}`)} ${say(`staff.form.${form}`)}`}
                        download
                        onClick={(event) => {
                          event.preventDefault();
                          if (work === null) start(name, event.currentTarget.href);
                        }}
                      >
                        {say(`staff.form.${form}`)}
                      </a>
                    ))}
                  </span>
                  <small>{say(`staff.paperWhat.${name}`)}</small>
                </li>
              ))}
          </ul>
          <p class="zt-hint">{say('staff.exportNote')}</p>
        </div>
      )}
    </div>
  );
}
