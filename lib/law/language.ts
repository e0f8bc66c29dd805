/**
 * Words by which a language is told from its neighbours; those that several of them share are left out where they
 * mislead.
 */
const tellTales: Readonly<Record<string, string>> = {
  en: 'the of and to shall for or be any by that under this with which',
  de: 'der die das und den des von zu nach für eine oder wird werden ist im dem nicht',
  fr: 'les des du et dans par pour est une aux sont qui à cette ou sur leur la le',
  es: 'los las el y por para con una del que se será podrá al en la de ley',
  ca: 'els amb dels les per aquesta aquest llei és una que i el la en de universitat',
  it: 'il di della dei che delle nel sono è comma gli alla dal per la articolo',
  pt: 'do da dos das em não uma os ao que para por é no na',
  nl: 'het een van voor en dat wordt zijn de in op met artikel',
  no: 'og av for til det som en er skal kan på ved med eller ikke loven',
  et: 'ja on või ning käesoleva mis ei seaduse lõike kui selle kohta paragrahvi',
};

const languagesOf = new Map<string, string[]>();
for (const [language, words] of Object.entries(tellTales)) {
  for (const word of words.split(' ')) languagesOf.set(word, [...(languagesOf.get(word) ?? []), language]);
}

/** Share of kana or hangul above which a text is Japanese or Korean, whatever Han characters it has. */
const telling = 1 / 20;

/**
 * The language of a text by its script and, in Latin letters, by its small words: ja, ko, de …; null where it is
 * Chinese or cannot be told. A sample of a few thousand characters is enough. One pass.
 */
export function languageOf(sample: string): string | null {
  const counts = new Uint32Array(5);
  for (let at = 0; at < sample.length; at++) {
    const script = scripts[sample.charCodeAt(at)] ?? 0;
    counts[script] = (counts[script] ?? 0) + 1;
  }
  const [, han = 0, latin = 0, kana = 0, hangul = 0] = counts;
  if (kana > sample.length * telling) return 'ja';
  if (hangul > sample.length * telling) return 'ko';
  return han * 4 < latin ? latinLanguage(sample) : null;
}

/** By UTF-16 unit: 1 Han, 2 Latin, 3 kana, 4 hangul, 0 anything else. */
const scripts = new Uint8Array(0x10000);
scripts.fill(1, 0x4e00, 0xa000);
scripts.fill(2, 0xc0, 0x250);
scripts.fill(2, 0x41, 0x5b);
scripts.fill(2, 0x61, 0x7b);
scripts.fill(3, 0x3041, 0x30fb);
scripts.fill(4, 0xac00, 0xd7a4);

function latinLanguage(sample: string): string | null {
  const scores = new Map<string, number>();
  for (const [word] of sample.toLowerCase().matchAll(/\p{L}{1,12}/gu)) {
    for (const language of languagesOf.get(word) ?? []) scores.set(language, (scores.get(language) ?? 0) + 1);
  }
  let best: string | null = null;
  for (const [language, score] of scores) if (score > (scores.get(best ?? '') ?? 0)) best = language;
  return best;
}
