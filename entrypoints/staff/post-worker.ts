import { answerPost, type PostAsk } from '../../lib/importer/post-files.ts';

self.onmessage = ({ data }: MessageEvent<PostAsk>) => {
  void answerPost(data).then((answer) => self.postMessage(answer));
};
