import { serveAlignment } from '../../lib/usecase/serve-alignments.ts';

self.onmessage = ({ data }) => serveAlignment(data, (message) => self.postMessage(message));
