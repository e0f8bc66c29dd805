/** A link to a file that may be the draft. */
export interface FoundLink {
  readonly address: string;
  readonly words: string;
}

const fileName = /\.(?:docx?|pdf|wps|rtf|odt|txt|ofd|akn)(?=$|[?#&)\s])/i;
const says = /\.(?:docx?|pdf|wps)\b|附件|附表|全文|征求意见稿|徵求意見稿|草案|下载|下載|attachment|download/i;
/** Pages, pictures and programs are no files of a draft, whatever the link says. */
const otherwise = /\.(?:x?html?|jpe?g|png|gif|css|js|mp[34]|exe|apk)(?=$|[?#])/i;
/** A page that links to more files is a list, not a notice. */
const most = 40;
const longestWords = 120;

/** The links of a page that lead to a file, by their address or by what they say, in their order. */
export function attachmentsOf(document: Document): readonly FoundLink[] {
  const found = new Map<string, FoundLink>();
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    if (found.size >= most) break;
    const address = addressOf(link);
    const words = wordsOf(link);
    if (address !== null && !found.has(address) && leadsToFile(link, address, words))
      found.set(address, { address, words: words || nameOf(address) });
  }
  return [...found.values()];
}

function addressOf(link: HTMLAnchorElement): string | null {
  const written = link.getAttribute('href') ?? '';
  return /^https?:/.test(link.href) && !written.startsWith('#') ? link.href.replace(/#.*$/, '') : null;
}

function leadsToFile(link: HTMLAnchorElement, address: string, words: string): boolean {
  const path = safelyDecoded(address);
  if (fileName.test(path)) return true;
  if (otherwise.test(new URL(address).pathname)) return false;
  return (
    link.hasAttribute('download') ||
    /\.(?:docx?|pdf|wps)\b/i.test(words) ||
    (isDownload(path) && says.test(words))
  );
}

/** A program that hands out files: 附件 in a menu of pages is no file. */
function isDownload(path: string): boolean {
  return /(?:down|attach|file|upload|fujian)/i.test(path);
}

function wordsOf(link: HTMLAnchorElement): string {
  return (link.textContent || link.title).replace(/\s+/g, ' ').trim().slice(0, longestWords);
}

function nameOf(address: string): string {
  return safelyDecoded(address).split('/').at(-1)?.slice(0, longestWords) ?? address;
}

function safelyDecoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address; // percent signs of another encoding than UTF-8
  }
}
