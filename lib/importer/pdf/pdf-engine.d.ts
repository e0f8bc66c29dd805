/** pdf.js brings no types for its engine: it is only loaded, never called. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: unknown;
}
