/** One icon of the 20 × 20 grid: `line` is stroked at 1.5, `fill` is filled. SVG path data. */
interface Shape {
  readonly line?: string;
  readonly fill?: string;
}

/** The drawings, by name. Butt caps, mitre joins; no fill but the mark's square and the dots. */
export const icons = {
  mark: { line: 'M5 1.5v17M10 4.5h8M10 10h8M10 15.5h5', fill: 'M2 7h6v6H2z' },
  for: { line: 'M4 10.5 8.2 15 16 5' },
  against: { line: 'M5 5l10 10M15 5 5 15' },
  edit: { line: 'M4 16.5 5 12.6 13.2 4.4l2.9 2.9-8.2 8.2zM11.2 6.4l2.9 2.9' },
  ask: { line: 'M6.6 7.2c0-2 1.4-3.4 3.4-3.4s3.4 1.3 3.4 3.1c0 2.5-3.4 2.7-3.4 5.4M10 14.6v2.2' },
  close: { line: 'M4.5 4.5l11 11M15.5 4.5l-11 11' },
  left: { line: 'M12.5 4 6.5 10l6 6' },
  right: { line: 'M7.5 4l6 6-6 6' },
  up: { line: 'M4 12.5 10 6.5l6 6' },
  down: { line: 'M4 7.5l6 6 6-6' },
  more: { fill: 'M3 9h2v2H3zM9 9h2v2H9zM15 9h2v2h-2z' },
  grip: { fill: 'M7 4h2v2H7zM11 4h2v2h-2zM7 9h2v2H7zM11 9h2v2h-2zM7 14h2v2H7zM11 14h2v2h-2z' },
  plus: { line: 'M10 3.5v13M3.5 10h13' },
  search: { line: 'M13 8.5a4.75 4.75 0 1 1-9.5 0 4.75 4.75 0 0 1 9.5 0zM12 12l5 5' },
  clock: { line: 'M17 10a7 7 0 1 1-14 0 7 7 0 0 1 14 0zM10 5.5V10l3.2 2.2' },
  device: { line: 'M3 4h14v9H3zM1.5 16.5h17M7.2 8.6l2 2 3.8-4.2' },
  lock: { line: 'M4 9h12v8H4zM6.5 9V6.5a3.5 3.5 0 0 1 7 0V9M10 12v2.4' },
  net: { line: 'M3 12v5h14v-5M10 13V3M6 7l4-4 4 4' },
  mail: { line: 'M2.5 4.5h15v11h-15zM2.5 5.5 10 11l7.5-5.5' },
  post: { line: 'M3 2.5h11l3 3v12H3zM13.5 2.5V6H17M6 9.5h8M6 12.5h8M6 15.5h5' },
  print: { line: 'M5.5 7V2.5h9V7M5.5 14H2.5V7h15v7h-3M5.5 11.5h9v6h-9z' },
  word: { line: 'M3 2.5h14v15H3zM5.8 6.5l2 7 2.2-6 2.2 6 2-7' },
  sheet: { line: 'M2.5 3h15v14h-15zM2.5 7.5h15M2.5 12.2h15M8 3v14' },
  export: { line: 'M3 12v5h14v-5M10 3v10M6 9l4 4 4-4' },
  filter: { line: 'M3 5h14M5.5 10h9M8 15h4' },
  warn: { line: 'M10 2.5 18.3 17H1.7zM10 7.5v5M10 14v1.6' },
  info: { line: 'M17.5 10a7.5 7.5 0 1 1-15 0 7.5 7.5 0 0 1 15 0zM10 9v5.2M10 5.6v1.7' },
  error: { line: 'M6.7 2.5h6.6l4.2 4.2v6.6l-4.2 4.2H6.7l-4.2-4.2V6.7zM10 5.8v5.4M10 12.8v1.6' },
  broken: { line: 'M8.5 6H6a4 4 0 0 0 0 8h2M11.5 6H14a4 4 0 0 1 0 8h-2.5M11.8 2.5l-3.6 15' },
  link: { line: 'M8.5 6H6a4 4 0 0 0 0 8h2.5M11.5 6H14a4 4 0 0 1 0 8h-2.5M7 10h6' },
  move: { line: 'M6 16.5v-13M3 6.5l3-3 3 3M14 3.5v13M11 13.5l3 3 3-3' },
  undo: { line: 'M7 3.5 3 7.5l4 4M3 7.5h8.5a4.5 4.5 0 0 1 0 9H6' },
  trash: { line: 'M3 5.5h14M7.5 5.5V3h5v2.5M5 5.5l.8 11.5h8.4L15 5.5M8.4 8.5v5.5M11.6 8.5v5.5' },
  size: { line: 'M1.5 16.5 6 5.5l4.5 11M3.2 12.5h5.6M11.8 16.5l3.1-7.5 3.1 7.5M13 13.7h3.9' },
  list: { line: 'M3 5h2M8 5h9M3 10h2M8 10h9M3 15h2M8 15h9' },
  compare: { line: 'M2.5 3h6v14h-6zM11.5 3h6v14h-6zM4.3 7h2.4M4.3 10h2.4M13.3 7h2.4M13.3 13h2.4' },
  tray: { line: 'M2.5 11.5 5 4h10l2.5 7.5V17h-15zM2.5 11.5h4.2l1.1 2.2h4.4l1.1-2.2h4.2' },
  off: { line: 'M2 8.2a11.5 11.5 0 0 1 16 0M5 11.6a7.2 7.2 0 0 1 10 0M8 15a2.9 2.9 0 0 1 4 0M3 17.5l14-15' },
  eye: {
    line: 'M1.5 10S4.8 4.5 10 4.5 18.5 10 18.5 10 15.2 15.5 10 15.5 1.5 10 1.5 10zM12.5 10a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0z',
  },
  person: {
    line: 'M13.2 6.7a3.2 3.2 0 1 1-6.4 0 3.2 3.2 0 0 1 6.4 0zM3.5 17.5c0-3.6 2.9-5.5 6.5-5.5s6.5 1.9 6.5 5.5',
  },
  side: { line: 'M2.5 3h15v14h-15zM12 3v14' },
  copy: { line: 'M7 6.5h10v11H7zM13 6.5v-4H3v11h4' },
  play: { line: 'M5.5 3.5 16 10 5.5 16.5z' },
  gear: { line: 'M2.5 6h5M11.5 6h6M2.5 14h9M15.5 14h2M7.5 4h4v4h-4zM11.5 12h4v4h-4z' },
  group: { line: 'M3 3h5v5H3zM12 3h5v5h-5zM7.5 12h5v5h-5zM5.5 8v2h9V8M10 10v2' },
} as const satisfies Record<string, Shape>;

export type IconName = keyof typeof icons;
