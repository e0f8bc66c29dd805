import type { Mail } from './mailto.ts';

export interface AttachedFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/**
 * A mail not yet sent, with its attachment (RFC 5322, 2045, 2047, 2231): mail programs that know `X-Unsent` open
 * it for the person to look at and send. Lines end with CR LF and have at most 76 characters.
 */
export function unsentMail({ to, subject, body }: Mail, file: AttachedFile, boundary: string): string {
  return [
    'X-Unsent: 1',
    ...(to === '' ? [] : [`To: ${headerText(to)}`]),
    `Subject: ${encodedWords(headerText(subject))}`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    '',
    `--${boundary}`,
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    base64Lines(new TextEncoder().encode(body.replace(/\r\n?|\n/g, '\r\n'))),
    `--${boundary}`,
    `Content-Type: ${file.type}`,
    'Content-Transfer-Encoding: base64',
    'Content-Disposition: attachment;',
    ...parameterLines('filename', headerText(file.name)),
    '',
    base64Lines(file.bytes),
    `--${boundary}--`,
    '',
  ].join('\r\n');
}

/** A header holds one line: whatever would begin another is taken out. */
function headerText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\p{Cc}+/gu, ' ')
    .trim();
}

/** 39 bytes to a word, so that the first line keeps below 76 characters too; none is cut inside a character. */
function encodedWords(text: string): string {
  const utf8 = new TextEncoder();
  const words: string[] = [];
  let word = '';
  for (const sign of text) {
    if (utf8.encode(word + sign).length > 39) {
      words.push(word);
      word = '';
    }
    word += sign;
  }
  return [...words, word].map((each) => `=?utf-8?B?${base64(utf8.encode(each))}?=`).join('\r\n ');
}

/** A parameter in numbered pieces, percent-encoded UTF-8. */
function parameterLines(name: string, value: string): string[] {
  const encoded = Array.from(new TextEncoder().encode(value), (byte) =>
    /[A-Za-z0-9._-]/.test(String.fromCharCode(byte))
      ? String.fromCharCode(byte)
      : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  );
  const pieces: string[] = [];
  for (let at = 0; at < encoded.length; at += 18) pieces.push(encoded.slice(at, at + 18).join(''));
  return pieces.map(
    (piece, at) => ` ${name}*${at}*=${at === 0 ? "utf-8''" : ''}${piece}${at < pieces.length - 1 ? ';' : ''}`,
  );
}

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(binary);
}

function base64Lines(bytes: Uint8Array): string {
  return base64(bytes).replace(/.{76}(?=.)/g, '$&\r\n');
}
