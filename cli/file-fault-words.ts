import { en, zh } from '../lib/i18n/words/files.ts';
import type { FileFault } from '../lib/importer/file-fault.ts';

/** Why a file cannot be read, in both languages. */
export function fileFaultSentence(fault: FileFault): string {
  return `${zh[`file.${fault}`]} ${en[`file.${fault}`]}`;
}
