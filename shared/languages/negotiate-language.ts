import { fallbackLanguage, isLanguage, type Language } from './language.ts';

/**
 * The best of our languages for an Accept-Language header or a stored tag (`pl`, `he-IL`, `ro-MD;q=0.8, en;q=0.5`).
 * By descending weight, each wish first exactly, then by its language alone; old tags (`iw`, `mo`) are read as what they are called today.
 * Never throws: what cannot be read is passed over (the header comes from outside). A header is read up to 500 characters.
 */
export function negotiateLanguage(wish: string | null | undefined, fallback: Language = fallbackLanguage): Language {
  if (!wish) return fallback;
  const ranges = wish
    .slice(0, 500)
    .split(',')
    .map(readRange)
    .filter((range) => range.weight > 0)
    .sort((a, b) => b.weight - a.weight);
  for (const { tag } of ranges) {
    if (tag === '*') return fallback;
    const language = languageOf(tag);
    if (language) return language;
  }
  return fallback;
}

function readRange(range: string): { tag: string; weight: number } {
  const [tag = '', ...parameters] = range.split(';').map((part) => part.trim());
  const quality = parameters.find((parameter) => parameter.toLowerCase().startsWith('q='));
  const weight = quality === undefined ? 1 : Number(quality.slice(2));
  return { tag, weight: Number.isFinite(weight) ? weight : 0 };
}

function languageOf(tag: string): Language | undefined {
  try {
    const { language } = new Intl.Locale(tag.replaceAll('_', '-'));
    return isLanguage(language) ? language : undefined;
  } catch {
    return undefined;
  }
}
