/** A language that a tradition reads, and how its labels look, by which a person tells one tradition from another. */
export interface ReadableLanguage {
  /** BCP 47. */
  readonly language: string;
  /** From the article inwards, as printed. */
  readonly labels: string;
}

/** Apart from the traditions, so that whoever shows the choice need not load what reads. */
export const readableLanguages: readonly ReadableLanguage[] = [
  { language: 'zh-Hans', labels: '第一条 （一） 1.' },
  { language: 'zh-Hant', labels: '第一條 一、 （一）' },
  { language: 'zh-Hant-HK', labels: '1. (1) (a) (i)' },
  { language: 'zh-Hant-CN', labels: '第一條 （一） 1.' },
  { language: 'ja', labels: '第一条 ２ 一 イ' },
  { language: 'ko', labels: '제1조 ① 1. 가.' },
  { language: 'en', labels: 'Section 1, Article 1, § 1 (1) (a) (i)' },
  { language: 'de', labels: '§ 1, Art. 1 (1) 1. a)' },
  { language: 'fr', labels: 'Article 1er I. 1° a)' },
  { language: 'es', labels: 'Artículo 1 1. a)' },
  { language: 'ca', labels: 'Article 1 1. a)' },
  { language: 'pt', labels: 'Artigo 1.º 1 - a); Art. 1º § 1º I - a)' },
  { language: 'it', labels: 'Art. 1 1. a) 1)' },
  { language: 'no', labels: '§ 1 (1) a) 1.' },
  { language: 'et', labels: '§ 1. (1) 1)' },
];
