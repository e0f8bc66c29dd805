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
  let han = 0;
  let kana = 0;
  let hangul = 0;
  let latin = 0;
  for (let at = 0; at < sample.length; at++) {
    const code = sample.charCodeAt(at);
    if (code < 0x250) latin += isLetter(code) ? 1 : 0;
    else if (code >= 0x4e00 && code <= 0x9fff) han++;
    else if (code >= 0x3041 && code <= 0x30fa) kana++;
    else if (code >= 0xac00 && code <= 0xd7a3) hangul++;
  }
  if (kana > sample.length * telling) return 'ja';
  if (hangul > sample.length * telling) return 'ko';
  return han * 4 < latin ? latinLanguage(sample) : null;
}

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code >= 0xc0;
}

function latinLanguage(sample: string): string | null {
  const scores = new Map<string, number>();
  for (const [word] of sample.toLowerCase().matchAll(/\p{L}{1,12}/gu)) {
    for (const language of languagesOf.get(word) ?? []) scores.set(language, (scores.get(language) ?? 0) + 1);
  }
  let best: string | null = null;
  for (const [language, score] of scores) if (score > (scores.get(best ?? '') ?? 0)) best = language;
  return best;
}
