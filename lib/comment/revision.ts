import type { DraftTree } from '../law/provision.ts';

/** 草案: one legislative text through its life. */
export interface Draft {
  /** UUID. */
  readonly id: string;
  readonly title: string;
  readonly issuer: string | null;
  /** When it was last opened again, milliseconds since 1970; absent where it was not. */
  readonly openedAt?: number;
  /** When it was put into the bin; null or absent where it is not in it. */
  readonly deletedAt?: number | null;
}

/** 稿: one published text of a Draft. The whole text is kept, since the page may vanish. */
export interface Revision {
  /** SHA-256 (hex) of the plain text. */
  readonly id: string;
  readonly draftId: string;
  readonly title: string;
  /** 一次审议稿, 二次审议稿 …; null where the source does not say. */
  readonly label: string | null;
  readonly source: { readonly kind: 'page' | 'file' | 'hearing'; readonly address: string };
  readonly text: string;
  readonly tree: DraftTree;
  /** The hearing that asks for comments on it (`<link rel="hearing">`), null where there is none. */
  readonly hearingUrl: string | null;
  readonly savedAt: number;
}
