import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../Icon.tsx';
import { useStaffSay } from './staff-say.ts';

interface ExportMenuProps {
  readonly hearingId: string;
  /** Whether papers with names in them are offered. */
  readonly mayLook: boolean;
}

const papers = [
  { name: 'opinions', icon: 'word', names: false },
  { name: 'dispositions', icon: 'word', names: false },
  { name: 'compare', icon: 'word', names: false },
  { name: 'explanation', icon: 'word', names: false },
  { name: 'report', icon: 'word', names: false },
  { name: 'details', icon: 'sheet', names: true },
  { name: 'letters', icon: 'word', names: true },
  { name: 'archive', icon: 'export', names: true },
] as const;

/** 导出: the papers that go on from here. */
export function ExportMenu({ hearingId, mayLook }: ExportMenuProps) {
  const say = useStaffSay();
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
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
  return (
    <div class="staff-export" ref={box}>
      <button class="zt-btn" type="button" aria-expanded={open} ref={button} onClick={() => setOpen(!open)}>
        <Icon name="export" />
        {say('staff.export')}
      </button>
      {open && (
        <div class="staff-papers">
          <ul class="zt-plain">
            {papers
              .filter(({ names }) => mayLook || !names)
              .map(({ name, icon, names }) => (
                <li key={name}>
                  <a href={`${base}/papers${names ? '-with-names' : ''}/${name}`} download>
                    <Icon name={icon} />
                    <b>{say(`staff.paper.${name}`)}</b>
                    <small>{say(`staff.paperWhat.${name}`)}</small>
                  </a>
                </li>
              ))}
          </ul>
          <p class="zt-hint">{say('staff.exportNote')}</p>
        </div>
      )}
    </div>
  );
}
