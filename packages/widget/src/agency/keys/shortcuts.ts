/** What a key alone does, and the key: letters as the reader's keyboard gives them. */
export const KEYS = {
  next: 'j',
  previous: 'k',
  open: 'Enter',
  search: '/',
  decide: 'v',
  ask: 'd',
  reject: 'r',
  transfer: 't',
  counsellor: 'c',
  nextFile: 'n',
  back: 'Escape',
  help: '?',
} as const;
/** A word of {@link KEYS}. */
export type Shortcut = keyof typeof KEYS;

/** Where they do something. */
export const IN_LIST = ['next', 'previous', 'open', 'search', 'help'] as const;
export const IN_ONE = [
  'decide',
  'ask',
  'reject',
  'transfer',
  'counsellor',
  'nextFile',
  'back',
  'help',
] as const;

const FIELDS = 'input, select, textarea, [contenteditable]';
const CONTROLS = 'button, a, summary';

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing'>;

/**
 * What a press of a key asks for; undefined when it is typed in a field, goes with another key, or
 * is what the control that has the focus is for.
 *
 * @param focused - what has the focus.
 */
export const shortcutOf = (
  {key, ctrlKey, metaKey, altKey, isComposing}: Pressed,
  focused: Element,
  screen: 'list' | 'one',
): Shortcut | undefined => {
  if (ctrlKey || metaKey || altKey || isComposing || focused.matches(FIELDS)) return undefined;
  const letter = key.length === 1 ? key.toLowerCase() : key;
  const names: readonly Shortcut[] = screen === 'list' ? IN_LIST : IN_ONE;
  const isOnLine = focused.matches('.open');
  // Elsewhere than on a line, arrows move the page.
  if (screen === 'list' && isOnLine && key === 'ArrowDown') return 'next';
  if (screen === 'list' && isOnLine && key === 'ArrowUp') return 'previous';
  const found = names.find(name => KEYS[name] === letter);
  return found === 'open' && focused.matches(CONTROLS) ? undefined : found;
};
