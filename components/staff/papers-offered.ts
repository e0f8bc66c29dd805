import type { PaperName } from '../../lib/hearing/staff/papers.ts';
import type { IconName } from '../icons.ts';

interface Offered {
  readonly name: string;
  readonly icon: IconName;
  /** It holds names and contacts. */
  readonly names: boolean;
  readonly forms: readonly { readonly call: PaperName; readonly form: string }[];
}

/** The papers of a hearing, in the order in which an office needs them, each with its kinds of file. */
export const papersOffered = [
  {
    name: 'opinions',
    icon: 'word',
    names: false,
    forms: [
      { call: 'opinions', form: 'word' },
      { call: 'opinions-sheet', form: 'excel' },
      { call: 'csv', form: 'csv' },
      { call: 'markdown', form: 'markdown' },
    ],
  },
  {
    name: 'dispositions',
    icon: 'word',
    names: false,
    forms: [
      { call: 'dispositions', form: 'word' },
      { call: 'dispositions-sheet', form: 'excel' },
    ],
  },
  {
    name: 'compare',
    icon: 'compare',
    names: false,
    forms: [
      { call: 'compare', form: 'three' },
      { call: 'compare-two', form: 'two' },
      { call: 'compare-sheet', form: 'excel' },
    ],
  },
  { name: 'amendment', icon: 'word', names: false, forms: [{ call: 'amendment', form: 'word' }] },
  { name: 'explanation', icon: 'word', names: false, forms: [{ call: 'explanation', form: 'word' }] },
  { name: 'report', icon: 'word', names: false, forms: [{ call: 'report', form: 'word' }] },
  { name: 'details', icon: 'sheet', names: true, forms: [{ call: 'details', form: 'excel' }] },
  { name: 'letters', icon: 'post', names: true, forms: [{ call: 'letters', form: 'word' }] },
  {
    name: 'data',
    icon: 'net',
    names: false,
    forms: [
      { call: 'akn', form: 'akn' },
      { call: 'annotations', form: 'jsonld' },
    ],
  },
  { name: 'archive', icon: 'export', names: true, forms: [{ call: 'archive', form: 'zip' }] },
] as const satisfies readonly Offered[];

export type OfferedName = (typeof papersOffered)[number]['name'];
