/** Mail programs and the systems that hand them links cut them near 2,000 characters. */
export const longestMailto = 1990;

export interface Mail {
  /** Empty: the person fills it in, as for a copy to themselves. */
  readonly to: string;
  readonly subject: string;
  readonly body: string;
}

/** RFC 6068; line ends are CR LF. */
export function mailto({ to, subject, body }: Mail): string {
  const address = encodeURIComponent(to).replaceAll('%40', '@');
  return `mailto:${address}?subject=${encoded(subject)}&body=${encoded(body)}`;
}

const encoded = (text: string) => encodeURIComponent(text.toWellFormed().replace(/\r\n?|\n/g, '\r\n'));

/** A mail as it will be opened: with everything in it, or short and with the file to be attached. */
export interface OpenedMail {
  readonly mail: Mail;
  readonly link: string;
  /** The words did not fit: the file must be attached by hand. */
  readonly attach: boolean;
}

export interface MailDraft {
  readonly to: string;
  /** Words that the notice requires come first and whole; the rest gives way where there is no room. */
  readonly requiredWords: string;
  readonly title: string;
  /** Everything, where it fits. */
  readonly whole: string;
  /** Who writes and that the file is attached. */
  readonly brief: string;
}

/** The mail whose link no program cuts: at most `longestMailto` characters as encoded. */
export function openedMail({ to, requiredWords, title, whole, brief }: MailDraft): OpenedMail {
  const subject = subjectOf(requiredWords, title);
  const full = { to, subject, body: whole };
  const link = mailto(full);
  if (link.length <= longestMailto) return { mail: full, link, attach: false };
  const mail = shortened({ to, subject, body: brief }, requiredWords);
  return { mail, link: mailto(mail), attach: true };
}

export function subjectOf(requiredWords: string, title: string): string {
  return [requiredWords.trim(), title.trim()]
    .filter((part) => part !== '')
    .join(' ')
    .replace(/\s+/g, ' ');
}

/** First the subject's own words give way, then the end of the body; the required words stay. */
function shortened(mail: Mail, requiredWords: string): Mail {
  const fits = (each: Mail) => mailto(each).length <= longestMailto;
  if (fits(mail)) return mail;
  const least = { ...mail, subject: subjectOf(requiredWords, '') || mail.subject.slice(0, 20) };
  if (fits(least))
    return {
      ...mail,
      subject: longest(mail.subject, least.subject.length, (subject) => fits({ ...mail, subject })),
    };
  return { ...least, body: longest(mail.body, 0, (body) => fits({ ...least, body })) };
}

/** The longest beginning that will do, cut between characters; `least` units are kept in any case. */
function longest(text: string, least: number, fits: (text: string) => boolean): string {
  const signs = [...text];
  let kept = signs.length;
  while (kept > 0 && signs.slice(0, kept).join('').length > least && !fits(signs.slice(0, kept).join('')))
    kept -= 1;
  return signs.slice(0, kept).join('');
}
