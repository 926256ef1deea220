// The message for n things, of all the forms that the language has: JSON by plural category.
export function plural(forms, n) {
  const { lang } = document.documentElement;
  const messages = JSON.parse(forms);
  const message = messages[new Intl.PluralRules(lang).select(n)] ?? messages.other;
  return message.replace("{n}", new Intl.NumberFormat(lang, { numberingSystem: "latn" }).format(n));
}
