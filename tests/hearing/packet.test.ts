import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canonicalJson,
  composePacket,
  identityCommitment,
  packetHash,
  sendableText,
  submissionBody,
} from '../../lib/hearing/packet.ts';
import { packet, submission } from '../../lib/hearing/protocol/packet.ts';
import { anyComment, contents, identity, readyComment, typedText } from './packets.ts';

describe('a packet', () => {
  it('reads back to the same bytes and hash, whatever was typed', () => {
    fc.assert(
      fc.property(fc.array(anyComment, { minLength: 1, maxLength: 5 }), (comments) => {
        const { canonical, hash } = composePacket(contents({ comments }));
        const read = packet.parse(JSON.parse(canonical));
        expect(canonicalJson(read)).toBe(canonical);
        expect(packetHash(canonicalJson(read))).toBe(hash);
      }),
    );
  });

  it('changes its hash with every change of what was said', () => {
    const said = composePacket(contents({ comments: [readyComment({ reason: '同意' })] }));
    const other = composePacket(contents({ comments: [readyComment({ reason: '同意。' })] }));
    expect(said.hash).not.toBe(other.hash);
  });

  it('holds nothing of who sent it but a salted hash', () => {
    const { canonical } = composePacket(contents({ identity }));
    expect(canonical).not.toContain(identity.answers.name);
    expect(canonical).not.toContain(identity.salt);
    expect(JSON.parse(canonical).identity).toBe(identityCommitment(identity));
  });

  it('commits to another hash with another salt', () => {
    expect(identityCommitment({ ...identity, salt: 'c'.repeat(64) })).not.toBe(identityCommitment(identity));
  });

  it('refuses a comment without a stance', () => {
    expect(() => composePacket(contents({ comments: [readyComment({ stance: null })] }))).toThrow(/stance/);
  });

  it('refuses a comment on another revision', () => {
    const comments = [readyComment({ revisionId: '1'.repeat(64) })];
    expect(() => composePacket(contents({ comments }))).toThrow(/revision/);
  });

  it('travels letter for letter in the body', () => {
    const { canonical } = composePacket(contents({ identity }));
    const body = submissionBody({ packet: canonical, identity, predecessorSecret: null });
    expect(body).toContain(canonical);
    expect(submission.parse(JSON.parse(body)).identity).toEqual(identity);
  });
});

describe('text as it is sent', () => {
  it('keeps lines, tabs and every character of every script', () => {
    expect(sendableText('第一行\r\n第二行\t𠮷\u2028尾')).toBe('第一行\n第二行\t𠮷\n尾');
  });

  it('is taken by the schema and stays the same when cleaned again', () => {
    fc.assert(
      fc.property(typedText, (typed) => {
        const sent = sendableText(typed);
        expect(sendableText(sent)).toBe(sent);
        const comments = [readyComment({ reason: typed })];
        expect(JSON.parse(composePacket(contents({ comments })).canonical).comments[0].reason).toBe(sent);
      }),
    );
  });
});

describe('the RFC 8785 form', () => {
  it('sorts keys by UTF-16 unit and writes numbers as ECMAScript does (RFC 8785 §3.2)', () => {
    const value = {
      '\u20ac': 'Euro',
      '\r': 'CR',
      '1': 1e30,
      '\ud83d\ude00': 0.002,
      '\u0080': [4.5, 1e-27],
      ö: null,
    };
    expect(canonicalJson(value)).toBe(
      '{"\\r":"CR","1":1e+30,"\u0080":[4.5,1e-27],"ö":null,"€":"Euro","😀":0.002}',
    );
  });

  it('refuses what is no JSON', () => {
    expect(() => canonicalJson(undefined)).toThrow(TypeError);
    expect(() => canonicalJson({ n: Number.NaN })).toThrow();
  });
});
