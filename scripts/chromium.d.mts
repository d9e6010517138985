/** Finds a browser to test with, or installs Debian's. */
export function findChromium(): string;
export const CHROMIUM_FLAGS: string[];
