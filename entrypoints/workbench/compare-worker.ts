import { serveComparison } from '../../lib/usecase/compare-beside.ts';

serveComparison({
  onAsk(listener) {
    self.onmessage = ({ data }) => listener(data);
  },
  tell: (message) => self.postMessage(message),
});
