import { createContext } from 'preact';
import type { PostReader } from '../../../lib/usecase/post-office.ts';

/** Reads files of post beside the thread that people type in; null where nothing can. */
export const PostReaderContext = createContext<PostReader | null>(null);
export const PostReaderProvider = PostReaderContext.Provider;
