import { createTransport } from 'nodemailer';
import type { Post } from './send.ts';

/** @param url `smtp://user:password@host:587`; `from` as it stands in the letter's head */
export function smtpPost(url: string, from: string): { readonly post: Post; close(): void } {
  const patience = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 30_000 };
  const transport = createTransport(
    { url, ...patience },
    { from, disableFileAccess: true, disableUrlAccess: true },
  );
  return {
    post: async (to, { subject, text }) => {
      // As an object: an address is never read as a list of several.
      await transport.sendMail({ to: { name: '', address: to }, subject, text, textEncoding: 'base64' });
    },
    close: () => transport.close(),
  };
}
