import { serveFiles, type WorkerScope } from '../../lib/importer/serve-files.ts';

serveFiles(self as unknown as WorkerScope);
