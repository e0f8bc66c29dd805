import { serveFiles } from '../../lib/importer/serve-files.ts';

serveFiles({
  onAsk(listener) {
    self.onmessage = ({ data }) => listener(data);
  },
  tell: (message) => self.postMessage(message),
});
