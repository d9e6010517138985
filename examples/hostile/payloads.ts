/** What should never run, in the shapes people who try use. */
const SEEDS = [
  '<script>globalThis.hacked=1</script>',
  '<img src=x onerror=globalThis.hacked=1>',
  '<svg onload=globalThis.hacked=1>',
  '"><iframe srcdoc="<script>parent.hacked=1</script>">',
  "'-globalThis.hacked=1-'",
  '${globalThis.hacked=1}',
  '{{constructor.constructor("globalThis.hacked=1")()}}',
  '</style><script>globalThis.hacked=1</script>',
  '<!--><img src=x onerror=globalThis.hacked=1>',
  '<details open ontoggle=globalThis.hacked=1>',
  '<math><mi xlink:href="javascript:globalThis.hacked=1">',
  'javascript:globalThis.hacked=1',
  'data:text/html,<script>opener.hacked=1</script>',
  '<a href="javascript:globalThis.hacked=1">clic</a>',
  '<template><script>globalThis.hacked=1</script></template>',
  '?lit$123456789$',
  '<!--?lit$123456789$-->',
  '<input autofocus onfocus=globalThis.hacked=1>',
  '\u202Egnp.exe\u202C',
  '<x-search><b>gras</b></x-search>',
];

const WRAPPERS: readonly ((text: string) => string)[] = [
  text => text,
  text => text.toUpperCase(),
  text => `Boulangerie ${text}`,
  text => `${text}${text}`,
  text => `"${text}`,
  text => `'>${text}`,
  text => `\u0000${text}`,
  text => encodeURIComponent(text),
  text => text.replaceAll('<', '&lt;'),
  text => text.replaceAll('<', '\u003c'),
  text => `]]>${text}`,
  text => `</li></ul>${text}`,
  text => `\n\t${text}`,
  text => text.replaceAll(' ', '/'),
  text => text.replaceAll(' ', '\u00a0'),
  text => `<${text}>`,
  text => `https://ok.example/${text}`,
  text => `${text}<!--`,
  text => `${text}\u{1F600}`,
  text => `${'a'.repeat(300)}${text}`,
];

/** Four hundred hostile texts. */
export const PAYLOADS: readonly string[] = SEEDS.flatMap(seed => WRAPPERS.map(wrap => wrap(seed)));
