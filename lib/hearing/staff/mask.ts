/**
 * Personal data as they are shown until somebody asks for them: enough to tell two people apart, too little
 * to reach one. `王小明` is `王**`, `13800138000` is `138****8000`, an e-mail address keeps its first letter.
 */
export function masked(key: string, value: string): string {
  const letters = [...value];
  if (value.includes('@')) return `${letters[0] ?? ''}***${value.slice(value.lastIndexOf('@'))}`;
  const digits = value.replace(/\D/g, '');
  if (digits.length >= 7 && digits.length * 2 > letters.length) {
    return `${digits.slice(0, 3)}****${digits.slice(-4)}`;
  }
  if (/name/i.test(key) || letters.length <= 6)
    return `${letters[0] ?? ''}${'*'.repeat(Math.max(2, letters.length - 1))}`;
  return `${letters.slice(0, 2).join('')}****`;
}

/** Answers on a form, each masked. */
export function maskedAnswers(answers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(answers).map(([key, value]) => [key, masked(key, value)]));
}
