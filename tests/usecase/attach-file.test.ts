import * as fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { attachmentTypeOf } from '../../lib/hearing/file-type.ts';
import { filesIn } from '../../lib/store/files.ts';
import { attachFile, filesOf, type GivenFile } from '../../lib/usecase/attach-file.ts';
import { earlierWordings } from '../../lib/usecase/earlier-wordings.ts';
import { comment, twoWindows } from '../store/store.ts';

const pdf = new TextEncoder().encode('%PDF-1.7\n照片');
const limits = { count: 2, bytes: 100_000 };

function given(bytes: Uint8Array, name = '照片.pdf'): GivenFile {
  return { name, size: bytes.byteLength, arrayBuffer: async () => Uint8Array.from(bytes).buffer };
}

describe('a file attached to a comment', () => {
  it('is kept under the hash of its bytes and comes back the same', async () => {
    const files = filesIn(twoWindows().here);
    const attached = await attachFile(given(pdf), limits, files);
    if (!attached.ok) throw new Error(attached.why);
    expect(attached.attachment).toMatchObject({
      type: 'application/pdf',
      size: pdf.length,
      name: '照片.pdf',
    });
    const blob = await files.get(attached.attachment.hash);
    expect(new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0))).toEqual(pdf);
  });

  it('is refused when it is too large, empty, of another kind or cannot be read', async () => {
    const files = filesIn(twoWindows().here);
    const why = async (file: GivenFile) => attachFile(file, limits, files);
    expect(await why({ ...given(pdf), size: 100_001 })).toEqual({ ok: false, why: 'too-large' });
    expect(await why(given(new Uint8Array()))).toEqual({ ok: false, why: 'empty' });
    expect(await why(given(new TextEncoder().encode('MZ')))).toEqual({ ok: false, why: 'wrong-type' });
    const torn = { ...given(pdf), arrayBuffer: () => Promise.reject(new Error('gone')) };
    expect(await why(torn)).toEqual({ ok: false, why: 'unreadable' });
  });

  it('is known by its bytes: a Word file from any other archive', () => {
    const word = zipSync({ '[Content_Types].xml': pdf, 'word/document.xml': pdf });
    expect(attachmentTypeOf(word)).toMatch(/wordprocessingml/);
    expect(attachmentTypeOf(zipSync({ 'readme.txt': pdf }))).toBeNull();
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const known = [0x25, 0xff, 0x89, 0x50].includes(bytes[0] ?? 0);
        if (!known) expect(attachmentTypeOf(bytes)).toBeNull();
      }),
    );
  });

  it('goes with a submission once, however many comments name it', () => {
    const one = { hash: 'a', type: 'application/pdf', size: 1, name: '一' };
    expect(filesOf([{ attachments: [one] }, {}, { attachments: [{ ...one, name: '二' }] }])).toHaveLength(1);
  });
});

describe('earlier wordings', () => {
  it('are each told once, the latest first, without the one of now and without blanks', () => {
    const said = (reason: string, updatedAt: number) => comment({ reason, updatedAt });
    const versions = [said('一', 1), said('二', 2), said('一 ', 3), said('三', 4), said('', 5)].map(
      (each, at) => ({
        commentId: each.id,
        sitting: String(at),
        comment: each.reason === '' ? { ...each, stance: null } : each,
      }),
    );
    expect(earlierWordings(said('三', 9), versions).map(({ reason }) => reason)).toEqual(['一 ', '二']);
  });
});
